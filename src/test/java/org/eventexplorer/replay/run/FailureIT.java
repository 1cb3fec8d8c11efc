package org.eventexplorer.replay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.replay.keep.Failures;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.Failure;
import org.eventexplorer.replay.record.HaltRule;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.record.ReplayRefusedException;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.routing.Delivery;
import org.eventexplorer.routing.Delivery.Trouble;
import org.eventexplorer.routing.Outgoing;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/// What happens when a subscriber does not take an event.
@ExtendWith(StoreExtension.class)
final class FailureIT {
    private static final Speed SPEED = new Speed(null, 4);

    @Test
    void triesAgainWhereItMayHelpAndSaysWhichAttemptItIs(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        replays.chains("again", 1, 3);
        Receiver receiver =
                new Receiver(
                        outgoing ->
                                id(outgoing).equals("again-0-1") && attempt(outgoing) < 3
                                        ? Receiver.refused(Trouble.PASSING, 503)
                                        : Receiver.taken());
        Replay replay = plan(replays, "again", OnFailure.BLOCK);

        assertThat(replays.run(replay, receiver).state()).isEqualTo(ReplayState.COMPLETED);

        assertThat(receiver.log().stream().map(o -> id(o) + " " + attempt(o)).toList())
                .containsExactly(
                        "again-0-0 1", "again-0-1 1", "again-0-1 2", "again-0-1 3", "again-0-2 1");
        assertThat(receiver.log())
                .allMatch(o -> Objects.requireNonNull(o.marks()).replayId().equals(replay.id()));
        assertThat(replays.now(replay).standing().counts()).isEqualTo(new Counts(3, 0, 0, 5));
    }

    @Test
    void waitsAsLongAsTheSubscriberAsks(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        replays.chains("asked", 1, 1);
        List<Long> times = new ArrayList<>();
        Receiver receiver =
                new Receiver(
                        outgoing -> {
                            times.add(System.nanoTime());
                            return attempt(outgoing) == 1 ? wait(300) : Receiver.taken();
                        });

        replays.run(plan(replays, "asked", OnFailure.BLOCK), receiver);

        assertThat(times).hasSize(2);
        assertThat(Duration.ofNanos(times.get(1) - times.get(0)))
                .isBetween(Duration.ofMillis(300), Duration.ofMillis(2_000));
    }

    @Test
    void recordsWhatFailedAndRetriesItInOrderInAReplayOfItsOwn(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        replays.chains("retried", 3, 3);
        AtomicBoolean isBroken = new AtomicBoolean(true);
        Set<String> bad = Set.of("retried-0-1", "retried-2-0");
        Receiver receiver =
                new Receiver(
                        outgoing ->
                                isBroken.get() && bad.contains(id(outgoing))
                                        ? Receiver.refused(Trouble.LASTING, 422)
                                        : Receiver.taken());
        Replay replay = plan(replays, "retried", OnFailure.BLOCK);
        assertThat(replays.run(replay, receiver).state())
                .isEqualTo(ReplayState.COMPLETED_WITH_FAILURES);

        List<Failure> failures = new ArrayList<>();
        new Failures(database).read(replay.id(), failures::add, new CancelToken());
        assertThat(failures)
                .containsExactly(
                        failure(2, "retried-2-0", 1, said(422)),
                        failure(3, "retried-0-1", 1, said(422)),
                        failure(5, "retried-2-1", 0, behind()),
                        failure(6, "retried-0-2", 0, behind()),
                        failure(8, "retried-2-2", 0, behind()));
        isBroken.set(false);
        int before = receiver.log().size();
        Selection left = new Selection.Failures(replay.id(), List.of());
        Replay retry = replays.plan(left, strict(OnFailure.BLOCK), SPEED);
        assertThat(replays.run(retry, receiver).state()).isEqualTo(ReplayState.COMPLETED);

        assertThat(receiver.ids().subList(before, receiver.ids().size()))
                .isEqualTo(failures.stream().map(Failure::eventId).toList());
        assertThat(retry.origin().retryOf()).isEqualTo(replay.id());
        // Taken up once, they are not taken up again.
        assertThatThrownBy(() -> replays.plan(left, strict(OnFailure.BLOCK), SPEED))
                .isInstanceOf(ReplayRefusedException.class)
                .hasMessage("nothing is left to retry of replay " + replay.id());
    }

    @Test
    void stopsAtAFailureWhereItShouldAndGoesOnWithThatEvent(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        List<String> stored = replays.chains("stopped", 1, 5);
        AtomicBoolean isBroken = new AtomicBoolean(true);
        Receiver receiver =
                new Receiver(
                        outgoing ->
                                isBroken.get() && id(outgoing).equals("stopped-0-2")
                                        ? Receiver.refused(Trouble.LASTING, 400)
                                        : Receiver.taken());
        Replay replay = replays.plan(TestReplays.of("stopped"), strict(OnFailure.STOP), SPEED);

        assertThat(replays.run(replay, receiver))
                .isEqualTo(
                        new Ending(
                                ReplayState.HALTED,
                                "event stopped-0-2 was not delivered: the subscriber answered"
                                        + " 400"));
        assertThat(replays.now(replay).standing().state()).isEqualTo(ReplayState.HALTED);
        isBroken.set(false);
        assertThat(replays.run(replay, receiver).state()).isEqualTo(ReplayState.COMPLETED);

        assertThat(receiver.ids())
                .containsExactly(
                        stored.get(0),
                        stored.get(1),
                        stored.get(2),
                        stored.get(2),
                        stored.get(3),
                        stored.get(4));
        assertThat(replays.now(replay).standing().counts()).isEqualTo(new Counts(5, 0, 0, 6));
    }

    @Test
    void leavesOutWhatFailsWhereItShould(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        List<String> stored = replays.chains("skipped", 1, 4);
        Receiver receiver =
                new Receiver(
                        outgoing ->
                                id(outgoing).equals("skipped-0-1")
                                        ? Receiver.refused(Trouble.PASSING, 500)
                                        : Receiver.taken());
        Replay replay = plan(replays, "skipped", OnFailure.SKIP);

        assertThat(replays.run(replay, receiver).state())
                .isEqualTo(ReplayState.COMPLETED_WITH_FAILURES);
        assertThat(replays.now(replay).standing().counts()).isEqualTo(new Counts(3, 1, 0, 6));
        assertThat(receiver.ids()).containsSubsequence(stored.get(0), stored.get(2), stored.get(3));
    }

    @Test
    void haltsWhenTheSubscriberTakesNothingAnyMore(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        replays.chains("gone", 1, 5);
        Receiver receiver = new Receiver(outgoing -> Receiver.refused(Trouble.HALTING, 410));
        Replay replay = plan(replays, "gone", OnFailure.SKIP);

        assertThat(replays.run(replay, receiver))
                .isEqualTo(
                        new Ending(
                                ReplayState.HALTED,
                                "event gone-0-0 was not delivered: the subscriber answered 410."
                                        + " The subscriber takes no event"));
        assertThat(receiver.log()).hasSize(1);
    }

    @Test
    void haltsByItselfAfterSoManyFailuresInARow(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        replays.chains("dead", 100, 1);
        Receiver receiver = new Receiver(outgoing -> Receiver.refused(Trouble.LASTING, 404));
        ReplayOptions options =
                new ReplayOptions(
                        DeliveryOrder.STRICT, OnFailure.SKIP, 1, false, new HaltRule(0, 7, null));
        Replay replay = replays.plan(TestReplays.of("dead"), options, SPEED);

        assertThat(replays.run(replay, receiver))
                .isEqualTo(new Ending(ReplayState.HALTED, "7 events in a row were not delivered"));
        assertThat(replays.now(replay).standing().counts()).isEqualTo(new Counts(0, 7, 0, 7));
    }

    @Test
    void climbsARampAndStopsAtTheFirstFailureOnIt(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        replays.chains("ramp", 300, 1);
        Receiver receiver =
                new Receiver(
                        outgoing ->
                                id(outgoing).equals("ramp-5-0")
                                        ? Receiver.refused(Trouble.LASTING, 400)
                                        : Receiver.taken());
        ReplayOptions options =
                new ReplayOptions(DeliveryOrder.UNORDERED, OnFailure.SKIP, 1, true, HaltRule.NEVER);
        Replay replay = replays.plan(TestReplays.of("ramp"), options, new Speed(null, 64));

        assertThat(replays.run(replay, receiver).state()).isEqualTo(ReplayState.HALTED);
        // One, then ten; none of the hundred.
        assertThat(receiver.log()).hasSizeLessThanOrEqualTo(11);
        assertThat(receiver.ids()).startsWith("ramp-0-0");
        assertThat(replays.now(replay).standing().counts().failed()).isEqualTo(1);

        // Who resumes it has looked: it goes on behind that event, and not with a few again.
        assertThat(replays.run(replay, receiver).state())
                .isEqualTo(ReplayState.COMPLETED_WITH_FAILURES);
        assertThat(receiver.ids()).hasSize(300).doesNotHaveDuplicates();
        assertThat(replays.now(replay).standing().counts()).isEqualTo(new Counts(299, 1, 0, 300));
    }

    @Test
    void saysWhichPlannedEventIsGoneBeforeSendingAnything(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        replays.chains("archived", 10, 150);
        Replay replay = plan(replays, "archived", OnFailure.BLOCK);
        database.write(
                handle -> handle.execute("DELETE FROM events WHERE event_id = 'archived-3-120'"));
        Receiver receiver = Receiver.willing();

        assertThat(replays.run(replay, receiver))
                .isEqualTo(
                        new Ending(
                                ReplayState.HALTED,
                                "the plan's event 1204, archived-3-120, is no longer in the"
                                        + " store: archived or deleted since it was planned."
                                        + " Restore it and resume, or plan anew"));
        assertThat(receiver.log()).isEmpty();
    }

    @Test
    void doesNotRunWhatIsOver(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        replays.chains("over", 1, 1);
        Replay replay = plan(replays, "over", OnFailure.BLOCK);
        replays.run(replay, Receiver.willing());

        assertThatThrownBy(() -> replays.run(replay, Receiver.willing()))
                .isInstanceOf(ReplayRefusedException.class)
                .hasMessage(
                        "replay "
                                + replay.id()
                                + " cannot be run: it is completed, which is its end");
    }

    private static Replay plan(TestReplays replays, String prefix, OnFailure onFailure) {
        return replays.plan(
                TestReplays.of(prefix), TestReplays.options(DeliveryOrder.CHAIN, onFailure), SPEED);
    }

    private static ReplayOptions strict(OnFailure onFailure) {
        return TestReplays.options(DeliveryOrder.STRICT, onFailure);
    }

    private static Failure failure(int ordinal, String id, int attempts, Failure.Cause cause) {
        return new Failure(ordinal, id, id.substring(0, id.lastIndexOf('-')), attempts, cause);
    }

    private static Failure.Cause said(int status) {
        return new Failure.Cause(
                Integer.toString(status), status, "the subscriber answered " + status);
    }

    private static Failure.Cause behind() {
        return new Failure.Cause(
                "blocked", null, "an event before it in its chain was not delivered");
    }

    private static Delivery wait(int milliseconds) {
        return new Delivery.NotDelivered(
                Trouble.PASSING,
                OptionalInt.of(429),
                "the subscriber answered 429",
                Duration.ofMillis(milliseconds),
                Duration.ofMillis(1));
    }

    private static String id(Outgoing outgoing) {
        return outgoing.event().event().id();
    }

    private static int attempt(Outgoing outgoing) {
        return Objects.requireNonNull(outgoing.marks()).attempt();
    }
}
