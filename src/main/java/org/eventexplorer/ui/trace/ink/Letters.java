package org.eventexplorer.ui.trace.ink;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.LinkedHashMap;
import java.util.Map;

/// Letters of one kind, and what of a text fits into a width. What was measured is kept, the last
/// some thousand texts of it.
public final class Letters {
    private static final int KEPT = 4_000;

    private final Font font;
    private final Text ruler = new Text();
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
        font = Font.font(family, size);
        ruler.setFont(font);
    }

    /// The font.
    public Font font() {
        return font;
    }

    /// How wide a text is.
    public double width(String text) {
        return widths.computeIfAbsent(text, this::measure);
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
                    && measure("…" + text.substring(i)) <= width) {
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
            if (measure(part(text, middle, isEnd)) <= width) {
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
