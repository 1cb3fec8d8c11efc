package org.eventexplorer.ui.detail.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import org.eventexplorer.ui.control.PlainText;

/// How strings are written in JSON.
public final class JsonStrings {
    private JsonStrings() {}

    /// Appends `text` with quotes and the escapes that JSON asks for.
    static void quote(String text, StringBuilder out) {
        out.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, out);
        out.append('"');
    }

    /// `text` with quotes, at most `limit` characters of it; what cannot be seen or would turn the
    /// text around it is escaped.
    public static String shown(String text, int limit) {
        StringBuilder out = new StringBuilder();
        String cut = text.length() > limit ? text.substring(0, limit) : text;
        quote(cut, out);
        return visible(out);
    }

    /// JSON text in which what cannot be seen or would turn the text around it is an escape.
    static String visible(CharSequence json) {
        StringBuilder shown = new StringBuilder(json.length());
        json.chars()
                .forEach(
                        c -> {
                            if (!Character.isSurrogate((char) c) && PlainText.isTricky(c)) {
                                shown.append(String.format("\\u%04x", c));
                            } else {
                                shown.append((char) c);
                            }
                        });
        return shown.toString();
    }
}
