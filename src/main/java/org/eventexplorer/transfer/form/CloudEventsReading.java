package org.eventexplorer.transfer.form;

import org.eventexplorer.event.Event;
import org.eventexplorer.event.Json;
import org.eventexplorer.event.RefusedEventException;
import org.eventexplorer.event.Source;
import org.eventexplorer.transfer.form.Members.Member;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/// One CloudEvent (specification 1.0.2, JSON event format) on its way to an event. Attributes are
/// held to the specification; what the event has no field for becomes metadata.
final class CloudEventsReading {
    private final Map<String, Member> fields;
    private final int end;
    private final String id;
    private final MetadataText metadata;

    CloudEventsReading(Members members) {
        this.fields = members.byName();
        this.end = members.end();
        this.id = required("id");
        this.metadata = new MetadataText(id);
    }

    /// @throws RefusedEventException where it is not what the specification asks for
    WireEvent event(InstantSource clock) {
        if (!required("specversion").equals("1.0")) {
            throw refused("specversion", "is " + required("specversion") + "; only 1.0 is read");
        }
        fields.keySet().forEach(name -> Extensions.checkName(id, name));
        String type = required("type");
        Source source = source();
        String time = attribute("time");
        Instant timestamp = time == null ? clock.instant() : TimeText.parse(id, "time", time);
        String version = version();
        extensions();
        inner();
        ReplayExtensions.read(id, fields, metadata);
        attributes();
        Json payload = payload();
        Event event = new Event(id, type, version, source, timestamp, payload, metadata.metadata());
        return new WireEvent(event, time != null, end);
    }

    private Source source() {
        String uri = required("source");
        SourceUri.check(id, "source", uri);
        String name = attribute("sourcename");
        Source parts = SourceUri.parts(uri, name);
        String type = extensionText("sourcetype");
        String sourceId = extensionText("sourceid");
        if (type == null || sourceId == null) {
            return SourceUri.read(uri, name);
        }
        Source said = new Source(type, sourceId, name);
        if (parts == null) {
            // The parts are spelled out beside a URI of another shape, which is kept too.
            metadata.put("sourceUri", JsonOut.quoted(uri));
            fields.remove("sourcetype");
            fields.remove("sourceid");
            return said;
        }
        if (parts.equals(said)) {
            fields.remove("sourcetype");
            fields.remove("sourceid");
        }
        return parts;
    }

    private String version() {
        String version = extensionText("schemaversion");
        if (version != null) {
            return version;
        }
        String alias = extensionText("eventversion");
        fields.remove("eventversion");
        return alias == null ? "1.0" : alias;
    }

    private void extensions() {
        fields.forEach(
                (name, member) -> {
                    if (!MetadataNames.ATTRIBUTES.contains(name) && !member.isNull()) {
                        Extensions.check(id, name, member);
                        metadata.put(MetadataNames.ofExtension(name), member);
                    }
                });
    }

    /// The metadata that have no extension of their own, in one string.
    private void inner() {
        String text = attribute("eventmetadata");
        if (text == null) {
            return;
        }
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Members inner;
        try {
            inner = Members.readWhole(bytes);
        } catch (RefusedEventException e) {
            throw refused("eventmetadata", "holds: " + e.field() + " " + e.reason());
        }
        inner.byName().forEach(metadata::put);
    }

    private void attributes() {
        String subject = attribute("subject");
        if (subject != null && !subject.equals(metadata.correlationId())) {
            metadata.put("subject", JsonOut.quoted(subject));
        }
        String schema = attribute("dataschema");
        if (schema != null) {
            SourceUri.check(id, "dataschema", schema);
            metadata.put("dataschema", JsonOut.quoted(schema));
        }
        String type = attribute("datacontenttype");
        if (type != null && !ContentType.isValid(type)) {
            throw refused("datacontenttype", "'" + type + "' is no media type");
        }
        if (type != null && !new ContentType(type).isUsual()) {
            metadata.put("datacontenttype", JsonOut.quoted(type));
        }
    }

    private Json payload() {
        Member data = fields.get("data");
        Member base64 = fields.get("data_base64");
        if (base64 == null || base64.isNull()) {
            return data == null ? Json.NULL : data.json().copy();
        }
        if (data != null && !data.isNull()) {
            throw refused("data_base64", "stands beside data; give one of them");
        }
        if (!base64.isString()) {
            throw refused("data_base64", "is not a text; put it in quotes");
        }
        ContentType type = new ContentType(attribute("datacontenttype"));
        BinaryData read = BinaryData.read(id, type, base64.json().copy());
        if (read.isKept()) {
            metadata.mark(BinaryData.MARK, "\"base64\"");
            if (type.text() == null) {
                // Without a type it would go out as JSON, which it is not.
                metadata.mark("datacontenttype", "\"application/octet-stream\"");
            }
        }
        return read.payload();
    }

    private @Nullable String extensionText(String name) {
        Member member = fields.get(name);
        if (member == null || member.isNull()) {
            return null;
        }
        Extensions.check(id, name, member);
        return member.text();
    }

    private String required(String name) {
        return Values.required(null, name, fields.get(name));
    }

    private @Nullable String attribute(String name) {
        String text = Values.optional(id, name, fields.get(name));
        if (text != null && text.isEmpty()) {
            throw refused(name, "is empty; leave it out or give a text");
        }
        return text;
    }

    private RefusedEventException refused(String field, String reason) {
        return new RefusedEventException(id, field, reason);
    }
}
