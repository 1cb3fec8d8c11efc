package org.eventexplorer.replay.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.EventGenerator;
import org.eventexplorer.event.Events;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Plans against a naive selection of the same events.
@ExtendWith(StoreExtension.class)
final class PlanIT {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final int EVENTS = 2_500;
    private static final List<Event> ALL =
            new EventGenerator(3, EVENTS, START, Duration.ofDays(90)).next(EVENTS);

    @Test
    void plansWhatANaiveSelectionFindsInItsOrder(Database database) throws Exception {
        store(database);
        PatternFilter orders = new PatternFilter("order.#");
        TimeRange range =
                new TimeRange(START.plus(Duration.ofDays(20)), ALL.get(2_000).timestamp());
        String chain = Objects.requireNonNull(ALL.get(700).metadata().correlationId());

        check(database, all(), event -> true);
        check(
                database,
                new Selection.Matching(EventFilter.ALL.withPatterns(List.of(orders)), List.of()),
                event -> orders.matches(event.pattern()));
        check(
                database,
                new Selection.Matching(EventFilter.ALL.withRange(range), List.of(orders)),
                event ->
                        orders.matches(event.pattern())
                                && !event.timestamp().isBefore(START.plus(Duration.ofDays(20)))
                                && !event.timestamp().isAfter(ALL.get(2_000).timestamp()));
        check(
                database,
                new Selection.Matching(
                        EventFilter.ALL.withIds(EventFilter.Ids.ofChain(chain)), List.of()),
                event -> chain.equals(event.metadata().correlationId()));
        check(
                database,
                new Selection.Chosen(
                        List.of(ALL.get(9).id(), ALL.get(3).id(), ALL.get(9).id()), List.of()),
                event -> event.equals(ALL.get(3)) || event.equals(ALL.get(9)));
        check(
                database,
                new Selection.Matching(
                        EventFilter.ALL.withPatterns(List.of(orders)),
                        List.of(new PatternFilter("payment.*"))),
                event -> false);
        laterEventsDoNotBelongToIt(database);
        namesAChosenEventThatIsNotThere(database);
    }

    private static void laterEventsDoNotBelongToIt(Database database) {
        Planner planner = new Planner(database);
        long upTo = planner.upTo(new CancelToken());
        Plan before = planner.plan(all(), upTo, segment -> {}, JobContext.none());
        new EventStore(database).append(List.of(Events.event("late", "late.one")), Map.of());

        assertThat(planner.plan(all(), upTo, segment -> {}, JobContext.none())).isEqualTo(before);
    }

    private static void namesAChosenEventThatIsNotThere(Database database) {
        Planner planner = new Planner(database);
        Selection chosen = new Selection.Chosen(List.of("late", "no such event"), List.of());

        assertThatThrownBy(() -> planner.plan(chosen, 0, segment -> {}, JobContext.none()))
                .isInstanceOf(PlanDiffersException.class)
                .hasMessage(
                        "event no such event is not in the store: it never was, or was archived"
                                + " or deleted");
    }

    private static void store(Database database) {
        for (int i = 0; i < EVENTS; i += 500) {
            new EventStore(database).append(ALL.subList(i, i + 500), Map.of());
        }
    }

    private static Selection all() {
        return new Selection.Matching(EventFilter.ALL, List.of());
    }

    private static void check(Database database, Selection selection, Predicate<Event> wanted)
            throws Exception {
        List<Event> expected = ALL.stream().filter(wanted).toList();
        List<Segment> segments = new ArrayList<>();
        Planner planner = new Planner(database);
        Plan plan =
                planner.plan(
                        selection,
                        planner.upTo(new CancelToken()),
                        segments::add,
                        JobContext.none());

        List<String> ids = expected.stream().map(Event::id).toList();
        assertThat(segments.stream().flatMap(s -> s.eventIds().stream()).toList()).isEqualTo(ids);
        assertThat(plan.events()).isEqualTo(ids.size());
        assertThat(plan.hash()).isEqualTo(sha256(ids));
        assertThat(plan.patterns()).isEqualTo(counted(expected));
        for (Segment segment : segments) {
            assertThat(segment.hash()).isEqualTo(sha256(segment.eventIds()));
        }
        assertThat(plan.bytes()).isGreaterThanOrEqualTo(ids.size() * 100L);
        assertThat(plan.ends()).isEqualTo(ends(database, ids));
    }

    private static Plan.@Nullable Ends ends(Database database, List<String> ids) {
        return ids.isEmpty()
                ? null
                : new Plan.Ends(key(database, ids.getFirst()), key(database, ids.getLast()));
    }

    private static Cursor key(Database database, String id) {
        return new EventQueries(database).event(id, new CancelToken()).orElseThrow().key();
    }

    private static List<PatternCount> counted(List<Event> events) {
        TreeMap<String, Long> counts = new TreeMap<>();
        events.forEach(event -> counts.merge(event.pattern(), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(each -> new PatternCount(each.getKey(), each.getValue()))
                .toList();
    }

    /// As `sha256sum` would of a file with a line each.
    private static String sha256(List<String> ids) throws Exception {
        String lines = ids.isEmpty() ? "" : String.join("\n", ids) + "\n";
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
