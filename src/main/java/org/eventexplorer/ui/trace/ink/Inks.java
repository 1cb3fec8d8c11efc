package org.eventexplorer.ui.trace.ink;

import javafx.scene.Group;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

import org.eventexplorer.ui.fx.PatternHue;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// The inks of the present look. A node without size that hangs in the scene, since only there
/// style sheets reach it.
public final class Inks extends Group implements Palette {
    private final Map<Ink, Region> inks = new EnumMap<>(Ink.class);
    private final Region[] hues = new Region[PatternHue.HUES];

    /// @param changed is run after a colour has changed
    public Inks(Runnable changed) {
        setManaged(false);
        getStyleClass().add("inks");
        for (Ink ink : Ink.values()) {
            inks.put(ink, drop(changed, ink.styleClass()));
        }
        for (int hue = 0; hue < hues.length; hue++) {
            hues[hue] = drop(changed, "ink-hue", "hue-" + hue);
        }
    }

    private Region drop(Runnable changed, String... styleClasses) {
        Region drop = new Region();
        drop.getStyleClass().addAll(styleClasses);
        drop.backgroundProperty().addListener((property, before, now) -> changed.run());
        getChildren().add(drop);
        return drop;
    }

    @Override
    public Paint of(Ink ink) {
        return colour(inks.get(ink));
    }

    @Override
    public Paint of(String pattern) {
        return colour(hues[PatternHue.of(pattern)]);
    }

    /// The colours as they are now, for any thread.
    public Palette kept() {
        Map<Ink, Paint> now = new EnumMap<>(Ink.class);
        inks.keySet().forEach(ink -> now.put(ink, of(ink)));
        return new KeptPalette(now, Arrays.stream(hues).map(Inks::colour).toList());
    }

    private static Paint colour(@org.jspecify.annotations.Nullable Region drop) {
        Background background = drop == null ? null : drop.getBackground();
        return background == null || background.getFills().isEmpty()
                ? Color.TRANSPARENT
                : background.getFills().getFirst().getFill();
    }
}
