package org.eventexplorer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eventexplorer.event.Events.event;

import org.awaitility.Awaitility;
import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.Source;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter.Ids;
import org.eventexplorer.query.EventFilter.SourceFilter;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.CancelledException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Every answer equals that of a naive filter over the same events in memory.
@ExtendWith(StoreExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EventQueriesIT {
    private static final int EVENTS = 3_000;
    private static final List<String> PATTERNS =
            List.of("order.placed", "order.paid", "order.item.added", "mail.sent", "ping");
    private static final Instant FIRST = Instant.parse("2025-11-28T22:00:00Z");

    private final List<Event> events = new ArrayList<>();
    private EventQueries queries;
    private EventStream stream;
    private Database database;

    @BeforeAll
    void store(Database given) {
        database = given;
        queries = new EventQueries(given);
        stream = new EventStream(given);
        for (int i = 0; i < EVENTS; i++) {
            // Seven events share an instant; the run crosses hours, days and months.
            Instant time = FIRST.plus(Duration.ofSeconds((i / 7) * 9_001L)).plusNanos(123_000);
            String payload = "{\"n\": %d, \"even\": %b, \"items\": [{\"qty\": %d}]}";
            Event event =
                    event(
                            "e-" + i,
                            PATTERNS.get(i % 5),
                            time,
                            payload.formatted(i, i % 2 == 0, i % 4));
            events.add(
                    Events.inChain(event, "chain-" + i / 10, i % 10 == 0 ? null : "e-" + (i - 1)));
        }
        EventStore store = new EventStore(given);
        for (int from = 0; from < EVENTS; from += 500) {
            store.append(events.subList(from, from + 500), Map.of());
        }
        // Half of the events come from the counts, the rest from the rows behind them.
        given.write(handle -> handle.execute("SELECT count_events(" + EVENTS / 2 + ")"));
    }

    record Case(String name, EventFilter filter, Predicate<Event> naive) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static EventFilter patterns(String... texts) {
        return EventFilter.ALL.withPatterns(Stream.of(texts).map(PatternFilter::new).toList());
    }

    static List<Case> cases() {
        Instant from = FIRST.plus(Duration.ofHours(100)).plusNanos(5_000);
        Instant to = Instant.parse("2026-01-03T10:30:00.5Z");
        TimeRange range = new TimeRange(from, to);
        Predicate<Event> inRange = e -> !e.timestamp().isBefore(from) && !e.timestamp().isAfter(to);
        Instant atOnce = FIRST.plus(Duration.ofSeconds(9_001L * 20)).plusNanos(123_000);
        return List.of(
                new Case("all", EventFilter.ALL, e -> true),
                new Case(
                        "one pattern",
                        patterns("order.paid"),
                        e -> e.pattern().equals("order.paid")),
                new Case("no such pattern", patterns("none"), e -> false),
                new Case("one segment", patterns("order.*"), e -> e.pattern().matches("order.p.*")),
                new Case(
                        "stems that meet, and one that ends within a segment",
                        patterns("order.item.*", "order.#", "ord.#", "order.item", "order.paid"),
                        e -> e.pattern().startsWith("order")),
                new Case("any depth", patterns("order.#"), e -> e.pattern().startsWith("order")),
                new Case("everything by wildcard", patterns("#"), e -> true),
                new Case(
                        "several patterns",
                        patterns("mail.sent", "order.*", "ping"),
                        e -> !e.pattern().equals("order.item.added")),
                new Case(
                        "all but some",
                        EventFilter.ALL.withExcluded(
                                List.of(new PatternFilter("ping"), new PatternFilter("order.*"))),
                        e -> e.pattern().matches("mail.sent|order.item.added")),
                new Case(
                        "some but not those",
                        patterns("order.#")
                                .withExcluded(List.of(new PatternFilter("#.added")))
                                .withRange(range),
                        inRange.and(e -> e.pattern().matches("order\\.p.*"))),
                new Case(
                        "all left out",
                        patterns("ping").withExcluded(List.of(new PatternFilter("#"))),
                        e -> false),
                new Case("range", EventFilter.ALL.withRange(range), inRange),
                new Case(
                        "pattern and range",
                        patterns("order.#").withRange(range),
                        inRange.and(e -> e.pattern().startsWith("order"))),
                new Case(
                        "one instant",
                        EventFilter.ALL.withRange(new TimeRange(atOnce, atOnce)),
                        e -> e.timestamp().equals(atOnce)),
                new Case(
                        "from on",
                        EventFilter.ALL.withRange(new TimeRange(from, null)),
                        e -> !e.timestamp().isBefore(from)),
                new Case(
                        "up to",
                        patterns("ping").withRange(new TimeRange(null, to)),
                        e -> e.pattern().equals("ping") && !e.timestamp().isAfter(to)),
                new Case(
                        "chain",
                        EventFilter.ALL.withIds(Ids.ofChain("chain-42")),
                        e -> "chain-42".equals(e.metadata().correlationId())),
                new Case(
                        "cause",
                        EventFilter.ALL.withIds(Ids.causedBy("e-77")),
                        e -> "e-77".equals(e.metadata().causationId())),
                new Case(
                        "event",
                        EventFilter.ALL.withIds(Ids.ofEvent("e-1234")),
                        e -> e.id().equals("e-1234")),
                new Case(
                        "event of another pattern",
                        patterns("ping").withIds(Ids.ofEvent("e-1230")),
                        e -> false),
                new Case("no such event", EventFilter.ALL.withIds(Ids.ofEvent("none")), e -> false),
                new Case(
                        "source",
                        EventFilter.ALL.withSource(
                                new SourceFilter("service", "billing-1", "billing")),
                        e -> true),
                new Case(
                        "other source",
                        EventFilter.ALL.withSource(new SourceFilter(null, "billing-2", null)),
                        e -> false),
                new Case(
                        "any of two sources",
                        EventFilter.ALL.withSource(
                                SourceFilter.ANY
                                        .or(new SourceKey("service", "nobody"))
                                        .or(new SourceKey("service", "billing-1"))),
                        e -> true),
                new Case(
                        "sources of other types and of no text that can be",
                        EventFilter.ALL.withSource(
                                SourceFilter.ANY
                                        .or(new SourceKey("job", "billing-1"))
                                        .or(new SourceKey("service", "billing-1\0"))),
                        e -> false),
                new Case("version", EventFilter.ALL.withVersion("2.0"), e -> false),
                new Case(
                        "predicate on the payload",
                        patterns("order.#")
                                .withWhere(Condition.parse("$.payload.n > 100 && $.payload.even")),
                        e -> false),
                new Case(
                        "number in the payload",
                        patterns("order.#").withWhere(Condition.parse("$.payload.n >= 2990")),
                        e ->
                                e.pattern().startsWith("order")
                                        && Integer.parseInt(e.id().substring(2)) >= 2990),
                new Case(
                        "truth in the payload",
                        EventFilter.ALL.withWhere(Condition.parse("$.payload.even")),
                        e -> Integer.parseInt(e.id().substring(2)) % 2 == 0),
                new Case(
                        "filter expression",
                        EventFilter.ALL.withWhere(
                                Condition.parse("$.payload.items[*] ? (@.qty == 3)")),
                        e -> Integer.parseInt(e.id().substring(2)) % 4 == 3),
                new Case(
                        "payload and metadata",
                        EventFilter.ALL.withWhere(
                                Condition.parse(
                                        "$.payload.n < 20 && $.metadata.correlationId =="
                                                + " \"chain-1\"")),
                        e -> e.id().matches("e-1\\d")),
                new Case(
                        "hostile text",
                        EventFilter.ALL.withIds(new Ids("'; DROP TABLE events; --\0", null, null)),
                        e -> false));
    }

    private List<String> naive(Case wanted, Order order) {
        // The events stand in storage order, so a stable sort by time is (timestamp, id).
        List<String> ids =
                new ArrayList<>(
                        events.stream()
                                .filter(wanted.naive())
                                .sorted(Comparator.comparing(Event::timestamp))
                                .map(Event::id)
                                .toList());
        return order == Order.OLDEST_FIRST ? ids : ids.reversed();
    }

    private static boolean isStrictPath(Case wanted) {
        return wanted.name().equals("predicate on the payload");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pagesInBothOrdersShowEachMatchOnce(Case wanted) {
        if (isStrictPath(wanted)) {
            // && wants predicates on both sides: a bad condition, said so.
            assertThatThrownBy(() -> walk(wanted.filter(), Order.NEWEST_FIRST))
                    .isInstanceOf(BadFilterException.class)
                    .hasMessageContaining("SQL/JSON path");
            return;
        }
        for (Order order : Order.values()) {
            assertThat(walk(wanted.filter(), order)).isEqualTo(naive(wanted, order));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itsSqlFindsTheSame(Case wanted) {
        if (isStrictPath(wanted)) {
            return;
        }
        for (Order order : Order.values()) {
            String sql = SqlText.search(wanted.filter(), order);
            List<String> ids =
                    database.read(
                            new CancelToken(),
                            handle -> {
                                try (var statement = handle.getConnection().createStatement();
                                        var rows = statement.executeQuery(sql)) {
                                    List<String> found = new ArrayList<>();
                                    while (rows.next()) {
                                        found.add(rows.getString("event_id"));
                                    }
                                    return found;
                                } catch (SQLException e) {
                                    throw new AssertionError(sql, e);
                                }
                            });
            assertThat(ids).as(sql).isEqualTo(naive(wanted, order));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCountsLeadToTheSameRowsAsPassingOverThem(Case wanted) {
        EventFilter filter = wanted.filter();
        boolean isCounted =
                filter.ids().equals(Ids.ANY)
                        && filter.source().equals(SourceFilter.ANY)
                        && filter.version() == null
                        && filter.where() == null;
        for (Order order : isCounted ? Order.values() : new Order[0]) {
            List<String> ids = naive(wanted, order);
            for (int offset = 0; offset < ids.size() + 50; offset += 37) {
                int at = offset;
                OffsetSeek seek =
                        database.read(
                                new CancelToken(),
                                handle ->
                                        OffsetSeek.of(
                                                handle,
                                                new Listing(filter, order, List.of()),
                                                Objects.requireNonNull(Tail.of(handle, filter)),
                                                at,
                                                9));
                List<String> found =
                        queries
                                .pageAt(seek.filter(), order, seek.offset(), 9, new CancelToken())
                                .rows()
                                .stream()
                                .map(EventRow::eventId)
                                .toList();
                assertThat(found)
                        .isEqualTo(
                                ids.subList(
                                        Math.min(at, ids.size()), Math.min(at + 9, ids.size())));
                // Seven events at most share two and a half hours.
                boolean isInside = at < ids.size() - 100 && at > 100;
                assertThat(!isInside || seek.offset() < 10).as("%s of %d", seek, at).isTrue();
            }
        }
    }

    @Test
    void pagesBringTheValuesThatAreAskedFor() {
        List<ValuePath> paths =
                List.of(
                        ValuePath.parse("payload.n"),
                        ValuePath.parse("$.payload.items[0].qty"),
                        ValuePath.parse("payload.items"),
                        ValuePath.parse("metadata.causationId"),
                        ValuePath.parse("payload.'; DROP TABLE events; --".replace(" ", "")),
                        ValuePath.parse("payload.\"{n,\\\"\""));
        Listing listing = new Listing(EventFilter.ALL, Order.OLDEST_FIRST, paths);
        List<EventRow> rows = queries.page(listing, null, 12, new CancelToken()).rows();
        assertThat(rows.stream().map(EventRow::values).toList())
                .isEqualTo(
                        naive(cases().getFirst(), Order.OLDEST_FIRST).stream()
                                .limit(12)
                                .map(id -> Integer.parseInt(id.substring(2)))
                                .map(EventQueriesIT::valuesOf)
                                .toList());
        assertThat(queries.pageAt(listing, 5, 7, new CancelToken()).rows())
                .isEqualTo(rows.subList(5, 12));
    }

    private static List<String> valuesOf(int n) {
        return Arrays.asList(
                Integer.toString(n),
                Integer.toString(n % 4),
                "[{\"qty\": " + n % 4 + "}]",
                n % 10 == 0 ? null : "e-" + (n - 1),
                null,
                null);
    }

    private List<String> walk(EventFilter filter, Order order) {
        List<String> ids = new ArrayList<>();
        Cursor after = null;
        Page page;
        do {
            page = queries.page(filter, order, after, 173, new CancelToken());
            page.rows().forEach(row -> ids.add(row.eventId()));
            after = page.rows().isEmpty() ? null : page.rows().getLast().key();
        } while (page.more());
        return ids;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void countsAsManyAsMatch(Case wanted) {
        if (isStrictPath(wanted)) {
            return;
        }
        List<String> ids = naive(wanted, Order.OLDEST_FIRST);
        assertThat(queries.count(wanted.filter(), new CancelToken())).isEqualTo(ids.size());
        Map<String, Long> perPattern = new TreeMap<>();
        events.stream()
                .filter(wanted.naive())
                .forEach(e -> perPattern.merge(e.pattern(), 1L, Long::sum));
        assertThat(queries.patternCounts(wanted.filter(), new CancelToken()))
                .isEqualTo(
                        perPattern.entrySet().stream()
                                .map(e -> new PatternCount(e.getKey(), e.getValue()))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void histogramsHoldEachMatchInItsBucket(Case wanted) {
        if (isStrictPath(wanted)) {
            return;
        }
        for (int buckets : new int[] {1, 7, 60, 1_000}) {
            List<Bucket> histogram = queries.histogram(wanted.filter(), buckets, new CancelToken());
            List<Event> matching = events.stream().filter(wanted.naive()).toList();
            assertThat(histogram.size()).isLessThanOrEqualTo(buckets);
            assertThat(histogram.stream().mapToLong(Bucket::count).sum())
                    .isEqualTo(matching.size());
            for (Bucket bucket : histogram) {
                long inside =
                        matching.stream()
                                .filter(
                                        e ->
                                                !e.timestamp().isBefore(bucket.from())
                                                        && !e.timestamp().isAfter(bucket.to()))
                                .count();
                assertThat(bucket.count()).as("%s", bucket).isEqualTo(inside);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void histogramsByTheCalendarHoldEachMatchInItsGroup(Case wanted) {
        if (isStrictPath(wanted)) {
            return;
        }
        for (String zone : List.of("UTC", "Europe/Berlin", "Asia/Kolkata")) {
            for (int most : new int[] {3, 40, 2_000}) {
                TimeGrid grid = new CalendarGrid(ZoneId.of(zone), most);
                List<Event> matching = events.stream().filter(wanted.naive()).toList();
                Histogram histogram =
                        queries.histogram(wanted.filter(), grid, 2, new CancelToken())
                                .orElse(new Histogram(TimeRange.ALL, List.of(), List.of()));
                assertThat(histogram.total()).isEqualTo(matching.size());
                for (Histogram.Bar bar : histogram.bars()) {
                    assertThat(bar.counts())
                            .as("%s %s", zone, bar)
                            .isEqualTo(naive(matching, histogram.groups(), bar));
                }
                assertThat(histogram.groups()).isEqualTo(most(matching, 2));
            }
        }
    }

    private static List<Long> naive(List<Event> matching, List<String> groups, Histogram.Bar bar) {
        List<String> inside =
                matching.stream()
                        .filter(e -> !e.timestamp().isBefore(bar.from()))
                        .filter(e -> e.timestamp().isBefore(bar.until()))
                        .map(EventQueriesIT::group)
                        .toList();
        List<Long> counts = new ArrayList<>();
        for (String group : groups) {
            counts.add(inside.stream().filter(group::equals).count());
        }
        counts.add(inside.stream().filter(g -> !groups.contains(g)).count());
        return counts;
    }

    private static String group(Event event) {
        return event.pattern().replaceFirst("\\..*", "");
    }

    private static List<String> most(List<Event> matching, int number) {
        Map<String, Long> perGroup = new TreeMap<>();
        matching.forEach(e -> perGroup.merge(group(e), 1L, Long::sum));
        return perGroup.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(number)
                .map(Map.Entry::getKey)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void knowsWhenAPatternWasLastSeenAndWhoSaidIt(Case wanted) {
        if (isStrictPath(wanted)) {
            return;
        }
        List<Event> matching = events.stream().filter(wanted.naive()).toList();
        Map<String, Instant> last = new TreeMap<>();
        matching.forEach(
                e -> last.merge(e.pattern(), e.timestamp(), (a, b) -> a.isAfter(b) ? a : b));
        assertThat(queries.lastSeen(wanted.filter(), new CancelToken())).isEqualTo(last);

        Map<Source, Long> sources = new java.util.HashMap<>();
        matching.forEach(e -> sources.merge(e.source(), 1L, Long::sum));
        SourceCounts found = queries.sources(wanted.filter(), 100, new CancelToken());
        assertThat(found.examined()).isEqualTo(matching.size());
        assertThat(found.isSample()).isFalse();
        assertThat(found.more()).isFalse();
        assertThat(
                        found.sources().stream()
                                .collect(
                                        java.util.stream.Collectors.toMap(
                                                SourceCounts.SourceCount::source,
                                                SourceCounts.SourceCount::count)))
                .isEqualTo(sources);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void streamsEachMatchInOrderAfterSayingHowMany(Case wanted) throws IOException {
        if (isStrictPath(wanted)) {
            return;
        }
        for (Order order : Order.values()) {
            List<String> ids = new ArrayList<>();
            long total = stream(wanted.filter(), order, EventStream.Slice.ALL, ids);
            assertThat(ids).isEqualTo(naive(wanted, order));
            assertThat(total).isEqualTo(ids.size());
        }
    }

    private long stream(EventFilter filter, Order order, EventStream.Slice slice, List<String> into)
            throws IOException {
        long[] total = {-1};
        stream.read(
                filter,
                order,
                slice,
                new EventStream.Sink() {
                    @Override
                    public void total(long events) {
                        total[0] = events;
                    }

                    @Override
                    public void event(StoredEvent event) {
                        into.add(event.event().id());
                    }
                },
                new CancelToken());
        return total[0];
    }

    @Test
    void limitAndOffsetCutTheSameSliceFromPagesAndStreams() throws IOException {
        Case wanted =
                cases().stream()
                        .filter(c -> c.name().equals("any depth"))
                        .findFirst()
                        .orElseThrow();
        List<String> expected = naive(wanted, Order.NEWEST_FIRST).subList(700, 750);
        Page page = queries.pageAt(wanted.filter(), Order.NEWEST_FIRST, 700, 50, new CancelToken());
        assertThat(page.rows().stream().map(EventRow::eventId).toList()).isEqualTo(expected);
        assertThat(page.more()).isTrue();
        List<String> streamed = new ArrayList<>();
        long total =
                stream(
                        wanted.filter(),
                        Order.NEWEST_FIRST,
                        new EventStream.Slice(700, 50),
                        streamed);
        assertThat(streamed).isEqualTo(expected);
        assertThat(total).isEqualTo(50);
    }

    @Test
    void showsOneEventWholeOrItsBeginning() {
        StoredEvent whole = queries.event("e-11", new CancelToken()).orElseThrow();
        assertThat(whole.event().payload().toString())
                .isEqualTo("{\"n\": 11, \"even\": false, \"items\": [{\"qty\": 3}]}");
        assertThat(whole.event().metadata())
                .isEqualTo(
                        new org.eventexplorer.event.Metadata(
                                whole.event().metadata().json(), "chain-1", "e-10"));
        EventDetail detail = queries.detail("e-11", 10, new CancelToken()).orElseThrow();
        assertThat(detail.payloadStart()).isEqualTo("{\"n\": 11, ");
        assertThat(detail.payloadSize()).isEqualTo(whole.event().payload().size());
        assertThat(detail.isWhole()).isFalse();
        assertThat(queries.event("none\0", new CancelToken())).isEmpty();
    }

    @Test
    void endsAQueryInTheServerWhenItIsCancelled() throws Exception {
        CancelToken token = new CancelToken();
        EventFilter slow =
                EventFilter.ALL.withWhere(
                        Condition.parse(
                                "$.payload.n ? (@ like_regex \"stopme\" || 1 == 2"
                                        + " || @ == 1234567890)"));
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                while (true) {
                                    queries.count(slow, token);
                                }
                            } catch (RuntimeException e) {
                                end.complete(e);
                            }
                        });
        Awaitility.await().until(() -> running() > 0);
        token.cancel();
        assertThat(end.get(1, TimeUnit.SECONDS)).isInstanceOf(CancelledException.class);
        Awaitility.await().atMost(Duration.ofSeconds(1)).until(() -> running() == 0);
    }

    private int running() {
        return database.read(
                new CancelToken(),
                handle ->
                        handle.createQuery(
                                        "SELECT count(*) FROM pg_stat_activity WHERE state ="
                                                + " 'active' AND query LIKE '%jsonb_path_query%'"
                                                + " AND pid <> pg_backend_pid()")
                                .mapTo(Integer.class)
                                .one());
    }
}
