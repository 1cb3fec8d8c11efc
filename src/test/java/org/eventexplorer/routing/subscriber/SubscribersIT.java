package org.eventexplorer.routing.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.routing.secret.SecretRef;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Subscribers in their table.
@ExtendWith(StoreExtension.class)
final class SubscribersIT {
    private static final CancelToken TOKEN = new CancelToken();

    private Database database;
    private Subscribers subscribers;

    @BeforeEach
    void openAStoreOfItsOwn(TestServer server) {
        database = Database.open(server.newStore(), Path.of("unused"));
        subscribers = new Subscribers(database);
    }

    @AfterEach
    void closeIt() {
        database.close();
    }

    private static Subscriber subscriber(String name, boolean isEnabled) {
        return new Subscriber(
                name,
                List.of(new PatternFilter("invoice.*"), new PatternFilter("a,b \"é\"")),
                new Target(
                        "http",
                        "https://host/in?x='1'",
                        Form.BINARY,
                        Map.of(
                                "signing",
                                SecretRef.parse("keyring:billing"),
                                "authorization",
                                SecretRef.parse("file:/etc/a key"))),
                Environment.PRODUCTION,
                isEnabled,
                new Limits(50, 8, Duration.ofMillis(1_500)));
    }

    @Test
    void keepsWhatItWasGivenByName() {
        subscribers.add(subscriber("b", true));
        subscribers.add(subscriber("B", true));
        subscribers.add(subscriber("a", false));

        assertThat(subscribers.all(TOKEN).stream().map(SubscriberEntry::subscriber))
                .containsExactly(
                        subscriber("B", true), subscriber("a", false), subscriber("b", true));
        assertThat(subscribers.get("a", TOKEN).last()).isNull();
    }

    @Test
    void refusesASecondOneOfTheSameNameAndOneThatIsNotThere() {
        subscribers.add(subscriber("a", true));
        assertThatThrownBy(() -> subscribers.add(subscriber("a", false)))
                .isInstanceOf(SubscriberException.class)
                .hasMessage("there is a subscriber 'a' already; edit it, or give another name");
        for (Runnable reach :
                List.<Runnable>of(
                        () -> subscribers.get("c", TOKEN),
                        () -> subscribers.change("c", s -> s),
                        () -> subscribers.remove("c"))) {
            assertThatThrownBy(reach::run)
                    .isInstanceOf(SubscriberException.class)
                    .hasMessage(
                            "there is no subscriber 'c'; 'event-explorer subscribers list' shows"
                                    + " all");
        }
        subscribers.remove("a");
        assertThat(subscribers.find("a", TOKEN)).isEmpty();
    }

    @Test
    void losesNoneOfTwoChangesAtOnce() throws Exception {
        subscribers.add(
                new Subscriber(
                        "a",
                        List.of(new PatternFilter("#")),
                        subscriber("a", true).target(),
                        Environment.STAGING,
                        true,
                        new Limits(0, 1, Duration.ofSeconds(1))));
        List<Future<Subscriber>> changes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                changes.add(threads.submit(() -> subscribers.change("a", SubscribersIT::oneMore)));
            }
        }
        assertThat(changes).allSatisfy(change -> assertThat(change.get()).isNotNull());
        assertThat(subscribers.get("a", TOKEN).subscriber().limits().inFlight()).isEqualTo(21);
    }

    private static Subscriber oneMore(Subscriber s) {
        Limits more = new Limits(0, s.limits().inFlight() + 1, s.limits().timeout());
        return new Subscriber(
                s.name(), s.patterns(), s.target(), s.environment(), s.isEnabled(), more);
    }

    @Test
    void keepsTheNewestNote() {
        subscribers.add(subscriber("a", true));
        Instant now = Instant.parse("2026-11-26T10:00:00.000001Z");
        LastDelivery newer = new LastDelivery(now, false, "x".repeat(2_000));
        subscribers.note("a", new LastDelivery(now.minusSeconds(1), true, "delivered, 200"));
        subscribers.note("a", newer);
        subscribers.note("a", new LastDelivery(now.minusSeconds(2), true, "delivered, 200"));
        subscribers.note("gone", newer);

        assertThat(subscribers.get("a", TOKEN).last()).isEqualTo(newer);
        assertThat(newer.said()).hasSize(1_000).endsWith("x…");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secrets = '{\"signing\": \"whsec_hunter2\"}' | subscribers_secrets_check",
                "secrets = '{\"signing\": 7}'                 | subscribers_secrets_check",
                "secrets = '[]'                               | subscribers_secrets_check",
                "endpoint = 'amqp://guest:hunter2@host'       | subscribers_endpoint_check",
                "name = 'a b'                                 | subscribers_name_check",
                "form = 'other'                               | subscribers_form_check",
                "patterns = '{}'                              | subscribers_patterns_check",
            })
    void theTableItselfRefusesASecretInClearText(String change, String constraint) {
        subscribers.add(subscriber("a", true));
        assertThatThrownBy(() -> database.write(h -> h.execute("UPDATE subscribers SET " + change)))
                .hasMessageContaining(constraint)
                .message()
                .doesNotContain("hunter2");
    }
}
