package org.eventexplorer.replay.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.luben.zstd.ZstdInputStream;

import org.eventexplorer.database.Database;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.query.Page;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.transfer.ImportOptions;
import org.eventexplorer.transfer.ImportSource;
import org.eventexplorer.transfer.Importer;
import org.eventexplorer.transfer.samples.SampleSet;
import org.eventexplorer.transfer.samples.Samples;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// 50,000 sample events in a store: all that the program brings along, and then some of them once
/// more as events and chains of their own. What is to arrive of each is told from the program's
/// files by a plain parser of JSON.
final class SampleStore {
    static final int EVENTS = 50_000;
    private static final int READ_AT_ONCE = 1_000;

    private final Map<String, String> contents = new HashMap<>(EVENTS * 2);
    private final Map<String, List<String>> chains = new HashMap<>();

    private SampleStore() {}

    static SampleStore fill(Database database, Path folder) throws Exception {
        SampleStore store = new SampleStore();
        Path file = folder.resolve("samples.ndjson");
        store.write(file);
        new Importer(
                        new EventStore(database),
                        List.of(ImportSource.file(file)),
                        ImportOptions.DEFAULT)
                .run(JobContext.none());
        store.readChains(database);
        return store;
    }

    /// What is to arrive of each event, by its id.
    Map<String, String> contents() {
        return contents;
    }

    /// The ids of each chain in the store's order.
    Map<String, List<String>> chains() {
        return chains;
    }

    private void write(Path file) throws IOException {
        try (BufferedWriter to = Files.newBufferedWriter(file)) {
            for (String suffix : List.of("", "-again")) {
                for (SampleSet set : Samples.ALL) {
                    write(set, suffix, to);
                }
            }
        }
    }

    private void write(SampleSet set, String suffix, BufferedWriter to) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new ZstdInputStream(
                                        Objects.requireNonNull(
                                                Samples.class.getResourceAsStream(
                                                        set.name() + ".ndjson.zst"))),
                                StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null && contents.size() < EVENTS) {
                ObjectNode event = (ObjectNode) Arrived.JSON.readTree(line);
                suffix(event, "id", suffix);
                JsonNode metadata = event.path("metadata");
                if (metadata instanceof ObjectNode links) {
                    suffix(links, "correlationId", suffix);
                    suffix(links, "causationId", suffix);
                }
                contents.put(
                        event.path("id").asText(),
                        Arrived.content(
                                event.path("pattern").asText(),
                                event.path("timestamp").asText(),
                                Arrived.text(metadata, "causationId"),
                                event.path("payload")));
                to.write(event.toString());
                to.newLine();
                line = lines.readLine();
            }
        }
    }

    private static void suffix(ObjectNode node, String name, String suffix) {
        String text = Arrived.text(node, name);
        if (text != null) {
            node.put(name, text + suffix);
        }
    }

    private void readChains(Database database) {
        EventQueries queries = new EventQueries(database);
        @Nullable Cursor after = null;
        boolean isMore = true;
        while (isMore) {
            Page page =
                    queries.page(
                            EventFilter.ALL,
                            Order.OLDEST_FIRST,
                            after,
                            READ_AT_ONCE,
                            new CancelToken());
            for (EventRow row : page.rows()) {
                String chain = row.links().correlationId();
                if (chain != null) {
                    chains.computeIfAbsent(chain, key -> new ArrayList<>()).add(row.eventId());
                }
            }
            isMore = page.more();
            after = page.rows().isEmpty() ? null : page.rows().getLast().key();
        }
    }
}
