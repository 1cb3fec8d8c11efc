package org.eventexplorer.ui.replay;

import org.eventexplorer.replay.keep.Controls;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a person does to replays: asks where it must, does it in the background, and says where it
/// could not. Only for the toolkit's thread.
public final class ReplayActions {
    private final Messages messages = Messages.of(ReplayActions.class);
    private final ReplayStore store;
    private final RunningReplays running;
    private final JobRunner jobs;
    private final boolean mayWrite;
    private final Host host;

    /// What the window does for them.
    public interface Host {
        /// Asks; runs `yes` where the person wants it.
        void ask(Question question, Runnable yes);

        /// Says what could not be done.
        void failed(String title, Exception cause);

        /// Shows the page of a replay.
        void open(UUID replay);

        /// Asks for a file, and writes everything about a replay to it.
        void report(Replay replay);

        /// Asks how to replay these events.
        void wish(ReplayWish wish);

        /// Shows an event in its chain, or alone where it has none.
        void show(String eventId, @Nullable String chain);
    }

    /// @param mayWrite whether anything may be sent or changed
    /// @param host the window
    public ReplayActions(
            ReplayStore store,
            RunningReplays running,
            JobRunner jobs,
            boolean mayWrite,
            Host host) {
        this.store = store;
        this.running = running;
        this.jobs = jobs;
        this.mayWrite = mayWrite;
        this.host = host;
    }

    /// The replays as they are kept.
    public ReplayStore store() {
        return store;
    }

    /// Those that run here.
    public RunningReplays running() {
        return running;
    }

    /// Runs what may wait.
    public JobRunner jobs() {
        return jobs;
    }

    /// The window.
    public Host host() {
        return host;
    }

    /// Whether anything may be sent or changed.
    public boolean mayWrite() {
        return mayWrite;
    }

    /// Goes on where a replay stopped; production wants its name typed.
    public void resume(ReplayStore.Detail detail) {
        Replay replay = detail.replay();
        String name = replay.assignment().subscriber();
        Runnable start =
                () -> {
                    running.start(replay);
                    host.open(replay.id());
                };
        if (!mayWrite) {
            return;
        }
        if (isProduction(detail.subscriber())) {
            long left = replay.plan().events() - replay.standing().counts().done();
            host.ask(
                    new Question(
                            messages.text("resume.title", name),
                            messages.text("resume.text", NumberText.count(left)),
                            messages.text("resume.yes"),
                            name),
                    start);
        } else {
            start.run();
        }
    }

    private static boolean isProduction(@Nullable Subscriber subscriber) {
        return subscriber != null && subscriber.environment() == Environment.PRODUCTION;
    }

    /// Stops a replay for now, whoever runs it.
    public void pause(UUID id, Runnable done) {
        if (running.isHere(id)) {
            running.pause(id);
        } else {
            control("failed.pause", controls -> controls.pause(id), done);
        }
    }

    /// Asks, then ends a replay for good, whoever runs it.
    public void cancel(Replay replay, Runnable done) {
        host.ask(
                new Question(
                        messages.text("cancel.title", replay.assignment().subscriber()),
                        messages.text("cancel.text"),
                        messages.text("cancel.yes"),
                        null),
                () -> control("failed.cancel", controls -> controls.cancel(replay.id()), done));
    }

    /// Changes how fast a replay sends, whoever runs it.
    public void speed(UUID id, Speed speed, Runnable done) {
        control("failed.speed", controls -> controls.speed(id, speed), done);
    }

    private void control(String failed, Consumer<Controls> action, Runnable done) {
        background(
                failed,
                () -> {
                    action.accept(store.controls());
                    return true;
                },
                any -> done.run());
    }

    /// Asks, then delivers what was not, as a replay of its own.
    public void retry(ReplayStore.Detail detail, Selection.Failures which, long events) {
        Replay of = detail.replay();
        String name = of.assignment().subscriber();
        if (!mayWrite) {
            return;
        }
        host.ask(
                new Question(
                        messages.text("retry.title", events, PlainText.line(name)),
                        messages.text("retry.text"),
                        messages.text("retry.yes", events),
                        isProduction(detail.subscriber()) ? name : null),
                () -> retry(of, which));
    }

    private void retry(Replay of, Selection.Failures which) {
        String reason = messages.text("retry.reason", of.id().toString().substring(0, 8));
        jobs.start(
                context -> store.retry(of, which, reason, context),
                progress -> {},
                outcome ->
                        end(
                                "failed.retry",
                                outcome,
                                planned -> {
                                    running.start(planned);
                                    host.open(planned.id());
                                }));
    }

    /// Asks, then gives up on what was not delivered.
    public void skip(Selection.Failures which, long events, Runnable done) {
        if (!mayWrite) {
            return;
        }
        host.ask(
                new Question(
                        messages.text("skip.title", events),
                        messages.text("skip.text"),
                        messages.text("skip.yes"),
                        null),
                () ->
                        background(
                                "failed.skip",
                                () -> store.failed().skip(which, store.osUser()),
                                any -> done.run()));
    }

    /// One failure of a replay.
    public static Selection.Failures one(UUID replay, String eventId) {
        return new Selection.Failures(replay, List.of(), List.of(eventId));
    }

    private <T> void background(String failed, Supplier<T> action, Consumer<T> done) {
        if (mayWrite) {
            jobs.start(
                    context -> action.get(), progress -> {}, outcome -> end(failed, outcome, done));
        }
    }

    private <T> void end(String failed, Outcome<T> outcome, Consumer<T> done) {
        switch (outcome) {
            case Outcome.Succeeded<T>(T value) -> done.accept(value);
            case Outcome.Failed<T>(Exception cause) -> host.failed(messages.text(failed), cause);
            case Outcome.Cancelled<T> _ -> {}
        }
    }
}
