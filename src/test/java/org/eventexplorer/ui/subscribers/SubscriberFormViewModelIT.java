package org.eventexplorer.ui.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.keyring.Keyring;
import org.eventexplorer.routing.secret.SecretRef;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.SubscriberEntry;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.eventexplorer.routing.subscriber.Target;
import org.eventexplorer.routing.transport.KnownTransports;
import org.eventexplorer.ui.endpoint.Endpoints;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What is typed becomes a subscriber, or a reason why not.
@ExtendWith(StoreExtension.class)
final class SubscriberFormViewModelIT {
    private static final Subscriber HOOK =
            new Subscriber(
                    "hook",
                    List.of(new PatternFilter("invoice.*"), new PatternFilter("a b,\"c")),
                    new Target(
                            "http",
                            "https://host/events",
                            Form.BINARY,
                            Map.of("signing", SecretRef.parse("env:HOOK_KEY"))),
                    Environment.PRODUCTION,
                    false,
                    new Limits(200, 4, Duration.ofMillis(1_500)));

    private final JobRunner here = new JobRunner(Runnable::run, Runnable::run);
    private final Endpoints endpoints =
            new Endpoints(KnownTransports.all(), new Secrets(Map.of(), Keyring.NONE));
    private final List<String> changed = new ArrayList<>();
    private @Nullable Database database;

    @BeforeEach
    void open(TestServer server) {
        database = Database.open(server.newStore(), Path.of("unused"));
    }

    @AfterEach
    void close() {
        Objects.requireNonNull(database).close();
    }

    private Subscribers subscribers() {
        return new Subscribers(Objects.requireNonNull(database));
    }

    private SubscriberFormViewModel form(@Nullable Subscriber given) {
        return new SubscriberFormViewModel(subscribers(), endpoints, here, given, changed::add);
    }

    private List<Subscriber> stored() {
        return subscribers().all(new CancelToken()).stream()
                .map(SubscriberEntry::subscriber)
                .toList();
    }

    private boolean save(SubscriberFormViewModel form) {
        List<String> done = new ArrayList<>();
        form.save(() -> done.add("done"));
        return !done.isEmpty();
    }

    @Test
    void showsASubscriberSoThatSavingItChangesNothing() {
        assertThat(form(HOOK).subscriber()).contains(HOOK);
        assertThat(form(HOOK).patterns.get()).isEqualTo("invoice.* \"a b,\"\"c\"");
        assertThat(form(HOOK).limits.timeout.get()).isEqualTo("1.5");
    }

    @Test
    void keepsANewOneOnce() {
        SubscriberFormViewModel form = form(null);
        form.name.set(" hook ");
        form.patterns.set("invoice.*, order.placed invoice.*");
        form.endpoint.set(" http://localhost:1/x ");
        assertThat(save(form)).isTrue();
        assertThat(stored())
                .containsExactly(
                        new Subscriber(
                                "hook",
                                List.of(
                                        new PatternFilter("invoice.*"),
                                        new PatternFilter("order.placed")),
                                new Target(
                                        "http", "http://localhost:1/x", Form.STRUCTURED, Map.of()),
                                Environment.DEVELOPMENT,
                                true,
                                Limits.USUAL));
        assertThat(changed).containsExactly("hook");
        assertThat(save(form)).isFalse();
        assertThat(form.problem().get())
                .isEqualTo(
                        "There is a subscriber hook already. Give another name, or edit that one.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    !     | #    | http://h/         | 16 | 30  | is no name
                    a     | ~    | http://h/         | 16 | 30  | A subscriber needs a pattern
                    a     | b..c | http://h/         | 16 | 30  | has an empty segment
                    a     | #    | ~                 | 16 | 30  | The endpoint is empty
                    a     | #    | http://u:p@h/     | 16 | 30  | The endpoint has a password in it
                    a     | #    | http://h/?token=x | 16 | 30  | looks like a secret
                    a     | #    | ftp://h/          | 16 | 30  | is an address such as
                    a     | #    | http://h/         | x  | 30  | are a number from 1 to 1,000.
                    a     | #    | http://h/         | 0  | 30  | is not between 1 and 1000
                    a     | #    | http://h/         | 16 | 1e9 | The time limit is a number of seconds
                    a     | #    | http://h/         | 16 | 3601 | is not between 1 ms and 1 h
                    """)
    void refusesWhatCannotBeAndStoresNothing(
            String name,
            String patterns,
            String endpoint,
            String inFlight,
            String timeout,
            String reason) {
        SubscriberFormViewModel form = form(null);
        form.name.set(name);
        form.patterns.set(patterns.replace("~", " "));
        form.endpoint.set(endpoint.replace("~", " "));
        form.limits.inFlight.set(inFlight);
        form.limits.timeout.set(timeout);
        assertThat(save(form)).isFalse();
        assertThat(form.problem().get()).contains(reason);
        assertThat(stored()).isEmpty();
    }

    @Test
    void refusesASecretWithoutRepeatingIt() {
        SubscriberFormViewModel form = form(HOOK);
        form.secrets.text("signing").set("hunter2");
        assertThat(save(form)).isFalse();
        assertThat(form.problem().get())
                .startsWith("Signing: what was given is no reference to a secret")
                .doesNotContain("hunter2");
    }

    @Test
    void takesOnlyTheSecretsOfItsTransportAndForgetsNone() {
        SubscriberFormViewModel form = form(HOOK);
        form.transport.set("rabbitmq");
        form.endpoint.set("amqp://localhost/?key=queue");
        assertThat(form.subscriber().orElseThrow().target().secrets()).isEmpty();
        form.transport.set("http");
        form.endpoint.set("https://host/events");
        assertThat(form.subscriber()).contains(HOOK);
    }

    @Test
    void doesNotUndoWhatSomebodyElseChanged() {
        subscribers().add(HOOK);
        SubscriberFormViewModel form = form(HOOK);
        form.patterns.set("mine");
        subscribers().change("hook", now -> withPatterns("theirs"));
        assertThat(save(form)).isFalse();
        assertThat(form.problem().get()).startsWith("Somebody changed hook meanwhile.");
        assertThat(stored()).containsExactly(withPatterns("theirs"));
        assertThat(save(form)).isTrue();
        assertThat(stored()).containsExactly(withPatterns("mine"));
    }

    @Test
    void addsAnewWhatSomebodyElseRemovedOnlyWhenAskedTwice() {
        SubscriberFormViewModel form = form(HOOK);
        assertThat(save(form)).isFalse();
        assertThat(form.problem().get()).startsWith("There is no subscriber hook any more");
        assertThat(stored()).isEmpty();
        assertThat(save(form)).isTrue();
        assertThat(stored()).containsExactly(HOOK);
    }

    private static Subscriber withPatterns(String pattern) {
        return new Subscriber(
                HOOK.name(),
                List.of(new PatternFilter(pattern)),
                HOOK.target(),
                HOOK.environment(),
                HOOK.isEnabled(),
                HOOK.limits());
    }
}
