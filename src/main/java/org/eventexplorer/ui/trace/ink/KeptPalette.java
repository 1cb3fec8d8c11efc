package org.eventexplorer.ui.trace.ink;

import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

import org.eventexplorer.ui.fx.PatternHue;

import java.util.List;
import java.util.Map;

/// The colours of one moment: a picture that is drawn piece by piece has one look throughout.
record KeptPalette(Map<Ink, Paint> inks, List<Paint> hues) implements Palette {
    KeptPalette {
        inks = Map.copyOf(inks);
        hues = List.copyOf(hues);
    }

    @Override
    public Paint of(Ink ink) {
        return inks.getOrDefault(ink, Color.TRANSPARENT);
    }

    @Override
    public Paint of(String pattern) {
        return hues.get(PatternHue.of(pattern));
    }
}
