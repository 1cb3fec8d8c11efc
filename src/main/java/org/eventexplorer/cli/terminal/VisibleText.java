package org.eventexplorer.cli.terminal;

/// Text that a terminal only shows and never obeys: control characters, line breaks and those that
/// turn the direction of writing are spelled out as `\u001B`.
public final class VisibleText {
    private VisibleText() {}

    /// The text with every such character spelled out, and lone surrogates too.
    public static String of(String text) {
        if (text.codePoints().noneMatch(VisibleText::isObeyed)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(
                        c -> {
                            if (isObeyed(c)) {
                                visible.append(String.format("\\u%04X", c));
                            } else {
                                visible.appendCodePoint(c);
                            }
                        });
        return visible.toString();
    }

    /// Whether a terminal would do something with the character other than show it.
    public static boolean isObeyed(int codePoint) {
        return Character.isISOControl(codePoint)
                || (codePoint >= 0xD800 && codePoint <= 0xDFFF)
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || codePoint == 0x2028
                || codePoint == 0x2029
                || codePoint == 0x061C
                || codePoint == 0x200E
                || codePoint == 0x200F;
    }

    /// How many columns a terminal needs for the text: two for a wide character, none for a mark
    /// that joins the one before it.
    public static int columns(String text) {
        return text.codePoints().map(VisibleText::columns).sum();
    }

    private static int columns(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    // The blocks that Unicode's EastAsianWidth lists as wide, in whole.
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }

    /// The text in at most `limit` columns, with `…` for what was cut off.
    public static String cut(String text, int limit) {
        if (columns(text) <= limit) {
            return text;
        }
        int used = 1;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (used + columns(c) > limit) {
                break;
            }
            used += columns(c);
            end += Character.charCount(c);
        }
        return text.substring(0, end) + "…";
    }
}
