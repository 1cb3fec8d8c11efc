package org.eventexplorer.ui.fx;

import javafx.scene.layout.Region;

/// The colour of a pattern: one of nine hues, chosen by its first segment, the same in every run
/// and on every machine. The hues are `-ee-p0` to `-ee-p8` of the style sheet; a node of class
/// `hue-3` has `-ee-hue` set to the third.
public final class PatternHue {
    /// How many hues there are.
    public static final int HUES = 9;

    private PatternHue() {}

    /// The number of the hue, 0 to 8.
    public static int of(String pattern) {
        int dot = pattern.indexOf('.');
        String first = dot < 0 ? pattern : pattern.substring(0, dot);
        // FNV-1a: spreads short words better than String.hashCode over a small number.
        int hash = 0x811c9dc5;
        for (int i = 0; i < first.length(); i++) {
            hash = (hash ^ first.charAt(i)) * 0x01000193;
        }
        return Math.floorMod(hash ^ hash >>> 16, HUES);
    }

    /// The style class of the hue, such as `hue-3`.
    public static String styleClass(String pattern) {
        return "hue-" + of(pattern);
    }

    /// The square of 8 px that stands beside a pattern's name.
    public static Region swatch(String pattern) {
        Region square = new Region();
        square.getStyleClass().addAll("swatch", styleClass(pattern));
        return square;
    }

    /// Gives `square`, made by [#swatch], the hue of another pattern.
    public static void paint(Region square, String pattern) {
        square.getStyleClass().setAll("swatch", styleClass(pattern));
    }
}
