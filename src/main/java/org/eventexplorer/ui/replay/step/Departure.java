package org.eventexplorer.ui.replay.step;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.replay.report.PlanFile;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.replay.plan.DryRunFile;
import org.eventexplorer.ui.replay.plan.Failure;
import org.eventexplorer.ui.replay.plan.Keeping;
import org.eventexplorer.ui.replay.plan.NotAsShownException;
import org.eventexplorer.ui.replay.plan.Services;
import org.eventexplorer.ui.replay.plan.Undertaking;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// What is done with a plan that was read: it is kept, so that it may start, or written to a file.
/// Only for the toolkit's thread.
public final class Departure {
    private final Messages messages = Messages.of(Departure.class);
    private final Services services;
    private final CheckViewModel check;
    private final Undertaking<List<Replay>> starting;
    private final Undertaking<Path> writing;
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    Departure(Services services, CheckViewModel check) {
        this.services = services;
        this.check = check;
        this.starting = new Undertaking<>(services.jobs());
        this.writing = new Undertaking<>(services.jobs());
        check.plans().subscribe(plans -> forget());
    }

    private void forget() {
        failure.set(null);
        said.set("");
    }

    /// The keeping, before anything is sent.
    public Undertaking<List<Replay>> starting() {
        return starting;
    }

    /// The writing of a file.
    public Undertaking<Path> writing() {
        return writing;
    }

    /// What could not be done; null: all could.
    public ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /// What came of it; empty: nothing is to be said.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    /// Keeps what was shown, then tells `started` of it. Where what is stored is not what was
    /// shown, nothing is kept, and it is said.
    void start(
            ReplayOptions options, Speed speed, Runnable lookAnew, Consumer<List<Replay>> started) {
        if (!check.ready().get() || starting.running().get()) {
            return;
        }
        forget();
        String reason = check.reason().get().strip();
        starting.start(
                new Keeping(
                        services,
                        check.plans().get(),
                        options,
                        speed,
                        reason.isEmpty() ? null : reason),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Succeeded<List<Replay>>(var kept) -> started.accept(kept);
                        case Outcome.Failed<List<Replay>>(NotAsShownException differs) ->
                                failure.set(new Failure(trouble(differs), lookAnew));
                        case Outcome.Failed<List<Replay>>(Exception cause) ->
                                fail(
                                        "start.failed",
                                        cause,
                                        () -> start(options, speed, lookAnew, started));
                        case Outcome.Cancelled<List<Replay>> _ ->
                                said.set(messages.text("start.stopped"));
                    }
                });
    }

    private Trouble trouble(NotAsShownException differs) {
        boolean isOfSubscriber = differs.what() == NotAsShownException.What.SUBSCRIBER;
        return new Trouble(
                messages.text("start.failed"),
                messages.text(
                        isOfSubscriber ? "differs.subscriber" : "differs.events",
                        differs.subscriber()),
                messages.text("kept"),
                messages.text(
                        isOfSubscriber ? "differs.subscriber.advice" : "differs.events.advice"),
                null,
                differs.toString());
    }

    private void fail(String titleKey, Exception cause, Runnable again) {
        failure.set(
                new Failure(
                        Trouble.of(messages.text(titleKey), messages.text("kept"), cause), again));
    }

    /// Writes the plans to `file`.
    void save(String from, ReplayOptions options, Speed speed, Path file) {
        List<PlanFile.To> plans =
                check.plans().get().stream()
                        .map(each -> new PlanFile.To(each.subscriber().name(), each.plan()))
                        .toList();
        PlanFile whole = new PlanFile(from, options, speed, plans);
        forget();
        writing.start(
                context -> whole.write(file),
                outcome ->
                        written(
                                outcome,
                                made -> messages.text("saved", made),
                                "save.failed",
                                () -> save(from, options, speed, file)));
    }

    /// Writes the requests that would be sent to `file`, and sends nothing.
    public void dryRun(Path file) {
        forget();
        long events = check.events();
        writing.start(
                new DryRunFile(services, check.plans().get(), file),
                outcome ->
                        written(
                                outcome,
                                made ->
                                        messages.text(
                                                events == 1 ? "dry.done.one" : "dry.done",
                                                NumberText.count(events),
                                                made),
                                "dry.failed",
                                () -> dryRun(file)));
    }

    private void written(
            Outcome<Path> outcome, Function<Path, String> words, String failedKey, Runnable again) {
        switch (outcome) {
            case Outcome.Succeeded<Path>(Path file) -> said.set(words.apply(file));
            case Outcome.Failed<Path>(Exception cause) -> fail(failedKey, cause, again);
            case Outcome.Cancelled<Path> _ -> said.set(messages.text("write.stopped"));
        }
    }

    void close() {
        writing.drop();
        starting.drop();
    }
}
