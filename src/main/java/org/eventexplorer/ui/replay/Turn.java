package org.eventexplorer.ui.replay;

import org.eventexplorer.database.Database;
import org.eventexplorer.replay.recipient.Recipients;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.run.Ending;
import org.eventexplorer.replay.run.ReplayRun;
import org.eventexplorer.replay.run.Timing;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.SubscriberException;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobContext;
import org.eventexplorer.work.Progress;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// One turn at a replay: opens the way to its subscriber, runs it, and says how far it is.
final class Turn implements Job<Ending> {
    private static final long LOOK_MILLIS = 250;

    private final Messages messages = Messages.of(Turn.class);
    private final Database database;
    private final Recipients recipients;
    private final Replay replay;
    private final String osUser;
    private final CancelToken token = new CancelToken();
    private final RateSeries series;
    private volatile @Nullable ReplayRun run;

    /// @param series takes how fast it goes
    Turn(
            Database database,
            Recipients recipients,
            Replay replay,
            String osUser,
            RateSeries series) {
        this.series = series;
        this.database = database;
        this.recipients = recipients;
        this.replay = replay;
        this.osUser = osUser;
    }

    /// Pauses it.
    CancelToken token() {
        return token;
    }

    /// What runs; empty before it does.
    Optional<ReplayRun> run() {
        return Optional.ofNullable(run);
    }

    /// How fast it goes.
    RateSeries series() {
        return series;
    }

    @Override
    public Ending run(JobContext context) throws Exception {
        try (CancelToken.Registration _ = context.cancelToken().onCancel(token::cancel);
                Channel channel = recipients.open(subscriber())) {
            ReplayRun running = new ReplayRun(database, replay, channel, Timing.USUAL, osUser);
            run = running;
            return watched(running, context);
        }
    }

    private Subscriber subscriber() {
        String name = replay.assignment().subscriber();
        try {
            return recipients.named(name, token);
        } catch (SubscriberException e) {
            throw new IllegalStateException(messages.text("turn.noSubscriber", name), e);
        }
    }

    private Ending watched(ReplayRun running, JobContext context) throws Exception {
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Ending> ending = thread.submit(() -> running.run(token));
            thread.shutdown();
            while (!thread.awaitTermination(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                Counts counts = running.live().counts();
                series.add(Instant.now(), counts);
                context.progress().accept(progress(counts));
            }
            series.add(Instant.now(), running.live().counts());
            return ending.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private Progress progress(Counts counts) {
        long lost = counts.failed() + counts.blocked();
        String note = lost == 0 ? "" : messages.text("turn.lost", NumberText.count(lost));
        return new Progress(counts.done(), replay.plan().events(), "events", note);
    }
}
