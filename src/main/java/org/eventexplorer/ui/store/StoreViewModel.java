package org.eventexplorer.ui.store;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

import org.eventexplorer.database.Database;
import org.eventexplorer.store.Verification;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;

/// How the store is, and what a verification of it found. Only for the toolkit's thread.
public final class StoreViewModel {
    private final Messages messages = Messages.of(StoreViewModel.class);
    private final Function<CancelToken, StoreHealth> look;
    private final Job<Verification.Report> verification;
    private final NewestJob<StoreHealth> looking;
    private final Host host;
    private final ReadOnlyObjectWrapper<@Nullable StoreHealth> health =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Verifying> verifying =
            new ReadOnlyObjectWrapper<>(new Verifying.NotYet());

    /// Runs long work where the whole window can see it.
    @FunctionalInterface
    public interface Host {
        /// Starts `job`, and gives its outcome to `onEnd`.
        Running start(Job<Verification.Report> job, Consumer<Outcome<Verification.Report>> onEnd);
    }

    /// Work that runs.
    ///
    /// @param fraction the share done; -1 where nobody can say
    /// @param detail how far it is, in words
    /// @param cancel asks it to end
    public record Running(
            ReadOnlyDoubleProperty fraction, ReadOnlyStringProperty detail, Runnable cancel) {}

    /// How far the verification is.
    sealed interface Verifying {
        record NotYet() implements Verifying {}

        record Now(Running running) implements Verifying {}

        record Done(Verification.Report report) implements Verifying {}

        record Failed(Trouble trouble) implements Verifying {}

        record Stopped() implements Verifying {}
    }

    /// @param jobs look at the store
    /// @param host runs the verification
    public StoreViewModel(Database database, JobRunner jobs, Host host, InstantSource clock) {
        this(
                token -> StoreHealth.of(database, token, clock.instant()),
                new Verification(database),
                jobs,
                host);
    }

    StoreViewModel(
            Function<CancelToken, StoreHealth> look,
            Job<Verification.Report> verification,
            JobRunner jobs,
            Host host) {
        this.look = look;
        this.verification = verification;
        this.looking = new NewestJob<>(jobs);
        this.host = host;
    }

    /// What was seen last; null: nothing yet.
    ReadOnlyObjectProperty<@Nullable StoreHealth> health() {
        return health.getReadOnlyProperty();
    }

    /// Why it could not be looked at; null: it could.
    ReadOnlyObjectProperty<@Nullable Trouble> trouble() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Verifying> verifying() {
        return verifying.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty looking() {
        return looking.runningProperty();
    }

    /// Looks at the store again.
    public void refresh() {
        looking.start(
                context -> look.apply(context.cancelToken()),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Succeeded<StoreHealth>(StoreHealth seen) -> {
                            health.set(seen);
                            trouble.set(null);
                        }
                        case Outcome.Failed<StoreHealth>(Exception cause) ->
                                trouble.set(trouble("failed.look", cause));
                        case Outcome.Cancelled<StoreHealth> _ -> {}
                    }
                });
    }

    /// Walks all promises of the store, unless that goes on.
    void verify() {
        if (!(verifying.get() instanceof Verifying.Now)) {
            verifying.set(new Verifying.Now(host.start(verification, this::verified)));
        }
    }

    private void verified(Outcome<Verification.Report> outcome) {
        verifying.set(
                switch (outcome) {
                    case Outcome.Succeeded<Verification.Report>(Verification.Report report) ->
                            new Verifying.Done(report);
                    case Outcome.Failed<Verification.Report>(Exception cause) ->
                            new Verifying.Failed(trouble("failed.verify", cause));
                    case Outcome.Cancelled<Verification.Report> _ -> new Verifying.Stopped();
                });
    }

    private Trouble trouble(String titleKey, Exception cause) {
        return Trouble.of(messages.text(titleKey), messages.text("failed.kept"), cause);
    }

    /// Ends looking; a verification goes on.
    public void close() {
        looking.drop();
    }
}
