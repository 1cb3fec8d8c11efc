package org.eventexplorer.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.EventGenerator;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter.Ids;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The planner takes the index that each query was made for: 200,000 events in 60 partitions.
@ExtendWith(StoreExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QueryPlanIT {
    private static final Instant START = Instant.parse("2021-01-01T00:00:00Z");
    private static final String PATTERN_INDEX = "pattern_timestamp_id_idx";

    private Database database;

    @BeforeAll
    void store(Database given) {
        database = given;
        EventStore store = new EventStore(given);
        EventGenerator generator = new EventGenerator(7, 200_000, START, Duration.ofDays(365 * 5));
        for (List<Event> batch = generator.next(2_000);
                !batch.isEmpty();
                batch = generator.next(2_000)) {
            store.append(batch, Map.of());
        }
        given.write(handle -> handle.execute("ANALYZE events"));
    }

    private String plan(EventFilter filter, Order order, @Nullable Cursor after) {
        return database.read(
                new CancelToken(),
                handle -> {
                    FilterSql sql = FilterSql.of(handle, filter);
                    sql.after(order, after);
                    return String.join("\n", PageQuery.explain(handle, sql, order, 0, 50));
                });
    }

    private static EventFilter patterns(String... texts) {
        return EventFilter.ALL.withPatterns(
                java.util.stream.Stream.of(texts).map(PatternFilter::new).toList());
    }

    private static Cursor cursor(String time) {
        return new Cursor(Instant.parse(time), new UUID(0, 0));
    }

    private static long scans(String plan, String partition) {
        return plan.lines().filter(line -> line.contains(" on events_" + partition)).count();
    }

    @Test
    void theNewestPageReadsTheKeyFromItsEndWithoutASort() {
        String plan = plan(EventFilter.ALL, Order.NEWEST_FIRST, null);
        assertThat(plan).contains("Index Scan Backward using events_2025_12_pkey");
        assertThat(plan).doesNotContain("Sort").doesNotContain("Seq Scan");
    }

    @Test
    void theNextPageSkipsThePartitionsBeforeIt() {
        String plan = plan(EventFilter.ALL, Order.OLDEST_FIRST, cursor("2025-10-10T00:00:00Z"));
        assertThat(plan).contains("Index Scan using events_2025_10_pkey");
        assertThat(scans(plan, "2025_10")).isEqualTo(1);
        assertThat(scans(plan, "2025_09")).isZero();
        assertThat(plan).doesNotContain("Sort").doesNotContain("Seq Scan");
    }

    @Test
    void aPatternsPageReadsThePatternsIndexWithoutASort() {
        for (String pattern : new String[] {"order.created", "audit.restored"}) {
            String plan = plan(patterns(pattern), Order.NEWEST_FIRST, null);
            assertThat(plan).contains("_" + PATTERN_INDEX).doesNotContain("Sort");
            assertThat(plan).doesNotContain("Seq Scan").doesNotContain("Bitmap");
        }
    }

    @Test
    void aPatternsNextPageSkipsPartitionsToo() {
        String plan =
                plan(patterns("mail.sent"), Order.NEWEST_FIRST, cursor("2023-03-10T00:00:00Z"));
        assertThat(plan).contains("events_2023_03_" + PATTERN_INDEX).doesNotContain("Sort");
        assertThat(scans(plan, "2023_04")).isZero();
    }

    @Test
    void aWildcardsPageMergesThePatternsOwnPages() {
        String plan = plan(patterns("order.*"), Order.NEWEST_FIRST, null);
        assertThat(plan).contains("_" + PATTERN_INDEX);
        // One sort, of the merged pages; none inside, and nothing is read but the index's order.
        assertThat(plan.lines().filter(line -> line.contains("Sort Key")).count()).isEqualTo(1);
        assertThat(plan).doesNotContain("Seq Scan");
    }

    @Test
    void severalSourcesCostHardlyMoreThanOne() {
        EventFilter.SourceFilter one =
                EventFilter.SourceFilter.ANY.or(new SourceKey("service", "none"));
        EventFilter.SourceFilter many = one;
        for (int i = 0; i < 20; i++) {
            many = many.or(new SourceKey("service", String.valueOf(i)));
        }
        for (EventFilter filter :
                List.of(EventFilter.ALL, patterns("order.created"), patterns("order.*"))) {
            for (Order order : Order.values()) {
                String planOfMany = plan(filter.withSource(many), order, null);
                assertThat(planOfMany).contains("'19'").doesNotContain("Join", "SubPlan");
                assertThat(cost(planOfMany))
                        .isLessThan(1.5 * cost(plan(filter.withSource(one), order, null)));
            }
        }
    }

    /// The server's estimate for the whole statement.
    private static double cost(String plan) {
        return Double.parseDouble(
                plan.lines().findFirst().orElseThrow().replaceFirst(".*\\.\\.([0-9.]+) .*", "$1"));
    }

    @Test
    void aTimeRangeReadsOnlyItsPartitions() {
        TimeRange range =
                new TimeRange(
                        Instant.parse("2023-05-10T00:00:00Z"),
                        Instant.parse("2023-06-10T00:00:00Z"));
        String plan = plan(patterns("order.created").withRange(range), Order.NEWEST_FIRST, null);
        assertThat(scans(plan, "2023_05")).isEqualTo(1);
        assertThat(scans(plan, "2023_06")).isEqualTo(1);
        assertThat(plan.lines().filter(line -> line.contains(" on events_")).count()).isEqualTo(2);
        assertThat(plan).contains(PATTERN_INDEX).doesNotContain("Sort");
    }

    @Test
    void aChainReadsTheKeysOfItsEventsInItsMonthsAlone() {
        String chain = some("correlationId");
        assertKeys(plan(EventFilter.ALL.withIds(Ids.ofChain(chain)), Order.OLDEST_FIRST, null));
    }

    @Test
    void whatAnEventCausedReadsTheKeysOfItsEffectsInTheirMonthsAlone() {
        String cause = some("causationId");
        assertKeys(plan(EventFilter.ALL.withIds(Ids.causedBy(cause)), Order.OLDEST_FIRST, null));
    }

    private String some(String link) {
        return database.read(
                new CancelToken(),
                handle ->
                        handle.createQuery(
                                        "SELECT e.metadata ->> :link FROM events AS e"
                                                + " WHERE e.metadata ->> :link IS NOT NULL"
                                                + " AND e.\"timestamp\" > '2023-05-10' LIMIT 1")
                                .bind("link", link)
                                .mapTo(String.class)
                                .one());
    }

    // A chain takes minutes here, so that two months are the most that it lies in.
    private static void assertKeys(String plan) {
        assertThat(plan).doesNotContain("Seq Scan");
        assertThat(plan.lines().filter(line -> line.contains(" on events_")).toList())
                .hasSizeBetween(1, 2)
                .allMatch(
                        line -> line.matches(".*Index Scan using events_\\d{4}_\\d{2}_pkey on.*"));
    }

    @Test
    void oneEventReadsOneKeyOfOnePartition() {
        String plan =
                plan(
                        EventFilter.ALL.withIds(Ids.ofEvent("evt-00000000-0000000000")),
                        Order.OLDEST_FIRST,
                        null);
        assertThat(plan).contains("events_2021_01_pkey");
        assertThat(plan.lines().filter(line -> line.contains(" on events_")).count()).isEqualTo(1);
    }
}
