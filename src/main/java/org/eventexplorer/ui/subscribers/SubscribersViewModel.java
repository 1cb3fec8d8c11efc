package org.eventexplorer.ui.subscribers;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.SubscriberEntry;
import org.eventexplorer.routing.subscriber.SubscriberException;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The subscribers of a store as they were seen last, and what is changed about them. Only for the
/// toolkit's thread.
public final class SubscribersViewModel {
    private final Messages messages = Messages.of(SubscribersViewModel.class);
    private final Subscribers subscribers;
    private final JobRunner jobs;
    private final NewestJob<List<SubscriberEntry>> looking;
    private final boolean mayWrite;
    private final StringProperty chosen = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable List<SubscriberEntry>> entries =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    /// What could not be done.
    ///
    /// @param again does it once more
    record Failure(Trouble trouble, Runnable again) {}

    /// @param mayWrite whether they may be changed
    public SubscribersViewModel(Subscribers subscribers, JobRunner jobs, boolean mayWrite) {
        this.subscribers = subscribers;
        this.jobs = jobs;
        this.looking = new NewestJob<>(jobs);
        this.mayWrite = mayWrite;
    }

    /// Whether they may be changed.
    boolean mayWrite() {
        return mayWrite;
    }

    /// All by name, as they were seen last; null: nothing was seen yet.
    ReadOnlyObjectProperty<@Nullable List<SubscriberEntry>> entries() {
        return entries.getReadOnlyProperty();
    }

    /// The name of the chosen one; empty: none.
    StringProperty chosen() {
        return chosen;
    }

    /// What could not be done; null: all could.
    ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /// What somebody else did meanwhile; empty: nothing.
    ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty looking() {
        return looking.runningProperty();
    }

    /// Looks at them again.
    public void refresh() {
        note.set("");
        look();
    }

    /// Looks at them again, since the one of that name was changed, and chooses it.
    public void changed(String name) {
        chosen.set(name);
        refresh();
    }

    private void look() {
        looking.start(
                context -> subscribers.all(context.cancelToken()),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Succeeded<List<SubscriberEntry>>(
                                        List<SubscriberEntry> seen) -> {
                            failure.set(null);
                            entries.set(seen);
                        }
                        case Outcome.Failed<List<SubscriberEntry>>(Exception cause) ->
                                fail("failed.look", "failed.look.kept", cause, this::refresh);
                        case Outcome.Cancelled<List<SubscriberEntry>> _ -> {}
                    }
                });
    }

    /// Gives `subscriber` events, or none any more.
    void setEnabled(Subscriber subscriber, boolean isEnabled) {
        write(
                subscriber.name(),
                () ->
                        subscribers.change(
                                subscriber.name(),
                                now ->
                                        new Subscriber(
                                                now.name(),
                                                now.patterns(),
                                                now.target(),
                                                now.environment(),
                                                isEnabled,
                                                now.limits())),
                isEnabled ? "failed.enable" : "failed.disable");
    }

    /// Removes the one of that name.
    void remove(String name) {
        write(name, () -> subscribers.remove(name), "failed.remove");
    }

    private void write(String name, Runnable change, String titleKey) {
        if (!mayWrite) {
            return;
        }
        note.set("");
        jobs.start(
                context -> {
                    change.run();
                    return name;
                },
                progress -> {},
                outcome -> {
                    switch (outcome) {
                        case Outcome.Succeeded<String> _ -> look();
                        case Outcome.Failed<String>(SubscriberException _) -> {
                            note.set(messages.text("note.gone", name));
                            look();
                        }
                        case Outcome.Failed<String>(Exception cause) ->
                                fail(
                                        titleKey,
                                        "failed.write.kept",
                                        cause,
                                        () -> write(name, change, titleKey));
                        case Outcome.Cancelled<String> _ -> {}
                    }
                });
    }

    private void fail(String titleKey, String keptKey, Exception cause, Runnable again) {
        failure.set(
                new Failure(
                        Trouble.of(messages.text(titleKey), messages.text(keptKey), cause), again));
    }

    /// Ends looking; a change goes on.
    public void close() {
        looking.drop();
    }
}
