package org.eventexplorer.transfer.form;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Pattern;

/// A media type (RFC 2046) as CloudEvents name that of their data.
///
/// @param text as it is spelled, null where none is given, which means JSON
record ContentType(@Nullable String text) {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern SHAPE =
            Pattern.compile(
                    TOKEN
                            + "/"
                            + TOKEN
                            + "(?:[ \\t]*;[ \\t]*"
                            + TOKEN
                            + "=(?:"
                            + TOKEN
                            + "|\"[^\"\\p{Cntrl}]*\"))*+");

    /// Whether `text` is a media type at all.
    static boolean isValid(String text) {
        return text.length() <= 1_000 && SHAPE.matcher(text).matches();
    }

    /// Whether it is spelled exactly as what every event without another has.
    boolean isUsual() {
        return text == null || text.equals("application/json");
    }

    /// Whether data of this type is JSON.
    boolean isJson() {
        if (text == null) {
            return true;
        }
        String essence = essence(text);
        return essence.endsWith("/json") || essence.endsWith("+json");
    }

    /// Whether data of this type is text in UTF-8.
    boolean isText() {
        if (text == null || !essence(text).startsWith("text/") || isJson()) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        int charset = lower.indexOf("charset=");
        return charset < 0 || lower.substring(charset + 8).replace("\"", "").startsWith("utf-8");
    }

    private static String essence(String text) {
        int end = text.indexOf(';');
        return (end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
