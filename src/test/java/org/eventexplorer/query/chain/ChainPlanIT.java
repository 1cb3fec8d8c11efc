package org.eventexplorer.query.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.EventGenerator;
import org.eventexplorer.query.chain.ChainPart.Under;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Chains are read by the indexes that were made for them: 100,000 events in 60 partitions.
@ExtendWith(StoreExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChainPlanIT {
    private static final Instant START = Instant.parse("2021-01-01T00:00:00Z");
    private static final int MONTHS = 60;

    private static final String CHAINS = "event_ids_correlation_hash_idx";
    private static final String EFFECTS = "event_ids_causation_hash_idx";

    private Database database;

    @BeforeAll
    void store(Database given) {
        database = given;
        EventStore store = new EventStore(given);
        EventGenerator generator = new EventGenerator(7, 100_000, START, Duration.ofDays(365 * 5));
        for (List<Event> batch = generator.next(2_000);
                !batch.isEmpty();
                batch = generator.next(2_000)) {
            store.append(batch, Map.of());
        }
        given.write(handle -> handle.execute("ANALYZE events"));
    }

    private List<String> plan(String sql, Map<String, ?> values) {
        return database.limitedSnapshot(
                new CancelToken(),
                handle -> {
                    handle.execute(ChainReader.BY_INDEX);
                    return handle.createQuery("EXPLAIN " + sql)
                            .bindMap(values)
                            .mapTo(String.class)
                            .list();
                });
    }

    /// The rows of the months are read by their keys.
    private static void assertByKey(List<String> plan) {
        assertThat(plan)
                .noneMatch(line -> line.contains("Seq Scan"))
                .filteredOn(line -> line.contains(" on events_"))
                .hasSizeGreaterThanOrEqualTo(MONTHS)
                .allMatch(
                        line -> line.matches(".*Index Scan using events_\\d{4}_\\d{2}_pkey on.*"));
    }

    private static boolean uses(List<String> plan, String index) {
        return plan.stream().anyMatch(line -> line.contains(index));
    }

    @Test
    void aChainIsFoundByItsHashAndReadByKeyAndSortsOnlyWhatItFound() {
        List<String> plan =
                plan(ChainReader.SKELETONS, Map.of("chain", "flow-4711", "limit", 200_001));
        assertByKey(plan);
        assertThat(uses(plan, CHAINS)).isTrue();
        // At the top, over what was found.
        assertThat(plan.stream().filter(line -> line.contains("Sort Key")).count()).isEqualTo(1);
        assertThat(plan.getFirst()).startsWith("Sort");
    }

    @Test
    void rootsAreFoundByTheHashOfTheChain() {
        List<String> plan = plan(ChainParts.members(Under.NOTHING), page(Map.of()));
        assertByKey(plan);
        assertThat(uses(plan, CHAINS)).isTrue();
    }

    @Test
    void effectsAreFoundByTheHashOfTheirCause() {
        List<String> plan = plan(ChainParts.members(new Under("e")), page(Map.of("cause", "e")));
        assertByKey(plan);
        assertThat(uses(plan, EFFECTS)).isTrue();
        assertThat(uses(plan, CHAINS)).isFalse();
    }

    private static Map<String, ?> page(Map<String, ?> more) {
        Map<String, Object> values = new java.util.HashMap<>(more);
        values.put("chain", "flow-4711");
        values.put("pattern", "order.created");
        values.put("time", START.atOffset(java.time.ZoneOffset.UTC));
        values.put("row", new java.util.UUID(0, 0));
        values.put("counted", 1_001);
        values.put("limit", 201);
        return values;
    }
}
