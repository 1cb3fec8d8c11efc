package org.eventexplorer.query.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventexplorer.correlation.model.ChainEvents;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.MissingCause;
import org.eventexplorer.correlation.model.Trait;
import org.eventexplorer.correlation.model.Whereabouts;
import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.query.chain.ChainReading.Neighbourhood;
import org.eventexplorer.query.chain.ChainReading.TooLarge;
import org.eventexplorer.query.chain.ChainReading.Whole;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.CancelledException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

@ExtendWith(StoreExtension.class)
final class ChainReaderIT {
    private final CancelToken token = new CancelToken();
    private final Database database;
    private final ChainReader reader;

    ChainReaderIT(Database database) {
        this.database = database;
        this.reader = new ChainReader(database);
    }

    private static Event event(String id, String chain, @Nullable String cause, int second) {
        Instant time = Events.START.plus(Duration.ofSeconds(second));
        Event alone = Events.event(id, "kind." + second % 3, time, "{\"n\":" + second + "}");
        return Events.inChain(alone, chain, cause);
    }

    private void store(List<Event> events) {
        new EventStore(database).append(events, Map.of());
    }

    private Whole whole(String chain) {
        return (Whole) reader.read(chain, token);
    }

    @Test
    void readsTheEventsOfAChainInTheOrderOfTimeAndOfStoring() {
        store(
                List.of(
                        event("order:3", "order", "order:1", 7),
                        event("order:1", "order", null, 5),
                        event("order:2", "order", "order:1", 5),
                        event("other:1", "other", null, 5)));

        Whole read = whole("order");

        assertThat(ids(read.events())).containsExactly("order:1", "order:2", "order:3");
        assertThat(read.neighbours()).isEqualTo(Neighbourhood.WHOLE);
        assertThat(read.events().sequence(1)).isEqualTo(read.events().sequence(0) + 1);
        assertThat(read.events().source(0)).isEqualTo(Events.event("x", "y").source());
        assertThat(read.events().storedBytes(0)).isPositive();
        assertThat(read.events().timestamp(2)).isEqualTo(Events.START.plus(Duration.ofSeconds(7)));
    }

    @Test
    void takesInWhatLiesBesideItInOtherChainsOneStepEachWay() {
        store(
                List.of(
                        event("near:far-cause", "far", null, 1),
                        event("near:cause", "beside", "near:far-cause", 2),
                        event("near:1", "near", "near:cause", 3),
                        event("near:2", "near", "near:1", 4),
                        event("near:effect", "beside", "near:2", 5),
                        event("near:far-effect", "far", "near:effect", 6)));

        Whole read = whole("near");
        assertThat(ids(read.events()))
                .containsExactly("near:cause", "near:1", "near:2", "near:effect");
        CorrelationGraph graph = read.graph(token);
        assertThat(graph.missing())
                .containsExactly(new MissingCause("near:far-cause", Whereabouts.elsewhere("far")));
        assertThat(graph.has(0, Trait.FOREIGN)).isTrue();
        assertThat(graph.has(1, Trait.FOREIGN)).isFalse();
        assertThat(graph.figures().roots()).isZero();

        Whole up = reader.follow(read, "near:cause", token);
        assertThat(ids(up.events())).first().isEqualTo("near:far-cause");
        assertThat(up.graph(token).missing()).isEmpty();

        Whole down = reader.follow(up, "near:effect", token);
        assertThat(ids(down.events())).hasSize(6).last().isEqualTo("near:far-effect");
        assertThat(ids(reader.follow(read, "near:far-cause", token).events()))
                .containsExactly("near:far-cause", "near:cause", "near:1", "near:2", "near:effect");
    }

    @Test
    void saysWhereAMissingCauseIs() {
        store(
                List.of(
                        event("gone", "lost", null, 1),
                        event("lost:1", "lost", "gone", 2),
                        event("lost:2", "lost", "never", 3)));
        database.write(handle -> handle.execute("DELETE FROM events WHERE event_id = 'gone'"));

        assertThat(whole("lost").graph(token).missing())
                .containsExactly(
                        new MissingCause("gone", Whereabouts.ARCHIVED),
                        new MissingCause("never", Whereabouts.NEVER_STORED));
    }

    @Test
    void readsOnlyTheNumbersOfAChainThatIsTooLarge() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            events.add(event("large:" + i, "large", i < 2 ? null : "large:1", i));
        }
        store(events);

        assertThat(reader.read("large", new ChainLimits(29, 10, 10), token))
                .isEqualTo(
                        new TooLarge(
                                "large",
                                30,
                                2,
                                Events.START,
                                Events.START.plus(Duration.ofSeconds(29)),
                                List.of(
                                        new PatternCount("kind.0", 10),
                                        new PatternCount("kind.1", 10),
                                        new PatternCount("kind.2", 10))));
        Whole whole = (Whole) reader.read("large", new ChainLimits(30, 29, 10), token);
        assertThat(whole.events().size()).isEqualTo(30);
        assertThat(whole.neighbours()).isEqualTo(Neighbourhood.WITHOUT_EFFECTS);
    }

    @Test
    void takesInSoManyNeighboursAndSaysThatThereAreMore() {
        List<Event> events = new ArrayList<>();
        events.add(event("hub", "hub", null, 0));
        for (int i = 0; i < 12; i++) {
            events.add(event("spoke:" + i, "spokes", "hub", 1 + i));
        }
        store(events);

        Whole some = (Whole) reader.read("hub", new ChainLimits(100, 100, 5), token);

        assertThat(some.events().size()).isEqualTo(6);
        assertThat(some.neighbours()).isEqualTo(Neighbourhood.CUT);
        assertThat(whole("hub").events().size()).isEqualTo(13);
    }

    @Test
    void findsNothingWhereThereIsNoSuchChain() {
        assertThat(whole("no such chain").events().size()).isZero();
        assertThat(whole("a\0b").events().size()).isZero();
    }

    @Test
    void endsWhereItIsCancelled() {
        token.cancel();

        assertThatThrownBy(() -> reader.read("order", token))
                .isInstanceOf(CancelledException.class);
    }

    private static List<String> ids(ChainEvents events) {
        return IntStream.range(0, events.size()).mapToObj(events::id).toList();
    }
}
