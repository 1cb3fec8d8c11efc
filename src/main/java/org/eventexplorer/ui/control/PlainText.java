package org.eventexplorer.ui.control;

/// Text from events, made fit to stand in one line of a screen whatever it holds.
public final class PlainText {
    /// The longest text that a line of a screen lays out, in characters.
    public static final int LINE = 400;

    private PlainText() {}

    /// `text` on one line: controls and what turns the direction of writing become visible
    /// (`␀`, `⟨U+202E⟩`), lone surrogates become `\uFFFD`, and what is longer than [#LINE] is cut.
    public static String line(String text) {
        return line(text, LINE);
    }

    /// As [#line(String)], cut after `most` characters.
    public static String line(String text, int most) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), most) + 8);
        int i = 0;
        while (i < text.length() && line.length() < most) {
            int c = text.codePointAt(i);
            append(line, c);
            i += Character.charCount(c);
        }
        if (i < text.length()) {
            line.append('…');
        }
        return line.toString();
    }

    /// Whether a character would change how the text around it is laid out.
    public static boolean isTricky(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || (type == Character.FORMAT && c != 0x200D && c != 0x200C && c != 0xAD);
    }

    private static void append(StringBuilder line, int c) {
        if (!isTricky(c)) {
            line.appendCodePoint(c);
        } else if (c == '\n') {
            line.append('⏎');
        } else if (c < 0x20) {
            line.append((char) (0x2400 + c));
        } else if (Character.getType(c) == Character.SURROGATE) {
            line.append('\uFFFD');
        } else {
            line.append(String.format("⟨U+%04X⟩", c));
        }
    }
}
