package org.eventexplorer.query.chain;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.query.chain.ChainPart.Group;
import org.eventexplorer.query.chain.ChainPart.Groups;
import org.eventexplorer.query.chain.ChainPart.LostCause;
import org.eventexplorer.query.chain.ChainPart.Member;
import org.eventexplorer.query.chain.ChainPart.Page;
import org.eventexplorer.query.chain.ChainPart.Under;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A hub with 450 spokes of one pattern and 3 of another, the third spoke with 3 effects, and two
/// events whose cause is gone.
@ExtendWith(StoreExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChainPartsIT {
    private final CancelToken token = new CancelToken();
    private ChainParts parts;

    private static Event event(String id, String pattern, @Nullable String cause, int second) {
        return inChain("wheel", id, pattern, cause, second);
    }

    private static Event inChain(
            String chain, String id, String pattern, @Nullable String cause, int second) {
        Event alone = Events.event(id, pattern, at(second), "{}");
        return Events.inChain(alone, chain, cause);
    }

    private static Instant at(int second) {
        return Events.START.plus(Duration.ofSeconds(second));
    }

    @BeforeAll
    void store(Database database) {
        parts = new ChainParts(database);
        List<Event> events = new ArrayList<>();
        events.add(event("hub", "hub.set", null, 0));
        events.add(event("lonely", "hub.idle", null, 1));
        for (int n = 0; n < 450; n++) {
            events.add(event("spoke:" + n, "spoke.set", "hub", 10 + n / 2));
        }
        for (int n = 0; n < 3; n++) {
            events.add(event("nail:" + n, "nail.driven", "hub", 5 + n));
            events.add(event("tip:" + n, "tip.bent", "spoke:2", 900 + n));
            events.add(inChain("other", "foreign:" + n, "spoke.set", "hub", 7 + n));
        }
        events.add(event("late:0", "late.one", "lost", 2_000));
        events.add(event("late:1", "late.two", "lost", 2_001));
        events.add(event("late:2", "late.two", "foreign:0", 2_002));
        new EventStore(database).append(events, Map.of());
    }

    private static List<String> ids(Page page) {
        return page.members().stream().map(member -> member.event().ids().eventId()).toList();
    }

    @Test
    void theRootsStandInOrderWithTheNumberOfWhatTheyCaused() {
        Page page = (Page) parts.below("wheel", Under.NOTHING, token);

        assertThat(ids(page)).containsExactly("hub", "lonely");
        assertThat(page.members()).extracting(Member::effects).containsExactly(453, 0);
        assertThat(page.next()).isNull();
    }

    @Test
    void moreEffectsThanAPageHoldsAreToldByPattern() {
        assertThat(parts.below("wheel", new Under("hub"), token))
                .isEqualTo(
                        new Groups(
                                List.of(
                                        new Group("nail.driven", 3, at(5), at(7)),
                                        new Group("spoke.set", 450, at(10), at(234))),
                                false));
    }

    @Test
    void fewEffectsAreReadAtOnce() {
        Page page = (Page) parts.below("wheel", new Under("spoke:2"), token);

        assertThat(ids(page)).containsExactly("tip:0", "tip:1", "tip:2");
        assertThat(parts.below("wheel", new Under("tip:0"), token))
                .isEqualTo(new Page(List.of(), null));
    }

    @Test
    void everyEventOfAGroupIsOnOnePageAndOnlyOnOne() {
        List<String> read = new ArrayList<>();
        Cursor after = null;
        int pages = 0;
        do {
            Page page = parts.page("wheel", new Under("hub"), "spoke.set", after, token);
            assertThat(page.members()).hasSizeLessThanOrEqualTo(ChainParts.PAGE);
            read.addAll(ids(page));
            after = page.next();
            pages++;
        } while (after != null);

        // Two share each instant: between them, the order is that of storing.
        assertThat(read).isEqualTo(IntStream.range(0, 450).mapToObj(n -> "spoke:" + n).toList());
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void causesThatAreNoEventsOfTheChainAreNamedWithTheirEffects() {
        assertThat(parts.lost("wheel", 10, token))
                .containsExactly(
                        new LostCause("lost", 2, at(2_000), at(2_001)),
                        new LostCause("foreign:0", 1, at(2_002), at(2_002)));
        assertThat(parts.lost("wheel", 1, token)).hasSize(1);
        assertThat(ids((Page) parts.below("wheel", new Under("lost"), token)))
                .containsExactly("late:0", "late:1");
    }
}
