package org.eventexplorer.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.EventGenerator;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What is asked of patterns and times has the same answer however many of the events are counted
/// ahead: a half, more, or all of them, over four years.
@ExtendWith(StoreExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CountedAnswersIT {
    private static final int EVENTS = 9_000;
    private static final Instant START = Instant.parse("2021-11-05T22:59:59.5Z");
    private static final Duration SPAN = Duration.ofDays(1_500);
    private static final CancelToken TOKEN = new CancelToken();
    private static final CalendarGrid GRID = new CalendarGrid(ZoneId.of("Europe/Berlin"), 70);
    private static final List<EventFilter> CHOICES =
            Stream.of(
                            List.of("#"),
                            List.of("order.created"),
                            List.of("*.created"),
                            List.<String>of())
                    .map(texts -> texts.stream().map(PatternFilter::new).toList())
                    .map(EventFilter.ALL::withPatterns)
                    .toList();
    private static final List<TimeRange> RANGES =
            List.of(
                    TimeRange.ALL,
                    new TimeRange(Instant.parse("2022-02-28T23:10:00Z"), null),
                    new TimeRange(null, Instant.parse("2024-05-31T21:59:59.999999Z")),
                    new TimeRange(
                            Instant.parse("2022-12-31T23:00:00Z"),
                            Instant.parse("2024-01-01T00:00:00.5Z")));

    private final List<Event> events = new ArrayList<>();
    private Database database;
    private EventQueries queries;

    @BeforeAll
    void store(Database given) {
        database = given;
        queries = new EventQueries(given);
        EventGenerator generator = new EventGenerator(11, EVENTS, START, SPAN);
        for (List<Event> next = generator.next(1_000);
                !next.isEmpty();
                next = generator.next(1_000)) {
            events.addAll(next);
        }
        // Not in the order of time, so that what is counted last is not what happened last.
        List<Event> mixed = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            mixed.add(events.get((int) (i * 4_001L % EVENTS)));
        }
        EventStore store = new EventStore(given);
        for (int from = 0; from < EVENTS; from += 1_000) {
            store.append(mixed.subList(from, from + 1_000), Map.of());
        }
        events.sort(Comparator.comparing(Event::timestamp));
    }

    private static List<EventFilter> filters() {
        return CHOICES.stream().flatMap(choice -> RANGES.stream().map(choice::withRange)).toList();
    }

    private List<Event> naive(EventFilter filter) {
        Instant from = filter.range().from();
        Instant to = filter.range().to();
        return events.stream()
                .filter(e -> filter.choice().matches(e.pattern()))
                .filter(e -> from == null || !e.timestamp().isBefore(from))
                .filter(e -> to == null || !e.timestamp().isAfter(to))
                .toList();
    }

    // So many more, and never so few that an answer would bring the counts forward by itself.
    private void count(int step) {
        database.write(handle -> handle.execute("SELECT count_events(" + step + ")"));
    }

    @ParameterizedTest
    @ValueSource(ints = {4_500, 2_000, EVENTS})
    void answersAreTheSameHoweverManyEventsAreCounted(int step) {
        count(step);
        for (EventFilter filter : filters()) {
            List<Event> wanted = naive(filter);
            assertThat(queries.count(filter, TOKEN)).as("%s", filter).isEqualTo(wanted.size());
            assertThat(queries.patternCounts(filter, TOKEN)).isEqualTo(perPattern(wanted));
            assertThat(bars(filter, GRID))
                    .as("%s", filter)
                    .isEqualTo(naiveBars(filter, wanted, GRID));
            addedUpHereOrThere(filter, GRID);
            pages(filter, wanted);
        }
        CHOICES.forEach(this::barsOfOneDay);
    }

    // Of one level of counts alone, of two, and with broken hours.
    private void barsOfOneDay(EventFilter choice) {
        Event afternoon =
                naive(choice).stream()
                        .filter(e -> e.timestamp().atOffset(ZoneOffset.UTC).getHour() >= 13)
                        .findFirst()
                        .orElseThrow();
        Instant day = afternoon.timestamp().truncatedTo(ChronoUnit.DAYS);
        Instant end = day.plus(1, ChronoUnit.DAYS).minus(1, ChronoUnit.MICROS);
        for (Instant from : List.of(day.plus(13, ChronoUnit.HOURS), day, day.minusSeconds(1_900))) {
            EventFilter filter = choice.withRange(new TimeRange(from, end));
            for (int bars : List.of(15, 30, 120)) {
                CalendarGrid grid = new CalendarGrid(ZoneOffset.UTC, bars);
                assertThat(bars(filter, grid))
                        .as("%s", filter)
                        .isEqualTo(naiveBars(filter, naive(filter), grid));
                addedUpHereOrThere(filter, grid);
            }
        }
    }

    private void addedUpHereOrThere(EventFilter filter, CalendarGrid grid) {
        for (int most : List.of(2, 100)) {
            Histogram here = byGroup(filter, grid, most, Integer.MAX_VALUE);
            assertThat(byGroup(filter, grid, most, 0)).as("%s", filter).isEqualTo(here);
            assertThat(here.total()).isEqualTo(naive(filter).size());
        }
    }

    private Histogram byGroup(EventFilter filter, CalendarGrid grid, int most, int many) {
        return database.read(
                TOKEN,
                handle ->
                        Objects.requireNonNull(
                                        HistogramQuery.of(
                                                handle, filter, grid, Tail.of(handle, filter)))
                                .byGroup(most, many));
    }

    private static List<PatternCount> perPattern(List<Event> wanted) {
        Map<String, Long> counts = new TreeMap<>();
        wanted.forEach(e -> counts.merge(e.pattern(), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(e -> new PatternCount(e.getKey(), e.getValue()))
                .toList();
    }

    /// By the begin of its bar and the first segment.
    private Map<String, Long> bars(EventFilter filter, CalendarGrid grid) {
        Histogram histogram = queries.histogram(filter, grid, 100, TOKEN).orElseThrow();
        Map<String, Long> numbers = new TreeMap<>();
        for (Histogram.Bar bar : histogram.bars()) {
            for (int i = 0; i < histogram.groups().size(); i++) {
                if (bar.counts().get(i) != 0) {
                    numbers.put(bar.from() + " " + histogram.groups().get(i), bar.counts().get(i));
                }
            }
        }
        return numbers;
    }

    private static Map<String, Long> naiveBars(
            EventFilter filter, List<Event> wanted, CalendarGrid grid) {
        Instant from = filter.range().from();
        Instant to = filter.range().to();
        TimeRange range =
                new TimeRange(
                        from == null ? wanted.getFirst().timestamp() : from,
                        to == null ? wanted.getLast().timestamp() : to);
        List<Instant> bounds = grid.bounds(range);
        Map<String, Long> numbers = new TreeMap<>();
        for (Event event : wanted) {
            Instant bar =
                    bounds.stream()
                            .filter(bound -> !bound.isAfter(event.timestamp()))
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
            numbers.merge(bar + " " + event.pattern().split("\\.", -1)[0], 1L, Long::sum);
        }
        return numbers;
    }

    private void pages(EventFilter filter, List<Event> wanted) {
        for (Order order : Order.values()) {
            List<String> ids =
                    (order == Order.OLDEST_FIRST ? wanted : wanted.reversed())
                            .stream().map(Event::id).toList();
            for (long offset : new long[] {5_000, 5_777, ids.size() - 3, ids.size() + 5_000L}) {
                int begin = Math.clamp(offset, 0, ids.size());
                assertThat(page(filter, order, Math.max(0, offset)))
                        .as("%s %s %d", filter, order, offset)
                        .isEqualTo(ids.subList(begin, Math.min(begin + 9, ids.size())));
            }
            assertThat(walked(filter, order)).as("%s %s", filter, order).isEqualTo(ids);
        }
    }

    /// All that is found page after page.
    private List<String> walked(EventFilter filter, Order order) {
        List<String> ids = new ArrayList<>();
        Cursor after = null;
        for (boolean more = true; more; ) {
            Page page = queries.page(filter, order, after, 700, TOKEN);
            page.rows().forEach(row -> ids.add(row.eventId()));
            more = page.more();
            after = page.rows().isEmpty() ? null : page.rows().getLast().key();
        }
        return ids;
    }

    private List<String> page(EventFilter filter, Order order, long offset) {
        return queries.pageAt(filter, order, offset, 9, TOKEN).rows().stream()
                .map(EventRow::eventId)
                .toList();
    }
}
