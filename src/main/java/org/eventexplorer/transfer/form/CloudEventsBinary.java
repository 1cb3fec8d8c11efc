package org.eventexplorer.transfer.form;

import org.eventexplorer.event.Event;
import org.eventexplorer.event.Json;
import org.eventexplorer.event.StoredEvent;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// A CloudEvent in parts, as the binary mode of the protocol bindings sends it: attributes by name
/// without any prefix, and the data by themselves. It says what the structured form says.
///
/// @param contentType the media type of the data
/// @param attributes all attributes but `datacontenttype`, in their order
/// @param data the data, empty where there are none
@SuppressWarnings("ArrayRecordComponent") // written once and never compared
public record CloudEventsBinary(String contentType, Map<String, String> attributes, byte[] data) {
    /// The parts of `stored`.
    ///
    /// @param added extensions that a delivery adds, as for [CloudEventsForm#write]
    public static CloudEventsBinary of(StoredEvent stored, Map<String, ?> added) {
        Event event = stored.event();
        CloudEventsParts parts = CloudEventsParts.of(event, !added.isEmpty());
        Map<String, String> all = new LinkedHashMap<>();
        all.put("specversion", "1.0");
        all.put("id", event.id());
        all.put("source", SourceUri.write(event.source()));
        all.put("type", event.pattern());
        byte[] time = new byte[TimeText.LENGTH];
        int length = new TimeText().write(event.timestamp(), time, 0);
        all.put("time", new String(time, 0, length, StandardCharsets.US_ASCII));
        put(all, "subject", parts.subject());
        put(all, "dataschema", parts.schema());
        all.put("schemaversion", event.version());
        put(all, "sourcename", event.source().name());
        put(all, "correlationid", parts.correlationId());
        put(all, "causationid", parts.causationId());
        byte[] rest = parts.rest();
        put(all, "eventmetadata", rest == null ? null : new String(rest, StandardCharsets.UTF_8));
        all.put("patternsequence", String.format("%019d", stored.sequence()));
        added.forEach((name, value) -> all.put(name, value.toString()));
        return new CloudEventsBinary(parts.writtenType(), all, data(parts, event.payload()));
    }

    private static void put(Map<String, String> all, String name, @Nullable String value) {
        if (value != null) {
            all.put(name, value);
        }
    }

    private static byte[] data(CloudEventsParts parts, Json payload) {
        if (!parts.hasData(payload)) {
            return new byte[0];
        }
        if (parts.isBase64()) {
            // What fits is the base64 of a string without escapes.
            return Base64.getDecoder().decode(text(payload));
        }
        if (parts.type().isJson()) {
            return payload.utf8();
        }
        return text(payload).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Json string) {
        try (var parser = Json.FACTORY.createParser(string.utf8())) {
            parser.nextToken();
            return parser.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
