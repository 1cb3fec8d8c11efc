package org.eventexplorer.ui.explore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdInputStream;

import org.eventexplorer.event.Event;
import org.eventexplorer.event.Json;
import org.eventexplorer.event.Metadata;
import org.eventexplorer.event.Source;
import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Real events out of the samples that ship with the program.
final class CloudTrail {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CloudTrail() {}

    static List<Event> events() {
        List<Event> events = new ArrayList<>();
        String file = "/org/eventexplorer/transfer/samples/cloudtrail.ndjson.zst";
        try (InputStream in = CloudTrail.class.getResourceAsStream(file);
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        new ZstdInputStream(in), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                events.add(event(MAPPER.readTree(line)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events;
    }

    private static Event event(JsonNode json) {
        JsonNode source = json.get("source");
        JsonNode metadata = json.get("metadata");
        return new Event(
                json.get("id").asText(),
                json.get("pattern").asText(),
                json.get("version").asText(),
                new Source(
                        source.get("type").asText(),
                        source.get("id").asText(),
                        text(source, "name")),
                Instant.parse(json.get("timestamp").asText()),
                Json.parse("payload", json.get("payload").toString()),
                new Metadata(
                        Json.parse("metadata", metadata.toString()),
                        text(metadata, "correlationId"),
                        text(metadata, "causationId")));
    }

    private static @Nullable String text(JsonNode json, String field) {
        return json.hasNonNull(field) ? json.get(field).asText() : null;
    }
}
