package org.eventexplorer.ui.replay.step;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.replay.plan.Failure;
import org.eventexplorer.ui.replay.plan.Fixed;
import org.eventexplorer.ui.replay.plan.Planned;
import org.eventexplorer.ui.replay.plan.Planning;
import org.eventexplorer.ui.replay.plan.Services;
import org.eventexplorer.ui.replay.plan.Undertaking;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// What is going to be sent to whom, read once more, with what must be said before it starts. Only
/// for the toolkit's thread.
public final class CheckViewModel {
    private final Messages messages = Messages.of(CheckViewModel.class);
    private final Services services;
    private final ChecksViewModel checks;
    private final Undertaking<List<Planned>> planning;
    private final ReadOnlyObjectWrapper<List<Planned>> plans =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Name>> names = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private @Nullable Question question;

    /// The name of a production target, which is to be typed.
    public record Name(String subscriber, StringProperty typed) {
        /// Whether it was.
        public boolean isTyped() {
            return typed.get().strip().equals(subscriber);
        }
    }

    private record Question(
            Fixed fixed, Selection selection, List<Subscriber> targets, boolean isToAll) {}

    CheckViewModel(Services services) {
        this.services = services;
        this.checks = new ChecksViewModel(services);
        this.planning = new Undertaking<>(services.jobs());
        reason.subscribe(this::judge);
    }

    /// What each target is to be given; empty while that is being planned.
    public ReadOnlyObjectProperty<List<Planned>> plans() {
        return plans.getReadOnlyProperty();
    }

    /// How many events in all.
    public long events() {
        return plans.get().stream().mapToLong(each -> each.plan().events()).sum();
    }

    /// Whether a target is production.
    public boolean isForProduction() {
        return !names.get().isEmpty();
    }

    /// What is looked at besides.
    public ChecksViewModel checks() {
        return checks;
    }

    /// The planning.
    public Undertaking<List<Planned>> planning() {
        return planning;
    }

    /// Why it could not be planned; null: it could.
    public ReadOnlyObjectProperty<@Nullable Failure> failure() {
        return failure.getReadOnlyProperty();
    }

    /// Why it is replayed, for the audit log.
    public StringProperty reason() {
        return reason;
    }

    /// The names that are to be typed, of every production target.
    public ReadOnlyObjectProperty<List<Name>> names() {
        return names.getReadOnlyProperty();
    }

    /// Whether it may start: it is planned, and where a target is production, there is a reason
    /// and each name was typed.
    public ReadOnlyBooleanProperty ready() {
        return ready.getReadOnlyProperty();
    }

    private void judge() {
        boolean isSaid =
                names.get().stream().allMatch(Name::isTyped)
                        && (names.get().isEmpty() || !reason.get().isBlank());
        ready.set(!plans.get().isEmpty() && isSaid);
    }

    /// Plans it, unless that is what is planned already.
    void ask(Fixed fixed, Selection selection, List<Subscriber> targets, boolean isToAll) {
        Question asked = new Question(fixed, selection, targets, isToAll);
        if (!asked.equals(question) || (plans.get().isEmpty() && !planning.running().get())) {
            question = asked;
            plan();
        }
    }

    /// Plans the same once more; what was typed stays.
    public void plan() {
        Question asked = Objects.requireNonNull(question);
        failure.set(null);
        plans.set(List.of());
        checks.close();
        nameAnew(asked.targets());
        judge();
        planning.start(
                new Planning(
                        services,
                        asked.fixed(),
                        asked.selection(),
                        asked.targets(),
                        asked.isToAll()),
                this::planned);
    }

    private void nameAnew(List<Subscriber> targets) {
        List<String> wanted =
                targets.stream()
                        .filter(one -> one.environment() == Environment.PRODUCTION)
                        .map(Subscriber::name)
                        .toList();
        if (!wanted.equals(names.get().stream().map(Name::subscriber).toList())) {
            names.set(wanted.stream().map(this::name).toList());
        }
    }

    private Name name(String subscriber) {
        Name name = new Name(subscriber, new SimpleStringProperty(""));
        name.typed().subscribe(this::judge);
        return name;
    }

    private void planned(Outcome<List<Planned>> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<List<Planned>>(var made) -> {
                plans.set(made);
                judge();
                checks.look(made, Objects.requireNonNull(question).selection());
            }
            case Outcome.Failed<List<Planned>>(Exception cause) ->
                    failure.set(
                            new Failure(
                                    Trouble.of(
                                            messages.text("plan.failed"),
                                            messages.text("plan.kept"),
                                            cause),
                                    this::plan));
            case Outcome.Cancelled<List<Planned>> _ -> {}
        }
    }

    void close() {
        planning.drop();
        checks.close();
    }
}
