package org.eventexplorer.ui.replay.step;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.SubscriberEntry;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.endpoint.EndpointTest;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.replay.plan.Failure;
import org.eventexplorer.ui.replay.plan.Fixed;
import org.eventexplorer.ui.replay.plan.Services;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// To whom the events go: one subscriber, or all that take some of them. Only for the toolkit's
/// thread.
public final class WhereViewModel {
    private final Messages messages = Messages.of(WhereViewModel.class);
    private final Subscribers subscribers;
    private final ObservableValue<@Nullable Fixed> fixed;
    private final NewestJob<List<SubscriberEntry>> looking;
    private final EndpointTest test;
    private final ReadOnlyObjectWrapper<@Nullable List<Subscriber>> all =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final StringProperty chosen = new SimpleStringProperty("");
    private final BooleanProperty toAll = new SimpleBooleanProperty();
    private final StringProperty search = new SimpleStringProperty("");

    WhereViewModel(Services services, ObservableValue<@Nullable Fixed> fixed) {
        this.subscribers = new Subscribers(services.database());
        this.fixed = fixed;
        this.looking = new NewestJob<>(services.jobs());
        this.test = new EndpointTest(services.endpoints(), services.jobs());
        chosen.subscribe(name -> test.clear());
    }

    /// All subscribers by name; null: nobody has looked yet.
    public ReadOnlyObjectProperty<@Nullable List<Subscriber>> all() {
        return all.getReadOnlyProperty();
    }

    /// Whether they are being looked at.
    public ReadOnlyBooleanProperty looking() {
        return looking.runningProperty();
    }

    /// Why they could not be looked at; null: they could.
    public ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /// The name of the one that is chosen; empty: none.
    public StringProperty chosen() {
        return chosen;
    }

    /// Whether the events go to all that take some of them, rather than to the chosen one.
    public BooleanProperty toAll() {
        return toAll;
    }

    /// What the list is searched for.
    public StringProperty search() {
        return search;
    }

    /// The test of the chosen one's endpoint.
    public EndpointTest test() {
        return test;
    }

    /// Looks who is there.
    public void look() {
        looking.start(
                context -> subscribers.all(context.cancelToken()),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Succeeded<List<SubscriberEntry>>(var seen) -> seen(seen);
                        case Outcome.Failed<List<SubscriberEntry>>(Exception cause) ->
                                failure.set(
                                        new Failure(
                                                Trouble.of(
                                                        messages.text("look.failed"),
                                                        messages.text("look.kept"),
                                                        cause),
                                                this::look));
                        case Outcome.Cancelled<List<SubscriberEntry>> _ -> {}
                    }
                });
    }

    private void seen(List<SubscriberEntry> seen) {
        failure.set(null);
        List<Subscriber> there = seen.stream().map(SubscriberEntry::subscriber).toList();
        if (there.stream().noneMatch(one -> one.name().equals(chosen.get()))) {
            chosen.set(there.size() == 1 ? there.getFirst().name() : "");
        }
        all.set(there);
    }

    /// Those whose name, transport, endpoint or environment holds what is searched for.
    public List<Subscriber> found() {
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        return there().stream()
                .filter(
                        one ->
                                String.join(
                                                " ",
                                                one.name(),
                                                one.target().transport(),
                                                one.target().endpoint(),
                                                one.environment().word())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(wanted))
                .toList();
    }

    /// Those who would get some: every enabled one that one of the events' patterns matches.
    public List<Subscriber> matching() {
        Fixed now = fixed.getValue();
        return now == null
                ? List.of()
                : there().stream()
                        .filter(Subscriber::isEnabled)
                        .filter(one -> now.eventsFor(one) > 0)
                        .toList();
    }

    /// Those to whom the events go: all that take some, or the chosen one, whatever its patterns.
    public List<Subscriber> targets() {
        return toAll.get()
                ? matching()
                : there().stream().filter(one -> one.name().equals(chosen.get())).toList();
    }

    /// As [#targets], followed.
    public ObservableValue<List<Subscriber>> targetsNow() {
        return Bindings.createObjectBinding(this::targets, all, chosen, toAll, fixed);
    }

    private List<Subscriber> there() {
        List<Subscriber> seen = all.get();
        return seen == null ? List.of() : seen;
    }

    void close() {
        looking.drop();
        test.clear();
    }
}
