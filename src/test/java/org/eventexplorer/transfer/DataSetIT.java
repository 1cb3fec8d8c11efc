package org.eventexplorer.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.EventStream;
import org.eventexplorer.query.Order;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.transfer.ImportReport.Counts;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Real events: imported, every answer is that which was computed from the file alone.
@ExtendWith(StoreExtension.class)
final class DataSetIT {
    private final CancelToken token = new CancelToken();

    @ParameterizedTest
    @ValueSource(
            strings = {"cloudtrail", "github-webhooks", "traces-boutique-sample", "uci-incidents"})
    void answersAsTheFileItself(String set, TestServer server) throws IOException {
        JsonNode facts = new ObjectMapper().readTree(folder(set).resolve("facts.json").toFile());
        try (Database database = Database.open(server.newStore(), Path.of("unused"))) {
            ImportReport report = TransferIT.load(database, file(set, "events"));

            long events = facts.at("/stored/events").asLong();
            long surplus = facts.at("/duplicates/surplusLines").asLong();
            long conflicting = facts.at("/duplicates/withDifferentContent").asLong();
            assertThat(report.counts())
                    .isEqualTo(new Counts(events + surplus, events, surplus, conflicting, 0));
            EventQueries queries = new EventQueries(database);
            assertThat(queries.count(EventFilter.ALL, token)).isEqualTo(events);
            hasThePatterns(facts, queries);
            hasTheRanges(facts, queries);
            List<StoredEvent> all = all(database, EventFilter.ALL);
            hasTheMonthsAndCauses(facts, all);
            hasTheChains(facts, database);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cloudtrail", "github-webhooks", "traces-boutique-sample", "uci-incidents"})
    void theCloudEventsFormGivesTheSameStore(String set, TestServer server) throws IOException {
        try (Database plain = Database.open(server.newStore(), Path.of("unused"));
                Database cloud = Database.open(server.newStore(), Path.of("unused"))) {
            TransferIT.load(plain, file(set, "events"));
            TransferIT.load(cloud, file(set, "cloudevents"));

            assertThat(all(cloud, EventFilter.ALL).stream().map(StoredEvent::event))
                    .containsExactlyElementsOf(
                            all(plain, EventFilter.ALL).stream().map(StoredEvent::event).toList());
            // Both name the same events, so the one is a duplicate of the other and no conflict.
            Counts counts = TransferIT.load(plain, file(set, "cloudevents")).counts();
            assertThat(counts).isEqualTo(new Counts(counts.read(), 0, counts.read(), 0, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "github-webhooks")
    void redeliveriesAreDuplicatesWithoutAConflict(String set, TestServer server)
            throws IOException {
        try (Database database = Database.open(server.newStore(), Path.of("unused"))) {
            TransferIT.load(database, file(set, "events"));

            assertThat(TransferIT.load(database, file(set, "redeliveries")).counts())
                    .isEqualTo(new Counts(282, 0, 282, 0, 0));
        }
    }

    private void hasThePatterns(JsonNode facts, EventQueries queries) {
        List<PatternCount> patterns = queries.patternCounts(EventFilter.ALL, token);
        assertThat(patterns).hasSize(facts.at("/stored/patterns").asInt());
        List<PatternCount> top = new ArrayList<>();
        for (JsonNode one : facts.get("topPatterns")) {
            top.add(new PatternCount(one.get("pattern").asText(), one.get("events").asLong()));
        }
        assertThat(patterns).containsAll(top);
        for (PatternCount one : top) {
            EventFilter filter =
                    EventFilter.ALL.withPatterns(List.of(new PatternFilter(one.pattern())));
            assertThat(queries.count(filter, token)).isEqualTo(one.count());
        }
    }

    private void hasTheRanges(JsonNode facts, EventQueries queries) {
        for (JsonNode range : facts.get("ranges")) {
            EventFilter filter = EventFilter.ALL.withRange(range(range));
            assertThat(queries.count(filter, token)).isEqualTo(range.get("inclusive").asLong());
        }
    }

    private static void hasTheMonthsAndCauses(JsonNode facts, List<StoredEvent> all) {
        Map<String, Long> months = new TreeMap<>();
        Map<String, Long> versions = new TreeMap<>();
        long withCause = 0;
        for (StoredEvent one : all) {
            Instant time = one.event().timestamp();
            months.merge(YearMonth.from(time.atOffset(ZoneOffset.UTC)).toString(), 1L, Long::sum);
            versions.merge(one.event().version(), 1L, Long::sum);
            withCause += one.event().metadata().causationId() == null ? 0 : 1;
        }
        assertThat(months).isEqualTo(numbers(facts.get("perMonthUtc")));
        assertThat(versions).isEqualTo(numbers(facts.get("versions")));
        assertThat(withCause).isEqualTo(facts.at("/causation/withCause").asLong());
        assertThat(all.getFirst().event().timestamp())
                .isEqualTo(Instant.parse(facts.at("/time/first").asText()));
        assertThat(all.getLast().event().timestamp())
                .isEqualTo(Instant.parse(facts.at("/time/last").asText()));
    }

    private void hasTheChains(JsonNode facts, Database database) throws IOException {
        for (JsonNode chain : facts.get("chains")) {
            String id = chain.get("correlationId").asText();
            EventFilter filter = EventFilter.ALL.withIds(EventFilter.Ids.ofChain(id));
            List<String> wanted = new ArrayList<>();
            chain.get("eventIdsInOrder").forEach(event -> wanted.add(event.asText()));

            List<String> found =
                    all(database, filter).stream().map(stored -> stored.event().id()).toList();

            assertThat(found).isEqualTo(wanted);
            assertThat(new EventQueries(database).count(filter.withRange(range(chain)), token))
                    .isEqualTo(chain.get("events").asLong());
        }
    }

    private static TimeRange range(JsonNode node) {
        return new TimeRange(
                Instant.parse(node.get("from").asText()), Instant.parse(node.get("to").asText()));
    }

    private static Map<String, Long> numbers(JsonNode object) {
        Map<String, Long> numbers = new TreeMap<>();
        object.properties().forEach(e -> numbers.put(e.getKey(), e.getValue().asLong()));
        return numbers;
    }

    private List<StoredEvent> all(Database database, EventFilter filter) throws IOException {
        List<StoredEvent> all = new ArrayList<>();
        new EventStream(database)
                .read(
                        filter,
                        Order.OLDEST_FIRST,
                        EventStream.Slice.ALL,
                        new EventStream.Sink() {
                            @Override
                            public void total(long events) {
                                assertThat(events).isNotNegative();
                            }

                            @Override
                            public void event(StoredEvent event) {
                                all.add(event);
                            }
                        },
                        token);
        return all;
    }

    /// The folder of a set; skips the test where it is not at hand.
    static Path folder(String set) {
        Path folder = Path.of(System.getProperty("test.data.directory", "none")).resolve(set);
        assumeTrue(
                Files.isDirectory(folder),
                () -> folder + " is not there (test.data.directory), so this is skipped");
        return folder;
    }

    static Path file(String set, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder(set))) {
            return files.filter(f -> f.getFileName().toString().startsWith(name + ".ndjson"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
