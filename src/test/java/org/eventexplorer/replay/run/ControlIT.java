package org.eventexplorer.replay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.database.RestartableServer;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.replay.keep.Controls;
import org.eventexplorer.replay.keep.Lease;
import org.eventexplorer.replay.pace.Retrying;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayRefusedException;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.routing.Delivery;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

/// A replay that others meddle with.
@ExtendWith(StoreExtension.class)
final class ControlIT {
    @TempDir Path folder;

    @Test
    void pausesResumesAndEndsFromOutside(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        List<String> stored = replays.chains("paused", 50, 20);
        Receiver receiver = slow();
        Replay replay = plan(replays, "paused", new Speed(200.0, 8));
        Controls controls = new Controls(database, "another");

        CompletableFuture<Ending> first = begin(replays.turn(replay, receiver));
        await().until(() -> receiver.log().size() > 20);
        controls.pause(replay.id());
        assertThat(first.get().state()).isEqualTo(ReplayState.PAUSED);
        int sent = receiver.log().size();
        assertThat(sent).isLessThan(stored.size());
        assertThat(replays.now(replay).standing().counts()).isEqualTo(new Counts(sent, 0, 0, sent));

        controls.speed(replay.id(), new Speed(null, 8));
        assertThat(replays.run(replay, receiver).state()).isEqualTo(ReplayState.COMPLETED);
        assertThat(receiver.ids()).containsExactlyInAnyOrderElementsOf(stored);
        assertThatThrownBy(() -> controls.cancel(replay.id()))
                .isInstanceOf(ReplayRefusedException.class);
    }

    @Test
    void cancelsForGood(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        replays.chains("cancelled", 50, 20);
        Replay replay = plan(replays, "cancelled", new Speed(100.0, 8));
        Receiver receiver = slow();

        CompletableFuture<Ending> turn = begin(replays.turn(replay, receiver));
        await().until(() -> receiver.log().size() > 5);
        new Controls(database, "another").cancel(replay.id());

        assertThat(turn.get().state()).isEqualTo(ReplayState.CANCELLED);
        assertThatThrownBy(() -> replays.run(replay, receiver))
                .isInstanceOf(ReplayRefusedException.class);
    }

    @Test
    void aPauseDoesNotWaitForAFurtherAttempt(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        replays.chains("backoff", 1, 2);
        Replay replay = plan(replays, "backoff", new Speed(null, 8));
        Receiver receiver = new Receiver(outgoing -> later());
        CancelToken token = new CancelToken();

        ReplayRun turn = replays.turn(replay, receiver);
        CompletableFuture<Ending> ending = CompletableFuture.supplyAsync(() -> run(turn, token));
        await().until(() -> receiver.log().size() == 1);
        await().until(() -> new Retrying.Waiting(1, "later").equals(turn.waiting()));
        token.cancel();

        await().atMost(Duration.ofSeconds(5)).until(ending::isDone);
        assertThat(ending.get()).isEqualTo(new Ending(ReplayState.PAUSED, null));
        assertThat(replays.now(replay).standing().counts()).isEqualTo(new Counts(0, 0, 0, 1));
    }

    @Test
    void twoCannotRunTheSameReplay(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        replays.chains("twice", 10, 10);
        Replay replay = plan(replays, "twice", new Speed(null, 8));
        CountDownLatch open = new CountDownLatch(1);
        Receiver receiver =
                new Receiver(
                        outgoing -> {
                            open.await();
                            return Receiver.taken();
                        });

        CompletableFuture<Ending> turn = begin(replays.turn(replay, receiver));
        await().until(() -> receiver.log().size() == 8);
        assertThatThrownBy(() -> replays.run(replay, Receiver.willing()))
                .isInstanceOf(ReplayRefusedException.class)
                .hasMessage("replay " + replay.id() + " cannot be run: it runs in another process");
        open.countDown();
        assertThat(turn.get().state()).isEqualTo(ReplayState.COMPLETED);
    }

    @Test
    void whoHasLostTheLeaseSendsNothingMore(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        replays.chains("lost", 50, 20);
        Replay replay = plan(replays, "lost", new Speed(100.0, 8));
        Receiver receiver = slow();

        CompletableFuture<Ending> turn = begin(replays.turn(replay, receiver));
        await().until(() -> receiver.log().size() > 5);
        database.write(
                handle ->
                        handle.execute(
                                "UPDATE replay_progress SET holder = gen_random_uuid()"
                                        + " WHERE replay_id = ?",
                                replay.id()));

        assertThatThrownBy(turn::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(Lease.LostException.class);
        int sent = receiver.log().size();
        assertThat(sent).isLessThan(1_000);
        await().during(Duration.ofMillis(300)).until(() -> receiver.log().size() == sent);
    }

    @Test
    void goesOnWhenTheDatabaseIsBack() throws Exception {
        try (RestartableServer server = RestartableServer.in(folder);
                Database database = Database.open(server.settings(), folder)) {
            TestReplays replays = new TestReplays(database);
            List<String> stored = replays.chains("restart", 100, 20);
            Receiver receiver = slow();
            Replay replay = plan(replays, "restart", new Speed(500.0, 16));

            CompletableFuture<Ending> turn = begin(replays.turn(replay, receiver));
            await().until(() -> receiver.log().size() > 200);
            server.stop();
            server.startAgain();

            assertThat(turn.get().state()).isEqualTo(ReplayState.COMPLETED);
            assertThat(receiver.ids()).containsExactlyInAnyOrderElementsOf(stored);
            assertThat(replays.now(replay).standing().counts().delivered())
                    .isEqualTo(stored.size());
        }
    }

    @Test
    void aReadOnlyConnectionReplaysNothing(TestServer server) throws Exception {
        ConnectionSettings settings = server.newStore();
        try (Database writable = Database.open(settings, folder);
                Database readOnly = Database.open(readOnly(settings), folder)) {
            TestReplays replays = new TestReplays(writable);
            replays.chains("guarded", 1, 3);
            Replay replay = plan(replays, "guarded", new Speed(null, 8));
            Receiver receiver = Receiver.willing();

            assertThatThrownBy(() -> new TestReplays(readOnly).run(replay, receiver))
                    .isInstanceOfSatisfying(
                            DatabaseException.class,
                            e ->
                                    assertThat(e.kind())
                                            .isEqualTo(DatabaseException.Kind.NOT_ALLOWED));
            assertThat(receiver.log()).isEmpty();
        }
    }

    private static Replay plan(TestReplays replays, String prefix, Speed speed) {
        return replays.plan(
                TestReplays.of(prefix),
                TestReplays.options(DeliveryOrder.CHAIN, OnFailure.BLOCK),
                speed);
    }

    private static ConnectionSettings readOnly(ConnectionSettings settings) {
        return new ConnectionSettings(
                settings.target(), settings.schema(), settings.statementTimeout(), true);
    }

    private static Receiver slow() {
        return new Receiver(
                outgoing -> {
                    LockSupport.parkNanos(1_000_000);
                    return Receiver.taken();
                });
    }

    private static Delivery later() {
        return new Delivery.NotDelivered(
                Delivery.Trouble.PASSING,
                OptionalInt.of(503),
                "later",
                Duration.ofMinutes(5),
                Duration.ofMillis(1));
    }

    private static CompletableFuture<Ending> begin(ReplayRun turn) {
        return CompletableFuture.supplyAsync(() -> run(turn, new CancelToken()));
    }

    private static Ending run(ReplayRun turn, CancelToken token) {
        try {
            return turn.run(token);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
