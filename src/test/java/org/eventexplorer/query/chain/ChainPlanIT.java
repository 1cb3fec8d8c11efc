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

    /// Of the month's indexes, the one on the correlation id and the one on the causation id.
    private static final String CORRELATION = "_expr_idx";

    private static final String CAUSATION = "_expr_idx1";

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

    private static long by(List<String> plan, String index) {
        return plan.stream()
                .filter(line -> line.matches(".*(using|on) events_\\d{4}_\\d{2}" + index + " .*"))
                .count();
    }

    private static long sorts(List<String> plan) {
        return plan.stream().filter(line -> line.contains("Sort Key")).count();
    }

    @Test
    void aChainReadsItsIndexInEveryMonthAndNoTableAndSortsOnlyWhatItFound() {
        List<String> plan =
                plan(ChainReader.SKELETONS, Map.of("chain", "flow-4711", "limit", 200_001));
        assertThat(by(plan, CORRELATION)).isGreaterThanOrEqualTo(MONTHS);
        assertThat(String.join("\n", plan)).doesNotContain("Seq Scan").doesNotContain("_pkey");
        // At the top, over what the index gave.
        assertThat(sorts(plan)).isEqualTo(1);
        assertThat(plan.getFirst()).startsWith("Sort");
    }

    @Test
    void rootsReadTheIndexOfTheChain() {
        List<String> plan = plan(ChainParts.members(Under.NOTHING), page(Map.of()));
        assertThat(by(plan, CORRELATION)).isGreaterThanOrEqualTo(MONTHS);
        assertThat(String.join("\n", plan)).doesNotContain("Seq Scan");
    }

    @Test
    void effectsReadTheIndexOfTheirCause() {
        List<String> plan = plan(ChainParts.members(new Under("e")), page(Map.of("cause", "e")));
        assertThat(by(plan, CAUSATION)).isGreaterThanOrEqualTo(MONTHS);
        assertThat(by(plan, CORRELATION)).isZero();
        assertThat(String.join("\n", plan)).doesNotContain("Seq Scan");
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
