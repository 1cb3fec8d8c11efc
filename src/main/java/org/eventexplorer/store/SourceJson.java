package org.eventexplorer.store;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import org.eventexplorer.event.Source;

import java.nio.charset.StandardCharsets;

/// A source as the column holds it.
final class SourceJson {
    private SourceJson() {}

    /// `{"type": …, "id": …, "name": …}` in UTF-8, without a name where there is none.
    static byte[] utf8(Source source) {
        return text(source).getBytes(StandardCharsets.UTF_8);
    }

    static String text(Source source) {
        StringBuilder json = new StringBuilder(96);
        json.append("{\"type\":\"");
        quote(source.type(), json);
        json.append("\",\"id\":\"");
        quote(source.id(), json);
        if (source.name() != null) {
            json.append("\",\"name\":\"");
            quote(source.name(), json);
        }
        return json.append("\"}").toString();
    }

    private static void quote(String value, StringBuilder json) {
        JsonStringEncoder.getInstance().quoteAsString(value, json);
    }
}
