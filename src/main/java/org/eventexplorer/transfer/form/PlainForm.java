package org.eventexplorer.transfer.form;

import org.eventexplorer.event.Event;
import org.eventexplorer.event.Json;
import org.eventexplorer.event.Metadata;
import org.eventexplorer.event.RefusedEventException;
import org.eventexplorer.event.Source;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.transfer.form.Members.Member;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The plain form: one JSON object with the event's fields under their own names. A stored event
/// has its sequence and position too, which reading ignores, since the store gives its own. Nothing
/// else may stand in it: what is unknown would be lost.
public final class PlainForm {
    private static final Set<String> KNOWN =
            Set.of(
                    "id",
                    "pattern",
                    "version",
                    "source",
                    "timestamp",
                    "payload",
                    "metadata",
                    "sequence",
                    "position",
                    "storedAt",
                    "createdAt");
    private static final Set<String> KNOWN_OF_SOURCE = Set.of("type", "id", "name");

    private PlainForm() {}

    /// Writes `stored` on one line, without the line's end.
    public static void write(JsonOut out, StoredEvent stored) throws IOException {
        write(out, stored, Map.of());
    }

    /// Writes `stored` on one line, without the line's end, with the marks that a delivery adds to
    /// its metadata. Where there are any, those of an earlier replay are left out.
    ///
    /// @param added names of metadata with one JSON value each, in their order
    public static void write(JsonOut out, StoredEvent stored, Map<String, String> added)
            throws IOException {
        fields(out, stored.event(), marked(stored.event().metadata().json(), added));
        out.ascii(",\"sequence\":");
        out.number(stored.sequence());
        out.ascii(",\"position\":");
        out.number(stored.position());
        out.ascii("}");
    }

    /// Writes an event that no store has numbered on one line, without the line's end.
    public static void write(JsonOut out, Event event) throws IOException {
        fields(out, event, event.metadata().json());
        out.ascii("}");
    }

    private static Json marked(Json metadata, Map<String, String> added) {
        if (added.isEmpty()) {
            return metadata;
        }
        Map<String, byte[]> values = new LinkedHashMap<>();
        Members.readTrusted(metadata.utf8())
                .byName()
                .forEach((name, member) -> values.put(name, member.json().copy().utf8()));
        values.keySet().removeAll(MetadataNames.MARKS);
        added.forEach((name, json) -> values.put(name, json.getBytes(StandardCharsets.UTF_8)));
        return Json.trusted(MetadataText.text(values));
    }

    private static void fields(JsonOut out, Event event, Json metadata) throws IOException {
        out.ascii("{\"id\":");
        out.string(event.id());
        out.ascii(",\"pattern\":");
        out.string(event.pattern());
        out.ascii(",\"version\":");
        out.string(event.version());
        out.ascii(",\"source\":{\"type\":");
        out.string(event.source().type());
        out.ascii(",\"id\":");
        out.string(event.source().id());
        String name = event.source().name();
        if (name != null) {
            out.ascii(",\"name\":");
            out.string(name);
        }
        out.ascii("},\"timestamp\":");
        out.time(event.timestamp());
        out.ascii(",\"payload\":");
        out.json(event.payload());
        out.ascii(",\"metadata\":");
        out.json(metadata);
    }

    static WireEvent read(Members members) {
        Map<String, Member> fields = members.byName();
        String id = Values.required(null, "id", fields.get("id"));
        for (String name : fields.keySet()) {
            if (!KNOWN.contains(name)) {
                throw new RefusedEventException(
                        id, name, "is no field of an event; move it into payload or metadata");
            }
        }
        Member payload = fields.get("payload");
        if (payload == null) {
            throw new RefusedEventException(id, "payload", "is missing; give a JSON value");
        }
        String version = Values.optional(id, "version", fields.get("version"));
        String time = Values.required(id, "timestamp", fields.get("timestamp"));
        Instant timestamp = TimeText.parse(id, "timestamp", time);
        Event event =
                new Event(
                        id,
                        Values.required(id, "pattern", fields.get("pattern")),
                        version == null ? "1.0" : version,
                        source(id, fields.get("source")),
                        timestamp,
                        payload.json().copy(),
                        metadata(id, fields.get("metadata")));
        return new WireEvent(event, true, members.end());
    }

    private static Source source(String id, @Nullable Member member) {
        Members inner = member == null ? null : member.inner();
        if (inner == null) {
            throw new RefusedEventException(
                    id, "source", "is not an object; give one with type, id and name");
        }
        Map<String, Member> parts = inner.byName();
        for (String name : parts.keySet()) {
            if (!KNOWN_OF_SOURCE.contains(name)) {
                throw new RefusedEventException(
                        id, "source." + name, "is no part of a source; move it into metadata");
            }
        }
        return new Source(
                Values.required(id, "source.type", parts.get("type")),
                Values.required(id, "source.id", parts.get("id")),
                Values.optional(id, "source.name", parts.get("name")));
    }

    private static Metadata metadata(String id, @Nullable Member member) {
        if (member == null || member.isNull()) {
            return Metadata.NONE;
        }
        Members inner = member.inner();
        if (inner == null) {
            throw new RefusedEventException(id, "metadata", "is not an object; give one");
        }
        Json json = inner.byName().isEmpty() ? Json.EMPTY : member.json().copy();
        return new Metadata(
                json,
                Values.optional(id, "metadata.correlationId", inner.byName().get("correlationId")),
                Values.optional(id, "metadata.causationId", inner.byName().get("causationId")));
    }
}
