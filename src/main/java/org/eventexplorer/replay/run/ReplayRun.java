package org.eventexplorer.replay.run;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.replay.keep.Failures;
import org.eventexplorer.replay.keep.Lease;
import org.eventexplorer.replay.order.AnyOrder;
import org.eventexplorer.replay.order.ChainOrder;
import org.eventexplorer.replay.order.Sequencer;
import org.eventexplorer.replay.order.StrictOrder;
import org.eventexplorer.replay.pace.HaltGauge;
import org.eventexplorer.replay.pace.Pace;
import org.eventexplorer.replay.pace.Retrying;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.ReplayMarks;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// One process's turn at a replay: from where it stands until it is done, stopped, or the process
/// dies. At-least-once: after a death at most those events are sent again that were in flight.
public final class ReplayRun {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayRun.class);

    private final Database database;
    private final Replay replay;
    private final Channel channel;
    private final Timing timing;
    private final String osUser;
    private volatile Live live;
    private volatile @Nullable Outage outage;
    private volatile @Nullable Retrying retrying;

    /// @param channel the way to the subscriber; it stays open
    /// @param osUser the operating system's name of the person who runs it
    public ReplayRun(
            Database database, Replay replay, Channel channel, Timing timing, String osUser) {
        this.database = database;
        this.replay = replay;
        this.channel = channel;
        this.timing = timing;
        this.osUser = osUser;
        this.live =
                new Live(
                        replay.standing().counts(),
                        0,
                        replay.standing().speed(),
                        HaltGauge.Reading.NONE,
                        null);
    }

    /// How far it is; costs nothing, any thread.
    public Live live() {
        return live;
    }

    /// Since when it waits for a database that is away; null: it does not. Any thread.
    public @Nullable Instant awaySince() {
        Outage now = outage;
        return now == null ? null : now.since();
    }

    /// Which events wait for a further attempt; null: none. Any thread.
    public Retrying.@Nullable Waiting waiting() {
        Retrying now = retrying;
        return now == null ? null : now.waiting();
    }

    /// Sends until the end. Cancelling `token` pauses the replay: what is under way is finished.
    ///
    /// @throws org.eventexplorer.replay.record.ReplayRefusedException where another process runs
    ///     it, or it is over; nothing was sent
    /// @throws Lease.LostException where another process has taken it since
    /// @throws DatabaseException where the database was away for too long; the replay is
    ///     interrupted
    public Ending run(CancelToken token) throws InterruptedException {
        Lease lease = new Lease(database, replay.id(), timing.lease(), osUser);
        Lease.Mark mark = lease.take();
        Set<String> blocked = new Failures(database).chains(replay.id(), new CancelToken());
        Desk desk =
                new Desk(
                        sequencer(),
                        new Window(mark.through(), mark.beyond()),
                        new Rules(replay.assignment().options(), blocked, isRamped(mark)),
                        mark.speed().inFlight());
        Sending.Brakes brakes =
                new Sending.Brakes(
                        new Permit(),
                        new Pace(mark.speed().rate()),
                        new Retrying(
                                replay.assignment().options().maxAttempts(), timing.backoff()));
        retrying = brakes.retrying();
        try (CancelToken.Registration _ =
                token.onCancel(() -> desk.stop(new Ending(ReplayState.PAUSED, null)))) {
            return run(lease, mark, desk, brakes);
        }
    }

    private Ending run(Lease lease, Lease.Mark mark, Desk desk, Sending.Brakes brakes)
            throws InterruptedException {
        CancelToken inside = new CancelToken();
        Outage patient = new Outage(database, timing.patience(), brakes.permit());
        outage = patient;
        Recording recording =
                new Recording(lease, mark, desk, brakes, timing, state -> live = state);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            Feed feed =
                    new Feed(new Source(database, replay), desk, patient, inside, mark.through());
            ReplayMarks marks = new ReplayMarks(replay.id(), mark.startedAt(), 1);
            Sending sending =
                    new Sending(desk, brakes, new Payloads(database), channel, marks, inside);
            threads.execute(() -> guarded(desk, feed::run));
            threads.execute(() -> guarded(desk, () -> sending.run(threads)));
            return recording.run(patient);
        } finally {
            inside.cancel();
            brakes.end();
            desk.stop(new Ending(ReplayState.HALTED, null));
            threads.shutdownNow();
        }
    }

    // Whoever resumes it after a failure has looked, and wants the rest.
    private boolean isRamped(Lease.Mark mark) {
        return replay.assignment().options().isRamped() && mark.counts().failed() == 0;
    }

    private static void guarded(Desk desk, Part part) {
        try {
            part.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.error("a replay could not go on", e);
            desk.stop(new Ending(ReplayState.HALTED, "it could not go on: " + e.getMessage()));
        }
    }

    private Sequencer sequencer() {
        return switch (replay.assignment().options().order()) {
            case CHAIN -> new ChainOrder();
            case STRICT -> new StrictOrder();
            case UNORDERED -> new AnyOrder();
        };
    }

    private interface Part {
        void run() throws InterruptedException;
    }
}
