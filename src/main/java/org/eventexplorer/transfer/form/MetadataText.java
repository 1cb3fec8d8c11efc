package org.eventexplorer.transfer.form;

import org.eventexplorer.event.Json;
import org.eventexplorer.event.Metadata;
import org.eventexplorer.event.RefusedEventException;
import org.eventexplorer.transfer.form.Members.Member;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Puts an event's metadata together, each value as it was spelled.
final class MetadataText {
    private final String eventId;
    private final Map<String, byte[]> values = new LinkedHashMap<>();
    private @Nullable String correlationId;
    private @Nullable String causationId;

    MetadataText(String eventId) {
        this.eventId = eventId;
    }

    /// The correlation id as far as it is known by now.
    @Nullable String correlationId() {
        return correlationId;
    }

    /// @throws RefusedEventException where the name is there already
    void put(String name, Member member) {
        if (name.equals("correlationId")) {
            correlationId = Values.optional(eventId, "metadata." + name, member);
        } else if (name.equals("causationId")) {
            causationId = Values.optional(eventId, "metadata." + name, member);
        }
        put(name, member.json().copy().utf8());
    }

    /// @param json ASCII or UTF-8 text of one JSON value
    void put(String name, String json) {
        put(name, json.getBytes(StandardCharsets.UTF_8));
    }

    /// Sets a member whatever it was before.
    void mark(String name, String json) {
        values.put(name, json.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] json) {
        if (values.put(name, json) != null) {
            throw new RefusedEventException(
                    eventId,
                    "metadata." + name,
                    "comes from two attributes; give it in one of them");
        }
    }

    Metadata metadata() {
        return values.isEmpty()
                ? Metadata.NONE
                : new Metadata(Json.trusted(text(values)), correlationId, causationId);
    }

    /// The object that has these members.
    static byte[] text(Map<String, byte[]> values) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        values.forEach(
                (name, json) -> {
                    text.write(text.size() == 0 ? '{' : ',');
                    text.writeBytes(JsonOut.quoted(name).getBytes(StandardCharsets.UTF_8));
                    text.write(':');
                    text.writeBytes(json);
                });
        text.write('}');
        return text.toByteArray();
    }
}
