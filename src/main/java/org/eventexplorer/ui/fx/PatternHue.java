package org.eventexplorer.ui.fx;

import javafx.scene.layout.Region;

/// The colour of a pattern: one of nine hues, chosen by its first segment, the same in every run
/// and on every machine. The hues are `-ee-p0` to `-ee-p8` of the style sheet; a node of class
/// `hue-3` has `-ee-hue` set to the third.
public final class PatternHue {
    /// How many hues there are.
    public static final int HUES = 9;

    // FNV-1a, begun so that the most frequent segments of the sample events get hues of their own.
    private static final int SEED = 90;

    private PatternHue() {}

    /// The number of the hue, 0 to 8.
    public static int of(String pattern) {
        int dot = pattern.indexOf('.');
        String first = dot < 0 ? pattern : pattern.substring(0, dot);
        int hash = SEED;
        for (int i = 0; i < first.length(); i++) {
            hash = (hash ^ first.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >>> 13;
        return Integer.remainderUnsigned(hash, HUES);
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
