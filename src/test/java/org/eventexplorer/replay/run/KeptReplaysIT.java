package org.eventexplorer.replay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import static java.util.Objects.requireNonNull;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.replay.keep.Controls;
import org.eventexplorer.replay.keep.FailedEvents;
import org.eventexplorer.replay.keep.History;
import org.eventexplorer.replay.keep.Lease;
import org.eventexplorer.replay.keep.ReplayList;
import org.eventexplorer.replay.keep.ReplayList.Line;
import org.eventexplorer.replay.keep.ReplayList.Which;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayRefusedException;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.routing.Delivery.Trouble;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;

/// What is kept of replays is read back: lists, failures by cause, and what people did.
@ExtendWith(StoreExtension.class)
final class KeptReplaysIT {
    private final CancelToken token = new CancelToken();
    private @Nullable Database database;

    @BeforeEach
    void open(TestServer server) {
        database = Database.open(server.newStore(), Path.of("unused"));
    }

    @AfterEach
    void close() {
        database().close();
    }

    @Test
    void readsEveryReplayOncePageByPage() {
        replays().chains("some", 1, 1);
        List<UUID> planned = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            planned.addFirst(plan("some").id());
        }
        List<UUID> read = new ArrayList<>();
        Line last = null;
        List<Line> page;
        do {
            page = list().page(Which.ALL, "", last, 5, token);
            page.forEach(line -> read.add(line.id()));
            last = page.isEmpty() ? null : page.getLast();
        } while (!page.isEmpty());
        assertThat(read).containsExactlyElementsOf(planned);
    }

    @Test
    void findsAPercentSignAsItIsAndAPlanByTheBeginningOfItsHash() {
        replays().chains("some", 1, 1);
        Replay replay = plan("some");
        assertThat(list().page(Which.ALL, "%", null, 5, token)).isEmpty();
        assertThat(list().page(Which.ALL, "_", null, 5, token)).isEmpty();
        assertThat(list().page(Which.ALL, "SOME.ST", null, 5, token)).hasSize(1);
        String hash = replay.plan().hash().substring(0, 10);
        assertThat(list().page(Which.ALL, hash, null, 5, token))
                .extracting(Line::id)
                .containsExactly(replay.id());
    }

    @Test
    void readsFailuresByCauseAndSomeAtATime() throws InterruptedException {
        Replay replay = failing();
        assertThat(failed().causes(replay.id(), token))
                .extracting(
                        FailedEvents.OfCause::cause,
                        FailedEvents.OfCause::events,
                        FailedEvents.OfCause::open,
                        FailedEvents.OfCause::chains)
                .containsExactly(tuple("422", 3L, 3L, 3L), tuple("blocked", 6L, 6L, 0L));
        List<FailedEvents.Failed> first = failed().page(replay.id(), "422", -1, 2, token);
        assertThat(first)
                .extracting(each -> each.failure().eventId())
                .containsExactly("bad-0-0", "bad-1-0");
        assertThat(first.getFirst().pattern()).isEqualTo("bad.step");
        long last = first.getLast().failure().ordinal();
        assertThat(failed().page(replay.id(), "422", last, 2, token))
                .extracting(each -> each.failure().eventId())
                .containsExactly("bad-2-0");
    }

    @Test
    void retriesOneFailureAloneAndNoneThatWasSkipped() throws InterruptedException {
        Replay replay = failing();
        assertThat(failed().skip(failures(replay, "bad-0-0"), "ops")).isEqualTo(1);
        assertThat(failed().skip(failures(replay, "bad-0-0"), "ops")).isZero();
        Replay retry =
                replays()
                        .plan(
                                failures(replay, "bad-1-0"),
                                TestReplays.options(DeliveryOrder.CHAIN, OnFailure.BLOCK),
                                Speed.USUAL);
        assertThat(retry.plan().events()).isEqualTo(1);
        Receiver willing = Receiver.willing();
        replays().run(retry, willing);
        assertThat(willing.ids()).containsExactly("bad-1-0");
        assertThatThrownBy(
                        () ->
                                replays()
                                        .plan(
                                                failures(replay, "bad-0-0"),
                                                TestReplays.options(
                                                        DeliveryOrder.CHAIN, OnFailure.BLOCK),
                                                Speed.USUAL))
                .isInstanceOf(ReplayRefusedException.class)
                .hasMessage("nothing is left to retry of replay " + replay.id());
    }

    @Test
    void saysWhatWasDoneToAReplay() throws InterruptedException {
        replays().chains("some", 1, 1);
        Replay replay = plan("some");
        new Controls(database(), "ann").speed(replay.id(), new Speed(20.0, 4));
        replays().run(replay, Receiver.willing());
        List<History.Deed> deeds = new History(database()).of(replay.id(), 100, token);
        assertThat(deeds)
                .extracting(
                        History.Deed::action,
                        each -> each.by() == null ? null : each.by().osUser(),
                        History.Deed::speed)
                .containsExactly(
                        tuple("replay planned", "tester", null),
                        tuple("replay speed changed", "ann", new Speed(20.0, 4)),
                        tuple("replay begun", "tester", null),
                        tuple("replay completed", null, null));
        assertThat(new History(database()).of(replay.id(), 2, token))
                .extracting(History.Deed::action)
                .containsExactly("replay begun", "replay completed");
    }

    @Test
    void countsOnlyTheTimeInWhichAReplayRan() {
        replays().chains("some", 1, 1);
        Replay replay = plan("some");
        assertThat(ran(replay)).isZero();
        Lease first = new Lease(database(), replay.id(), Duration.ofSeconds(10), "ann");
        first.take();
        set(replay, "stretch_at = clock_timestamp() - interval '30 s'");
        first.keep(new Lease.Advance(0, new BitSet(), Counts.NONE), List.of());
        assertThat(ran(replay)).isBetween(30_000L, 32_000L);
        first.end(ReplayState.PAUSED, Counts.NONE, null);
        assertThat(ran(replay)).isBetween(30_000L, 32_000L);
        set(replay, "started_at = started_at - interval '1 h'");

        // The second process dies after ten seconds, and is found much later.
        new Lease(database(), replay.id(), Duration.ofSeconds(10), "ann").take();
        set(
                replay,
                "stretch_at = clock_timestamp() - interval '50 s',"
                        + " alive_at = clock_timestamp() - interval '40 s',"
                        + " leased_until = clock_timestamp() - interval '30 s'");
        assertThat(ran(replay)).isBetween(40_000L, 42_000L);
        new Lease(database(), replay.id(), Duration.ofSeconds(10), "ann").take();
        assertThat(ran(replay)).isBetween(40_000L, 42_000L);
        set(replay, "leased_until = clock_timestamp() - interval '1 s'");
        new Controls(database(), "bob").cancel(replay.id());
        assertThat(ran(replay)).isBetween(40_000L, 42_000L);
    }

    @Test
    void knowsFromTheLogHowLongReplaysRanBeforeThatWasCounted() throws Exception {
        replays().chains("some", 1, 1);
        Replay replay = plan("some");
        deed(replay, "replay begun", 0);
        deed(replay, "replay speed changed", 1);
        deed(replay, "replay paused", 10);
        deed(replay, "replay resumed", 100);
        deed(replay, "replay halted", 105);
        deed(replay, "replay resumed", 200);
        deed(replay, "replay resumed", 300);
        deed(replay, "replay completed", 301);
        set(replay, "ran_ms = 0");
        String migration =
                new String(
                        requireNonNull(
                                        Database.class.getResourceAsStream(
                                                "migrations/V5__running_time.sql"))
                                .readAllBytes(),
                        StandardCharsets.UTF_8);
        String counting = migration.substring(migration.indexOf("UPDATE"));
        database().write(handle -> handle.execute(counting.replace("${schema}.", "")));
        assertThat(ran(replay)).isEqualTo(10_000 + 5_000 + 1_000);
    }

    private void deed(Replay replay, String action, int seconds) {
        database()
                .write(
                        handle ->
                                handle.execute(
                                        "INSERT INTO audit_log (at, subject, os_user, action,"
                                            + " detail) VALUES ('2026-05-01T00:00:00Z'::timestamptz"
                                            + " + make_interval(secs => ?), ?, 'ann', ?, '{}')",
                                        seconds,
                                        replay.id(),
                                        action));
    }

    private long ran(Replay replay) {
        return replays().now(replay).standing().ran().toMillis();
    }

    private void set(Replay replay, String what) {
        database()
                .write(
                        handle ->
                                handle.execute(
                                        "UPDATE replay_progress SET "
                                                + what
                                                + " WHERE replay_id = ?",
                                        replay.id()));
    }

    private Database database() {
        return requireNonNull(database);
    }

    private TestReplays replays() {
        return new TestReplays(database());
    }

    private Replay failing() throws InterruptedException {
        replays().chains("bad", 3, 3);
        Replay replay = plan("bad");
        replays().run(replay, new Receiver(any -> Receiver.refused(Trouble.LASTING, 422)));
        return replay;
    }

    private static Selection.Failures failures(Replay of, String eventId) {
        return new Selection.Failures(of.id(), List.of(), List.of(eventId));
    }

    private Replay plan(String prefix) {
        return replays()
                .plan(
                        TestReplays.of(prefix),
                        TestReplays.options(DeliveryOrder.CHAIN, OnFailure.BLOCK),
                        Speed.USUAL);
    }

    private ReplayList list() {
        return new ReplayList(database());
    }

    private FailedEvents failed() {
        return new FailedEvents(database());
    }
}
