package org.eventexplorer.transfer.form;

import org.eventexplorer.event.Event;
import org.eventexplorer.event.StoredEvent;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Map;

/// CloudEvents 1.0 in structured JSON. Reading what is written here gives the same event:
///
/// - `source` is `/{type}/{id}`, percent-encoded; a source of type `uri` is that URI itself
/// - `schemaversion`, `sourcename`, `correlationid` and `causationid` are extensions
/// - metadata `subject`, `dataschema` and `datacontenttype` are those attributes
/// - all other metadata stand in the extension `eventmetadata`, as one JSON string
/// - a payload marked as base64 is `data_base64`, any other is `data`
public final class CloudEventsForm {
    private CloudEventsForm() {}

    /// Writes `stored` on one line, without the line's end.
    public static void write(JsonOut out, StoredEvent stored) throws IOException {
        write(out, stored, Map.of());
    }

    /// Writes `stored` on one line, without the line's end, with the extensions that a delivery
    /// adds. Where there are any, marks of an earlier replay in its metadata are left out.
    ///
    /// @param added names of extensions with a text or an [Integer] each, in their order
    public static void write(JsonOut out, StoredEvent stored, Map<String, ?> added)
            throws IOException {
        write(out, stored.event(), String.format("%019d", stored.sequence()), added);
    }

    /// Writes an event that no store has numbered on one line, without the line's end.
    public static void write(JsonOut out, Event event) throws IOException {
        write(out, event, null, Map.of());
    }

    private static void write(
            JsonOut out, Event event, @Nullable String sequence, Map<String, ?> added)
            throws IOException {
        CloudEventsParts parts = CloudEventsParts.of(event, !added.isEmpty());
        out.ascii("{\"specversion\":\"1.0\",\"id\":");
        out.string(event.id());
        attribute(out, "source", SourceUri.write(event.source()));
        attribute(out, "type", event.pattern());
        out.ascii(",\"time\":");
        out.time(event.timestamp());
        attribute(out, "subject", parts.subject());
        attribute(out, "dataschema", parts.schema());
        attribute(out, "datacontenttype", parts.writtenType());
        attribute(out, "schemaversion", event.version());
        attribute(out, "sourcename", event.source().name());
        attribute(out, "correlationid", parts.correlationId());
        attribute(out, "causationid", parts.causationId());
        byte[] rest = parts.rest();
        if (rest != null) {
            out.ascii(",\"eventmetadata\":");
            out.utf8String(rest, 0, rest.length);
        }
        attribute(out, "patternsequence", sequence);
        for (Map.Entry<String, ?> extension : added.entrySet()) {
            added(out, extension.getKey(), extension.getValue());
        }
        if (parts.hasData(event.payload())) {
            out.ascii(parts.isBase64() ? ",\"data_base64\":" : ",\"data\":");
            out.json(event.payload());
        }
        out.ascii("}");
    }

    private static void added(JsonOut out, String name, Object value) throws IOException {
        if (value instanceof Integer number) {
            out.ascii(",\"" + name + "\":");
            out.number(number);
        } else {
            attribute(out, name, value.toString());
        }
    }

    private static void attribute(JsonOut out, String name, @Nullable String value)
            throws IOException {
        if (value != null) {
            out.ascii(",\"");
            out.ascii(name);
            out.ascii("\":");
            out.string(value);
        }
    }
}
