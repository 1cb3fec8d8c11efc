package org.eventexplorer.ui.subscribers;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.SubscriberException;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.eventexplorer.routing.subscriber.Target;
import org.eventexplorer.ui.control.PatternsText;
import org.eventexplorer.ui.endpoint.EndpointTest;
import org.eventexplorer.ui.endpoint.Endpoints;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.ErrorText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// What a person types to add or change a subscriber. Only for the toolkit's thread.
public final class SubscriberFormViewModel {
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty patterns = new SimpleStringProperty("#");
    final StringProperty transport = new SimpleStringProperty("");
    final StringProperty endpoint = new SimpleStringProperty("");
    final ObjectProperty<Form> form = new SimpleObjectProperty<>(Form.STRUCTURED);
    final ObjectProperty<Environment> environment =
            new SimpleObjectProperty<>(Environment.DEVELOPMENT);
    final BooleanProperty enabled = new SimpleBooleanProperty(true);
    final LimitsForm limits;
    final SecretsForm secrets;
    final Endpoints endpoints;
    final EndpointTest test;
    private final Messages messages = Messages.of(SubscriberFormViewModel.class);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final Subscribers subscribers;
    private final JobRunner jobs;
    private final Consumer<String> changed;
    private final boolean isNew;
    // What has to stand in the store for a change not to undo somebody else's.
    private @Nullable Subscriber before;

    /// @param given what is changed; null: a new one is added
    /// @param changed told the name of what is no longer as it was
    public SubscriberFormViewModel(
            Subscribers subscribers,
            Endpoints endpoints,
            JobRunner jobs,
            @Nullable Subscriber given,
            Consumer<String> changed) {
        this.subscribers = subscribers;
        this.endpoints = endpoints;
        this.jobs = jobs;
        this.changed = changed;
        this.test = new EndpointTest(endpoints, jobs);
        this.isNew = given == null;
        this.before = given;
        this.limits = new LimitsForm(given == null ? Limits.USUAL : given.limits());
        this.secrets = new SecretsForm(given == null ? Map.of() : given.target().secrets());
        transport.set(endpoints.transports().names().getFirst());
        if (given != null) {
            show(given);
        }
    }

    private void show(Subscriber given) {
        name.set(given.name());
        patterns.set(PatternsText.of(given.patterns()));
        transport.set(given.target().transport());
        endpoint.set(given.target().endpoint());
        form.set(given.target().form());
        environment.set(given.environment());
        enabled.set(given.isEnabled());
    }

    /// Whether a new one is added.
    public boolean isNew() {
        return isNew;
    }

    /// Why it cannot be as it stands; empty: nothing is known to be wrong.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it is being kept.
    ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    /// What a person may have meant otherwise about the patterns; empty: nothing looks odd.
    String doubt() {
        try {
            return PatternsText.parse(patterns.get()).stream()
                    .map(PatternFilter::doubt)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(SubscriberFormViewModel::sentence)
                    .orElse("");
        } catch (IllegalArgumentException e) {
            return sentence(ErrorText.of(e));
        }
    }

    /// What was typed; empty, with a problem, where it cannot be a subscriber.
    Optional<Subscriber> subscriber() {
        return named(name.get().strip());
    }

    private Optional<Subscriber> named(String called) {
        try {
            List<PatternFilter> filters = PatternsText.parse(patterns.get());
            Target target =
                    new Target(
                            transport.get(),
                            endpoint.get().strip(),
                            form.get(),
                            secrets.refs(endpoints.secretUses(transport.get())));
            endpoints.transports().check(target);
            Subscriber made =
                    new Subscriber(
                            called,
                            filters,
                            target,
                            environment.get(),
                            enabled.get(),
                            limits.limits());
            problem.set("");
            return Optional.of(made);
        } catch (IllegalArgumentException e) {
            problem.set(sentence(ErrorText.of(e)));
            return Optional.empty();
        }
    }

    private static String sentence(String phrase) {
        String end = phrase.endsWith(".") ? "" : ".";
        return Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1) + end;
    }

    /// Reaches for the endpoint that was typed, even before there is a name.
    void tryOut() {
        named(name.get().isBlank() ? "unnamed" : name.get().strip()).ifPresent(test::start);
    }

    /// Keeps what was typed, then runs `done`; where it cannot be kept, there is a problem.
    void save(Runnable done) {
        Optional<Subscriber> typed = saving.get() ? Optional.empty() : subscriber();
        typed.ifPresent(
                made -> {
                    Subscriber expected = before;
                    saving.set(true);
                    jobs.start(
                            context -> keep(made, expected),
                            progress -> {},
                            outcome -> saved(made, outcome, done));
                });
    }

    /// @return what stands in the store now
    private Subscriber keep(Subscriber made, @Nullable Subscriber expected) {
        if (expected == null) {
            subscribers.add(made);
            return made;
        }
        return subscribers.change(made.name(), now -> now.equals(expected) ? made : now);
    }

    private void saved(Subscriber made, Outcome<Subscriber> outcome, Runnable done) {
        saving.set(false);
        switch (outcome) {
            case Outcome.Succeeded<Subscriber>(Subscriber now) when now.equals(made) -> {
                changed.accept(made.name());
                done.run();
            }
            case Outcome.Succeeded<Subscriber>(Subscriber now) -> {
                before = now;
                problem.set(messages.text("problem.changed", made.name()));
                changed.accept(made.name());
            }
            case Outcome.Failed<Subscriber>(SubscriberException e) when e.isThere() ->
                    problem.set(messages.text("problem.taken", made.name()));
            case Outcome.Failed<Subscriber>(SubscriberException _) -> {
                before = null;
                problem.set(messages.text("problem.gone", made.name()));
                changed.accept(made.name());
            }
            case Outcome.Failed<Subscriber>(Exception cause) -> {
                Trouble trouble = Trouble.of("", "", cause);
                problem.set(messages.text("problem.failed", trouble.happened(), trouble.advice()));
            }
            case Outcome.Cancelled<Subscriber> _ -> {}
        }
    }

    /// Ends a test that runs; what is being kept is kept.
    public void close() {
        test.clear();
    }
}
