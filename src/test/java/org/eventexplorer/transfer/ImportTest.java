package org.eventexplorer.transfer;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.event.Event;
import org.eventexplorer.store.AppendResult;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A folder and a store in memory for tests of the import.
abstract class ImportTest {
    @TempDir Path folder;

    /// What was stored, in order.
    final List<String> stored = Collections.synchronizedList(new ArrayList<>());

    final Map<String, Event> byId = new HashMap<>();

    Importer importer(Function<List<Event>, List<AppendResult>> store, Path file) {
        return new Importer(store, List.of(ImportSource.file(file)), ImportOptions.DEFAULT);
    }

    List<AppendResult> store(List<Event> events) {
        List<AppendResult> results = new ArrayList<>();
        for (Event event : events) {
            Event there = byId.putIfAbsent(event.id(), event);
            if (there == null) {
                stored.add(event.id());
                results.add(new AppendResult.Stored(stored.size(), stored.size()));
            } else {
                results.add(new AppendResult.Duplicate(!there.equals(event)));
            }
        }
        return results;
    }

    static DatabaseException trouble(DatabaseException.Kind kind) {
        return new DatabaseException(kind, null, "trouble", null);
    }

    Path file(List<String> lines) throws IOException {
        return Files.write(folder.resolve("events.ndjson"), lines, StandardCharsets.UTF_8);
    }

    static String line(int id) {
        return "{\"id\":\""
                + id
                + "\",\"pattern\":\"a.b\",\"source\":{\"type\":\"t\",\"id\":\"i\"},"
                + "\"timestamp\":\"2020-01-01T00:00:00Z\",\"payload\":{\"n\":"
                + id
                + ",\"m\":0},\"metadata\":{}}";
    }

    /// The rejects, each member as text.
    static List<Map<String, String>> rejects(ImportReport report) throws IOException {
        List<Map<String, String>> rejects = new ArrayList<>();
        for (String line : Files.readAllLines(java.util.Objects.requireNonNull(report.rejects()))) {
            var members = new com.fasterxml.jackson.databind.ObjectMapper().readTree(line);
            rejects.add(
                    members.properties().stream()
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey, e -> e.getValue().asText())));
        }
        return rejects;
    }
}
