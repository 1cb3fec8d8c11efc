package org.eventexplorer.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eventexplorer.correlation.form.GraphJson;
import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.query.Chains;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.chain.ChainReader;
import org.eventexplorer.query.chain.ChainReading;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/// Every chain of real events, as JSON: what the file alone says of it.
@ExtendWith(StoreExtension.class)
final class ChainFactsIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CancelToken token = new CancelToken();

    @ParameterizedTest
    @ValueSource(
            strings = {"cloudtrail", "github-webhooks", "traces-boutique-sample", "uci-incidents"})
    void everyChainIsWhatTheFileSays(String set, TestServer server) throws IOException {
        JsonNode facts = JSON.readTree(DataSetIT.folder(set).resolve("facts.json").toFile());
        Map<String, Line> lines = lines(DataSetIT.file(set, "events"));
        try (Database database = Database.open(server.newStore(), Path.of("unused"))) {
            TransferIT.load(database, DataSetIT.file(set, "events"));

            Chains chains =
                    new EventQueries(database)
                            .chains(EventFilter.ALL, Chains.Sort.EVENTS, Integer.MAX_VALUE, token);

            assertThat(chains.chains()).hasSize(facts.at("/stored/chains").asInt());
            Totals totals = new Totals();
            for (Chains.Chain chain : chains.chains()) {
                JsonNode read = read(database, chain.correlationId());
                assertThat(read.get("events").asLong()).isEqualTo(chain.events());
                isAsNaivelyRead(read, chain.correlationId(), lines);
                totals.add(read);
            }
            hasTheTotals(facts, totals);
            hasTheChains(facts, database);
            hasTheTrees(facts, database, lines);
        }
    }

    private static void hasTheTotals(JsonNode facts, Totals totals) {
        JsonNode causation = facts.get("causation");
        assertThat(totals.events).isEqualTo(facts.at("/stored/events").asInt());
        assertThat(totals.roots).isEqualTo(causation.get("roots").asInt());
        assertThat(totals.maxDepth).isEqualTo(causation.get("maxDepth").asInt());
        assertThat(totals.maxFanOut).isEqualTo(causation.get("maxFanOut").asInt());
        assertThat(totals.missing).isEqualTo(causation.get("orphans").asInt());
        assertThat(totals.cycles).isEqualTo(causation.get("cyclicEvents").asInt());
        assertThat(totals.longest).isEqualTo(facts.at("/chainLength/max").asInt());
    }

    private void hasTheChains(JsonNode facts, Database database) throws IOException {
        for (JsonNode chain : facts.get("chains")) {
            JsonNode read = read(database, chain.get("correlationId").asText());
            List<String> wanted = new ArrayList<>();
            chain.get("eventIdsInOrder").forEach(id -> wanted.add(id.asText()));
            List<String> found = new ArrayList<>();
            read.get("nodes").forEach(node -> found.add(node.get("id").asText()));
            assertThat(found).isEqualTo(wanted);
        }
    }

    // A tree may begin in the middle of a chain. No effect of an effect is in another chain here.
    private void hasTheTrees(JsonNode facts, Database database, Map<String, Line> lines)
            throws IOException {
        for (JsonNode tree : facts.at("/causation/trees")) {
            String root = tree.get("root").asText();
            JsonNode read = read(database, String.valueOf(line(lines, root).chain));
            List<String> effects = new ArrayList<>();
            int events = 0;
            int depth = 0;
            for (JsonNode node : all(read)) {
                if (node.path("causationId").asText().equals(root)) {
                    effects.add(node.get("id").asText());
                }
                int steps = stepsUp(lines, node.get("id").asText(), root);
                events += steps > 0 ? 1 : 0;
                depth = Math.max(depth, steps);
            }
            List<String> wanted = new ArrayList<>();
            tree.get("childIdsInOrder").forEach(id -> wanted.add(id.asText()));
            assertThat(effects).containsExactlyInAnyOrderElementsOf(wanted);
            assertThat(events).isEqualTo(tree.get("eventsInTree").asInt());
            assertThat(depth).isEqualTo(tree.get("depth").asInt());
        }
    }

    private static void isAsNaivelyRead(JsonNode read, String chain, Map<String, Line> lines) {
        Set<String> wanted = new HashSet<>();
        for (Line line : lines.values()) {
            if (chain.equals(line.chain)) {
                wanted.add(line.id);
                if (line.cause != null && lines.containsKey(line.cause)) {
                    wanted.add(line.cause);
                }
            } else if (isIn(lines, line.cause, chain)) {
                wanted.add(line.id);
            }
        }
        Set<String> shown = new HashSet<>();
        all(read).forEach(node -> shown.add(node.get("id").asText()));
        assertThat(shown).isEqualTo(wanted);
        Map<String, Integer> effects = new LinkedHashMap<>();
        int roots = 0;
        int deepest = 0;
        for (String id : wanted) {
            Line line = line(lines, id);
            boolean isRoot = line.cause == null || !lines.containsKey(line.cause);
            roots += isRoot && chain.equals(line.chain) ? 1 : 0;
            deepest = Math.max(deepest, depth(lines, wanted, line));
            if (line.cause != null && wanted.contains(line.cause)) {
                effects.merge(line.cause, 1, Integer::sum);
            }
        }
        assertThat(read.get("roots").asInt()).isEqualTo(roots);
        assertThat(read.get("maxDepth").asInt()).isEqualTo(deepest);
        assertThat(read.get("maxFanOut").asInt())
                .isEqualTo(effects.values().stream().max(Comparator.naturalOrder()).orElse(0));
    }

    private static boolean isIn(Map<String, Line> lines, @Nullable String id, String chain) {
        Line line = id == null ? null : lines.get(id);
        return line != null && chain.equals(line.chain);
    }

    private static int depth(Map<String, Line> lines, Set<String> shown, Line line) {
        int depth = 1;
        String cause = line.cause;
        while (cause != null && shown.contains(cause)) {
            depth++;
            cause = line(lines, cause).cause;
        }
        return depth;
    }

    // From an event up to one of those that led to it, both counted; 0 where it is none of them.
    private static int stepsUp(Map<String, Line> lines, String id, String to) {
        int steps = 1;
        String at = id;
        while (at != null && !at.equals(to)) {
            at = line(lines, at).cause;
            steps++;
        }
        return at == null ? 0 : steps;
    }

    private static Line line(Map<String, Line> lines, String id) {
        return java.util.Objects.requireNonNull(lines.get(id), id);
    }

    private static List<JsonNode> all(JsonNode read) {
        List<JsonNode> all = new ArrayList<>();
        read.get("nodes").forEach(all::add);
        read.get("neighbours").forEach(all::add);
        return all;
    }

    private JsonNode read(Database database, String chain) throws IOException {
        ChainReading.Whole whole =
                (ChainReading.Whole) new ChainReader(database).read(chain, token);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            GraphJson.write(whole.graph(token), generator);
        }
        return JSON.readTree(out.toByteArray());
    }

    // The first line of an id counts.
    private static Map<String, Line> lines(Path file) throws IOException {
        Map<String, Line> lines = new LinkedHashMap<>();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                file.toString().endsWith(".gz")
                                        ? new GZIPInputStream(Files.newInputStream(file))
                                        : Files.newInputStream(file),
                                StandardCharsets.UTF_8))) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                JsonNode event = JSON.readTree(text);
                String id = event.get("id").asText();
                lines.putIfAbsent(
                        id,
                        new Line(
                                id,
                                event.at("/metadata/correlationId").asText(null),
                                event.at("/metadata/causationId").asText(null)));
            }
        }
        return lines;
    }

    private record Line(String id, @Nullable String chain, @Nullable String cause) {}

    /// What all chains have together.
    private static final class Totals {
        private int events;
        private int roots;
        private int maxDepth;
        private int maxFanOut;
        private int missing;
        private int cycles;
        private int longest;

        void add(JsonNode chain) {
            events += chain.get("events").asInt();
            roots += chain.get("roots").asInt();
            maxDepth = Math.max(maxDepth, chain.get("maxDepth").asInt());
            maxFanOut = Math.max(maxFanOut, chain.get("maxFanOut").asInt());
            missing += chain.get("missingCauses").size();
            cycles += chain.get("cycles").size();
            longest = Math.max(longest, chain.get("events").asInt());
        }
    }
}
