package org.eventexplorer.event;

/// Looks over the bytes of a JSON text before anybody parses it: a JSON parser accepts more than
/// UTF-8 has and more than `jsonb` holds. A look costs a fraction of the parsing.
public final class RawText {
    private RawText() {}

    /// Refuses bytes that are not UTF-8 and escapes that `jsonb` cannot hold, each with its
    /// path.
    ///
    /// @throws RefusedEventException naming the place, such as `payload.a[3].b`
    public static void check(byte[] text, int from, int to) {
        boolean escapes = false;
        for (int i = from; i < to; ) {
            int length = text[i] >= 0 ? 1 : sequenceLength(text, i, to);
            if (length == 0 || text[i] == 0) {
                throw refused(text, from, to, i, badByte(text, i, to));
            }
            escapes |= text[i] == '\\';
            i += length;
        }
        int bad = escapes ? firstBadEscape(text, from, to) : -1;
        if (bad >= 0) {
            String escape = new String(text, bad, 6, java.nio.charset.StandardCharsets.US_ASCII);
            String what =
                    escape.equals("\\u0000")
                            ? "holds \\u0000, which jsonb cannot; take it out"
                            : "holds the lone surrogate "
                                    + escape
                                    + ", which is no character; take it out";
            throw refused(text, from, to, bad, what);
        }
    }

    /// Whether the bytes are UTF-8 text without U+0000.
    public static boolean isText(byte[] text) {
        for (int i = 0; i < text.length; ) {
            int length = text[i] >= 0 ? 1 : sequenceLength(text, i, text.length);
            if (length == 0 || text[i] == 0) {
                return false;
            }
            i += length;
        }
        return true;
    }

    private static RefusedEventException refused(
            byte[] text, int from, int to, int at, String what) {
        return new RefusedEventException(null, JsonPath.at(text, from, to, at), what);
    }

    private static String badByte(byte[] text, int at, int to) {
        if (text[at] == 0) {
            return "holds the character U+0000, which jsonb cannot; take it out";
        }
        if ((text[at] & 0xff) == 0xed && at + 1 < to && (text[at + 1] & 0xe0) == 0xa0) {
            return "holds a lone surrogate, which is no character; take it out";
        }
        return String.format(
                "is not UTF-8: byte 0x%02x at offset %d; convert the text to UTF-8",
                text[at] & 0xff, at);
    }

    /// The length of the UTF-8 sequence at `at` by Unicode's table 3-7; 0 where there is none.
    private static int sequenceLength(byte[] text, int at, int to) {
        int first = text[at] & 0xff;
        int length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        if (first < 0xc2 || first > 0xf4 || at + length > to) {
            return 0;
        }
        int low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        int second = text[at + 1] & 0xff;
        if (second < low || second > high) {
            return 0;
        }
        for (int i = at + 2; i < at + length; i++) {
            if ((text[i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static int firstBadEscape(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] != '\\') {
                continue;
            }
            int code = escapedUnit(text, i, to);
            if (code == 0 || Character.isLowSurrogate((char) Math.max(code, 0))) {
                return i;
            }
            if (code > 0 && Character.isHighSurrogate((char) code)) {
                int next = escapedUnit(text, i + 6, to);
                if (next < 0 || !Character.isLowSurrogate((char) next)) {
                    return i;
                }
                i += 6;
            }
            i += code < 0 ? 1 : 5;
        }
        return -1;
    }

    /// The UTF-16 unit that a `\\uXXXX` at `at` stands for; -1 for anything else.
    private static int escapedUnit(byte[] text, int at, int to) {
        if (at + 6 > to || text[at] != '\\' || text[at + 1] != 'u') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(text[i], 16);
            if (digit < 0) {
                return -1;
            }
            code = (code << 4) | digit;
        }
        return code;
    }
}
