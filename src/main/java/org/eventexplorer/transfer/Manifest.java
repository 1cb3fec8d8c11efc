package org.eventexplorer.transfer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import org.eventexplorer.database.Build;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Json;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Order;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Says what an exported file holds, so that it can be checked years later without the store.
///
/// @param request what was asked for
/// @param events how many events are in the file
/// @param first the first event, null where there is none
/// @param last the last event, null where there is none
/// @param file the file's bytes
/// @param writtenAt when it was written
record Manifest(
        ExportRequest request,
        long events,
        @Nullable Edge first,
        @Nullable Edge last,
        Bytes file,
        Instant writtenAt) {
    /// An event at one end.
    record Edge(String id, Instant timestamp) {
        static @Nullable Edge of(@Nullable Event event) {
            return event == null ? null : new Edge(event.id(), event.timestamp());
        }
    }

    /// The size of a file and the SHA-256 of its bytes.
    record Bytes(long size, String sha256) {}

    long bytes() {
        return file.size();
    }

    String sha256() {
        return file.sha256();
    }

    /// The manifest's text.
    String json() throws IOException {
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        try (JsonGenerator json = Json.FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter()
                            .withArrayIndenter(indenter)
                            .withObjectIndenter(indenter));
            json.writeStartObject();
            json.writeStringField("file", String.valueOf(request.file().getFileName()));
            json.writeStringField("format", request.format().name().toLowerCase(Locale.ROOT));
            filter(json, request.filter());
            json.writeStringField("order", request.order() == Order.OLDEST_FIRST ? "asc" : "desc");
            json.writeNumberField("events", events);
            edge(json, "first", first);
            edge(json, "last", last);
            json.writeNumberField("bytes", file.size());
            json.writeStringField("sha256", file.sha256());
            json.writeNumberField("storeSchemaVersion", Build.schemaVersion());
            json.writeStringField("program", "Event Explorer " + ProgramVersion.current());
            json.writeStringField("writtenAt", writtenAt.toString());
            json.writeEndObject();
        }
        return text + "\n";
    }

    private static void filter(JsonGenerator json, EventFilter filter) throws IOException {
        json.writeObjectFieldStart("filter");
        patterns(json, "patterns", filter.patterns());
        if (!filter.excluded().isEmpty()) {
            patterns(json, "excluded", filter.excluded());
        }
        Instant from = filter.range().from();
        Instant to = filter.range().to();
        field(json, "from", from == null ? null : from.toString());
        field(json, "to", to == null ? null : to.toString());
        field(json, "correlationId", filter.ids().correlationId());
        field(json, "causationId", filter.ids().causationId());
        field(json, "eventId", filter.ids().eventId());
        field(json, "sourceType", filter.source().type());
        field(json, "sourceId", filter.source().id());
        field(json, "sourceName", filter.source().name());
        field(json, "version", filter.version());
        field(json, "where", filter.where() == null ? null : filter.where().text());
        json.writeEndObject();
    }

    private static void patterns(JsonGenerator json, String name, List<PatternFilter> patterns)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (PatternFilter pattern : patterns) {
            json.writeString(pattern.text());
        }
        json.writeEndArray();
    }

    private static void field(JsonGenerator json, String name, @Nullable String value)
            throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }

    private static void edge(JsonGenerator json, String name, @Nullable Edge edge)
            throws IOException {
        if (edge != null) {
            json.writeObjectFieldStart(name);
            json.writeStringField("id", edge.id());
            json.writeStringField("timestamp", edge.timestamp().toString());
            json.writeEndObject();
        }
    }
}
