package org.eventexplorer.replay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.query.KeyedEvent;
import org.eventexplorer.replay.order.AnyOrder;
import org.eventexplorer.replay.order.ChainOrder;
import org.eventexplorer.replay.order.Planned;
import org.eventexplorer.replay.order.Sequencer;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.routing.Delivery.Delivered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.LongStream;

// Whoever waits for room or for a place in vain would wait for ever.
@Timeout(30)
final class DeskTest {
    private static final int PLACES = 4;

    @Test
    void readsAheadTwiceAsManyEventsAsThereArePlaces() throws Exception {
        Desk desk = desk(new AnyOrder());
        desk.add(events(0, 7, null));
        assertThat(desk.awaitRoom(7)).isTrue();

        desk.add(events(7, 8, null));
        FutureTask<Boolean> room = waiting(() -> desk.awaitRoom(8));

        sendAndRecord(desk);
        assertThat(room.get()).isTrue();
    }

    @Test
    void readsOnWhileAllThatIsAheadWaitsForOneChain() throws Exception {
        Desk desk = desk(new ChainOrder());

        desk.add(events(0, 500, "long"));

        assertThat(desk.awaitRoom(500)).isTrue();
    }

    @Test
    void readsNoFurtherThanTheRecordOfWhatIsDoneReaches() throws Exception {
        Desk desk = desk(new ChainOrder());
        desk.add(events(0, 500, "long"));
        assertThat(desk.awaitRoom(Window.REACH - 1)).isTrue();

        FutureTask<Boolean> room = waiting(() -> desk.awaitRoom(Window.REACH));

        sendAndRecord(desk);
        assertThat(room.get()).isTrue();
    }

    @Test
    void keepsAPlaceTakenUntilItsEventIsRecorded() throws Exception {
        Desk desk = desk(new AnyOrder());
        desk.add(events(0, 5, null));
        for (int i = 0; i < PLACES; i++) {
            settleNext(desk);
        }

        FutureTask<Planned> next = waiting(desk::next);

        desk.recorded(desk.collect(Duration.ZERO), PLACES);
        assertThat(next.get()).isEqualTo(event(4, null));
    }

    private static Desk desk(Sequencer sequencer) {
        Rules rules =
                new Rules(
                        TestReplays.options(DeliveryOrder.CHAIN, OnFailure.BLOCK), Set.of(), false);
        return new Desk(sequencer, new Window(0, new BitSet()), rules, PLACES);
    }

    /// A thread that has come to where it waits.
    private static <T> FutureTask<T> waiting(Callable<T> what) {
        FutureTask<T> task = new FutureTask<>(what);
        Thread thread = Thread.ofPlatform().daemon().start(task);
        await().until(() -> thread.getState() == Thread.State.WAITING);
        return task;
    }

    private static void sendAndRecord(Desk desk) throws InterruptedException {
        settleNext(desk);
        List<Outcome> outcomes = desk.collect(Duration.ZERO);
        desk.advance(outcomes, new Counts(1, 0, 0, 1));
        desk.recorded(outcomes, PLACES);
    }

    private static void settleNext(Desk desk) throws InterruptedException {
        Planned next = Objects.requireNonNull(desk.next());
        desk.settle(next, 1, new Delivered(OptionalInt.of(204), Duration.ofMillis(1)));
    }

    private static List<Planned> events(long from, long to, @Nullable String chain) {
        return LongStream.range(from, to).mapToObj(n -> event(n, chain)).toList();
    }

    private static Planned event(long ordinal, @Nullable String chain) {
        Event event = Events.event("e-" + ordinal, "some.pattern", Events.START, "1");
        Event inChain = chain == null ? event : Events.inChain(event, chain, null);
        Cursor key = new Cursor(Events.START, new UUID(0, ordinal));
        return new Planned(
                ordinal,
                new KeyedEvent(
                        (int) ordinal,
                        new StoredEvent(inChain, key, ordinal, ordinal, Events.START),
                        true));
    }
}
