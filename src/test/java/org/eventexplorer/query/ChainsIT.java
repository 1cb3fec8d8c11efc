package org.eventexplorer.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.event.Metadata;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.Chains.Chain;
import org.eventexplorer.query.Chains.Sort;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@ExtendWith(StoreExtension.class)
final class ChainsIT {
    private final CancelToken token = new CancelToken();

    // long: 3 events over 50 s, 1 pattern; wide: 4 over 3 s, 2 patterns, all roots; late: 2 at 60
    // s.
    @BeforeAll
    static void fill(Database database) {
        List<Event> events = new ArrayList<>();
        events.add(event("l1", "long", "a.b", null, 0));
        events.add(event("l2", "long", "a.b", "l1", 25));
        events.add(event("l3", "long", "a.b", "l1", 50));
        for (int i = 0; i < 4; i++) {
            events.add(event("w" + i, "wide", i % 2 == 0 ? "a.b" : "a.c", null, 10 + i));
        }
        events.add(event("t1", "late", "z", null, 60));
        events.add(event("t2", "late", "z", "t1", 60));
        Event alone = Events.event("alone", "z", at(61), "{}");
        events.add(
                new Event(
                        alone.id(),
                        alone.pattern(),
                        alone.version(),
                        alone.source(),
                        alone.timestamp(),
                        alone.payload(),
                        Metadata.NONE));
        new EventStore(database).append(events, Map.of());
    }

    private static Event event(
            String id,
            String chain,
            String pattern,
            @org.jspecify.annotations.Nullable String cause,
            int second) {
        return Events.inChain(Events.event(id, pattern, at(second), "{}"), chain, cause);
    }

    private static Instant at(int second) {
        return Events.START.plusSeconds(second);
    }

    private List<String> sorted(Database database, Sort sort) {
        return new EventQueries(database)
                .chains(EventFilter.ALL, sort, 10, token).chains().stream()
                        .map(Chain::correlationId)
                        .toList();
    }

    @Test
    void countsWhatTheMatchingEventsSayOfEachChain(Database database) {
        assertThat(new EventQueries(database).chains(EventFilter.ALL, Sort.EVENTS, 2, token))
                .isEqualTo(
                        new Chains(
                                List.of(
                                        new Chain("wide", 4, at(10), at(13), 2, 4),
                                        new Chain("long", 3, at(0), at(50), 1, 1)),
                                3,
                                10,
                                false));
        EventFilter some =
                EventFilter.ALL
                        .withPatterns(List.of(new PatternFilter("a.#")))
                        .withRange(new TimeRange(at(11), at(30)));
        assertThat(new EventQueries(database).chains(some, Sort.EVENTS, 9, token).chains())
                .containsExactly(
                        new Chain("wide", 3, at(11), at(13), 2, 3),
                        new Chain("long", 1, at(25), at(25), 1, 0));
    }

    @Test
    void sortsByEachOfTheNumbers(Database database) {
        assertThat(sorted(database, Sort.EVENTS)).containsExactly("wide", "long", "late");
        assertThat(sorted(database, Sort.START)).containsExactly("late", "wide", "long");
        assertThat(sorted(database, Sort.SPAN)).containsExactly("long", "wide", "late");
        assertThat(sorted(database, Sort.PATTERNS)).containsExactly("wide", "late", "long");
        assertThat(sorted(database, Sort.ROOTS)).containsExactly("wide", "late", "long");
    }

    @Test
    void looksAtTheNewestAndSaysThatThereAreMore(Database database) {
        Chains cut =
                database.read(
                        token,
                        handle -> ChainsQuery.run(handle, EventFilter.ALL, Sort.EVENTS, 10, 4));

        assertThat(cut.isCut()).isTrue();
        assertThat(cut.examined()).isEqualTo(4);
        assertThat(cut.chains())
                .containsExactly(
                        new Chain("late", 2, at(60), at(60), 1, 1),
                        new Chain("long", 1, at(50), at(50), 1, 0));
    }

    @Test
    void findsNothingWhereNothingMatches(Database database) {
        EventFilter none = EventFilter.ALL.withPatterns(List.of(new PatternFilter("no.such")));

        assertThat(new EventQueries(database).chains(none, Sort.SPAN, 5, token).chains()).isEmpty();
    }
}
