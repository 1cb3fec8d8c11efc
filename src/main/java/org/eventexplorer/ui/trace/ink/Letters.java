package org.eventexplorer.ui.trace.ink;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Letters of one kind, and what of a text fits into a width. A text is as wide as its letters
/// together: a text that scrolls into view is measured within a frame. What was measured is kept,
/// the last some thousand of it.
public final class Letters {
    private static final int KEPT = 4_000;
    // Below it, letters stand one by one and look the same beside any other.
    private static final int SIMPLE = 0x250;
    // Sizes between which nobody sees a difference; letters of one size are drawn once and kept.
    private static final double SIZE_STEP = 0.5;

    private final String family;
    private final double size;
    private final Font font;
    private final Map<Integer, Font> scaled = new HashMap<>();
    private final Text ruler = new Text();
    private final float[] advances = new float[SIMPLE];
    private final Map<String, Double> widths =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Double> eldest) {
                    return size() > KEPT;
                }
            };
    private final Map<String, String> fitted =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > KEPT;
                }
            };

    /// @param family the font's family
    /// @param size its size in pixels
    public Letters(String family, double size) {
        this.family = family;
        this.size = size;
        font = Font.font(family, size);
        ruler.setFont(font);
        Arrays.fill(advances, -1);
    }

    /// The font.
    public Font font() {
        return font;
    }

    /// The font at some other scale, to the half pixel below it: what is drawn in a hundred sizes
    /// in a row needs every letter drawn anew in each.
    Font font(double scale) {
        int steps = Math.max(1, (int) (size * scale / SIZE_STEP + 1e-6));
        return scaled.computeIfAbsent(steps, n -> Font.font(family, n * SIZE_STEP));
    }

    /// How much narrower than `scale` letters of [#font(double)] are; 1.0: not at all.
    double narrowed(double scale) {
        return font(scale).getSize() / (size * scale);
    }

    /// How wide a text is.
    public double width(String text) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= SIMPLE && letter != '…' && letter != '−') {
                return widths.computeIfAbsent(text, this::measure);
            }
            width +=
                    letter < SIMPLE
                            ? advance(letter)
                            : widths.computeIfAbsent(String.valueOf(letter), this::measure);
        }
        return width;
    }

    private float advance(char letter) {
        if (advances[letter] < 0) {
            advances[letter] = (float) measure(String.valueOf(letter));
        }
        return advances[letter];
    }

    private double measure(String text) {
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }

    /// The beginning of a text that fits.
    public String start(String text, double width) {
        return width(text) <= width
                ? text
                : fitted.computeIfAbsent("s" + (int) width + text, key -> cut(text, width, false));
    }

    /// The end of a pattern that fits: its last words, since patterns differ at their ends.
    public String end(String text, double width) {
        return width(text) <= width
                ? text
                : fitted.computeIfAbsent("e" + (int) width + text, key -> words(text, width));
    }

    private String words(String text, double width) {
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            if ((before == '.' || before == '_' || before == '-')
                    && width("…" + text.substring(i)) <= width) {
                return "…" + text.substring(i);
            }
        }
        return cut(text, width, true);
    }

    private String cut(String text, double width, boolean isEnd) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (width(part(text, middle, isEnd)) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return part(text, low, isEnd);
    }

    private static String part(String text, int length, boolean isEnd) {
        return isEnd
                ? "…" + text.substring(text.length() - length)
                : text.substring(0, length) + "…";
    }
}
