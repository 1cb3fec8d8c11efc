package org.eventexplorer.routing.wire;

import java.nio.charset.StandardCharsets;

/// Text as the value of a header: what is not visible ASCII is percent-encoded, as CloudEvents'
/// HTTP binding asks for (section 3.1.3.2).
public final class PercentText {
    private static final String HEX = "0123456789ABCDEF";

    private PercentText() {}

    /// The value of a header that says `text`.
    public static String encoded(String text) {
        return encoded(text, "\"%");
    }

    /// The same, with other visible characters encoded too.
    ///
    /// @param not the visible characters that may not stand there
    public static String encoded(String text, String not) {
        StringBuilder value = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0x20 && b < 0x7f && not.indexOf(b) < 0) {
                value.append((char) b);
            } else {
                value.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
            }
        }
        return value.toString();
    }

    /// The text that a header's value says; what is no encoding stays as it is.
    public static String decoded(String value) {
        byte[] raw = value.getBytes(StandardCharsets.UTF_8);
        byte[] text = new byte[raw.length];
        int size = 0;
        for (int i = 0; i < raw.length; i++) {
            int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(raw[i + 2], 16) : -1;
            if (low >= 0) {
                text[size++] = (byte) ((high << 4) | low);
                i += 2;
            } else {
                text[size++] = raw[i];
            }
        }
        return new String(text, 0, size, StandardCharsets.UTF_8);
    }
}
