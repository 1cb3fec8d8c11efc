package org.eventexplorer.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Pages whose events lie in many months, held beside a sort of what was stored: two patterns with
/// an event every ten days of ten years, among a third one that fills one of the months.
@ExtendWith(StoreExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FarPagesIT {
    private static final Instant START = Instant.parse("2014-01-05T10:00:00Z");
    private static final Duration STEP = Duration.ofDays(10);
    private static final int EVENTS = 365;
    private static final int LIMIT = 37;
    private static final int MANY = 30;
    private static final String FULL_MONTH = "2019_06";
    private static final int IN_FULL_MONTH = 20_000;

    private static final String EXPLAINED =
            """
            LOAD 'auto_explain';
            SET LOCAL auto_explain.log_min_duration = 0;
            SET LOCAL auto_explain.log_nested_statements = on;
            SET LOCAL client_min_messages = log;
            SELECT * FROM events_of_patterns('{rare.one}', NULL, NULL, NULL, NULL, NULL, %s, 41)
            """;

    private final List<Event> all = new ArrayList<>();
    private Database database;

    @BeforeAll
    void store(Database given) {
        database = given;
        for (int i = 0; i < EVENTS; i++) {
            String pattern = i % 3 == 0 ? "rare.other" : "rare.one";
            // Five have the same time, so that pages end among them.
            Instant time = START.plus(STEP.multipliedBy(i - i % 5));
            all.add(Events.event("far-" + i, pattern, time, "{}"));
        }
        EventStore store = new EventStore(given);
        store.append(all, Map.of());
        for (int from = 0; from < IN_FULL_MONTH; from += 1_000) {
            store.append(
                    IntStream.range(from, from + 1_000).mapToObj(i -> inFullMonth(i)).toList(),
                    Map.of());
        }
        store.append(
                IntStream.range(0, MANY)
                        .mapToObj(i -> Events.event("many-" + i, "many." + i, START, "{}"))
                        .toList(),
                Map.of());
        store.count(JobContext.none());
        given.write(handle -> handle.execute("SELECT ensure_partition('2013-12-01 00:00:00+00')"));
        // What the planner knows of a month of millions: that there is one pattern.
        given.write(
                handle ->
                        handle.execute(
                                "ALTER TABLE events_"
                                        + FULL_MONTH
                                        + " ALTER COLUMN pattern SET (n_distinct = 1);"
                                        + " ANALYZE events"));
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void pagesFollowEachOtherWithoutAGap(Order order) {
        assertThat(walk(listing(order, TimeRange.ALL, null, "rare.one")))
                .isEqualTo(expected(order, TimeRange.ALL, EVENTS, "rare.one"));
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void pagesOfSeveralPatternsAreMerged(Order order) {
        assertThat(walk(listing(order, TimeRange.ALL, null, "rare.other", "rare.one")))
                .isEqualTo(expected(order, TimeRange.ALL, EVENTS, "rare.other", "rare.one"));
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void bothEndsOfARangeAreInIt(Order order) {
        TimeRange range =
                new TimeRange(
                        START.plus(STEP.multipliedBy(50)), START.plus(STEP.multipliedBy(300)));
        assertThat(walk(listing(order, range, null, "rare.one")))
                .isEqualTo(expected(order, range, EVENTS, "rare.one"))
                .contains("far-50", "far-301")
                .hasSize(170);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void whatWasStoredLaterIsLeftOut(Order order) {
        assertThat(walk(listing(order, TimeRange.ALL, 200L, "rare.one")))
                .isEqualTo(expected(order, TimeRange.ALL, 200, "rare.one"));
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void whatTheCountsSayIsNotReliedOn(Order order) {
        for (String wrong : List.of("n * 3", "0", "1")) {
            database.write(
                    handle -> handle.execute("CREATE TABLE kept AS TABLE event_counts_by_month"));
            try {
                String set = "UPDATE event_counts_by_month SET n = " + wrong;
                database.write(handle -> handle.execute(set));
                assertThat(walk(listing(order, TimeRange.ALL, null, "rare.other")))
                        .isEqualTo(expected(order, TimeRange.ALL, EVENTS, "rare.other"));
            } finally {
                database.write(
                        handle ->
                                handle.execute(
                                        "TRUNCATE event_counts_by_month; INSERT INTO"
                                                + " event_counts_by_month TABLE kept; DROP TABLE"
                                                + " kept"));
            }
        }
    }

    @Test
    void whatWasSaidAMinuteAgoIsNotReliedOn() {
        List<Event> gone =
                IntStream.range(0, 3 * LIMIT)
                        .mapToObj(
                                i ->
                                        Events.event(
                                                "gone-" + i,
                                                "gone.one",
                                                START.plus(STEP.multipliedBy(i)),
                                                "{}"))
                        .toList();
        new EventStore(database).append(gone, Map.of());
        // So few wait for more else.
        database.write(handle -> handle.execute("SELECT count_events(1000)"));
        Listing listing = listing(Order.NEWEST_FIRST, TimeRange.ALL, null, "gone.one");
        KnownReaches known = new KnownReaches();
        EventQueries queries = new EventQueries(database, known);
        assertThat(queries.page(listing, null, LIMIT, new CancelToken()).rows())
                .extracting(EventRow::eventId)
                .startsWith("gone-" + (3 * LIMIT - 1))
                .hasSize(LIMIT);
        KnownReaches.Question question =
                database.read(
                        new CancelToken(),
                        handle ->
                                Objects.requireNonNull(
                                        NearMonths.of(listing, null)
                                                .question(
                                                        FilterSql.of(handle, listing.filter()),
                                                        LIMIT)));
        NearMonths.Reach asked = new NearMonths.Reach(START.minusSeconds(1), true);
        assertThat(known.get(question, () -> asked)).isNotEqualTo(asked);
        Instant from = gone.get(LIMIT + 1).timestamp();
        database.write(
                handle ->
                        handle.createUpdate(
                                        "DELETE FROM events WHERE pattern = 'gone.one'"
                                                + " AND \"timestamp\" >= :from")
                                .bind("from", from.atOffset(ZoneOffset.UTC))
                                .execute());
        assertThat(queries.page(listing, null, LIMIT, new CancelToken()).rows())
                .extracting(EventRow::eventId)
                .startsWith("gone-" + LIMIT)
                .hasSize(LIMIT);
        assertThat(known.get(question, () -> asked)).isEqualTo(asked);
    }

    // Of one in thirty patterns, so that the months that are asked for first are too few.
    @Test
    void theEdgeIsTheMonthThatFillsThePage() {
        List<String> names = new ArrayList<>(List.of("rare.one"));
        IntStream.range(0, MANY).forEach(i -> names.add("many." + i));
        Instant last =
                all.stream()
                        .filter(event -> event.pattern().equals("rare.one"))
                        .map(Event::timestamp)
                        .sorted(Comparator.reverseOrder())
                        .skip(LIMIT)
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        reach(
                                        listing(
                                                Order.NEWEST_FIRST,
                                                TimeRange.ALL,
                                                null,
                                                names.toArray(String[]::new)))
                                .edge())
                .isEqualTo(CountLevel.MONTH.floor(last));
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void onlyPagesOverManyMonthsOfPatternsAndTimesAlone(Order order) {
        assertThat(isFar(listing(order, TimeRange.ALL, null, "rare.one"))).isTrue();
        assertThat(isFar(listing(order, TimeRange.ALL, null, "rare.one", "rare.other"))).isTrue();
        Instant middle = START.plus(Duration.ofDays(2_000));
        TimeRange quarter = new TimeRange(middle, middle.plus(Duration.ofDays(90)));
        assertThat(isFar(listing(order, quarter, null, "rare.one"))).isFalse();
        assertThat(isFar(listing(order, new TimeRange(middle, null), null, "rare.one"))).isTrue();
        assertThat(isFar(listing(order, new TimeRange(null, middle), null, "rare.one"))).isTrue();
        EventFilter ofVersion = filter(TimeRange.ALL, "rare.one").withVersion("1.0");
        assertThat(isFar(new Listing(ofVersion, order, List.of()))).isFalse();
        assertThat(isFar(new Listing(EventFilter.ALL, order, List.of()))).isFalse();
        EventFilter allBut = EventFilter.ALL.withExcluded(List.of(new PatternFilter("full")));
        assertThat(isFar(new Listing(allBut, order, List.of()))).isFalse();
        // Its events lie in one month, half-way.
        assertThat(isFar(listing(order, TimeRange.ALL, null, "full"))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void noMonthIsReadByItsKey(Order order) {
        assertThat(plan(order).lines().filter(line -> line.contains(" on events_")))
                .hasSizeGreaterThan(50)
                .allMatch(line -> line.contains("pattern_timestamp_id_idx"));
    }

    private String plan(Order order) {
        return database.snapshot(
                new CancelToken(),
                handle -> {
                    try (Statement statement = handle.getConnection().createStatement()) {
                        statement.execute(EXPLAINED.formatted(order == Order.NEWEST_FIRST));
                        return said(statement.getWarnings());
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static String said(@Nullable SQLWarning first) {
        StringBuilder said = new StringBuilder();
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            said.append(warning.getMessage()).append('\n');
        }
        return said.toString();
    }

    private static Event inFullMonth(int i) {
        Instant time = Instant.parse("2019-06-02T00:00:00Z").plusSeconds(100L * i);
        return Events.event("full-" + i, "full", time, "{}");
    }

    private boolean isFar(Listing listing) {
        return reach(listing).far();
    }

    private NearMonths.Reach reach(Listing listing) {
        return database.read(
                new CancelToken(),
                handle -> {
                    FilterSql sql = FilterSql.of(handle, listing.filter());
                    return NearMonths.of(listing, null)
                            .reach(handle, sql, LIMIT, new KnownReaches());
                });
    }

    private List<String> walk(Listing listing) {
        EventQueries queries = new EventQueries(database);
        List<String> ids = new ArrayList<>();
        Cursor after = null;
        while (true) {
            Page page = queries.page(listing, after, LIMIT, new CancelToken());
            page.rows().forEach(row -> ids.add(row.eventId()));
            if (!page.more()) {
                return ids;
            }
            assertThat(page.rows()).hasSize(LIMIT);
            after = page.rows().getLast().key();
        }
    }

    // Of the same time, those come first that were stored first.
    private List<String> expected(Order order, TimeRange range, int stored, String... patterns) {
        List<Event> found =
                all.subList(0, stored).stream()
                        .filter(event -> List.of(patterns).contains(event.pattern()))
                        .filter(event -> isIn(range, event.timestamp()))
                        .sorted(Comparator.comparing(Event::timestamp))
                        .toList();
        return (order == Order.OLDEST_FIRST ? found : found.reversed())
                .stream().map(Event::id).toList();
    }

    private static boolean isIn(TimeRange range, Instant time) {
        return (range.from() == null || !time.isBefore(range.from()))
                && (range.to() == null || !time.isAfter(range.to()));
    }

    private static Listing listing(
            Order order, TimeRange range, @Nullable Long upTo, String... patterns) {
        return new Listing(filter(range, patterns), order, List.of(), upTo);
    }

    private static EventFilter filter(TimeRange range, String... patterns) {
        return EventFilter.ALL
                .withRange(range)
                .withPatterns(Stream.of(patterns).map(PatternFilter::new).toList());
    }
}
