package org.eventexplorer.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventexplorer.routing.StoredEvents.stored;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.Events;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.keyring.Keyring;
import org.eventexplorer.routing.Delivery.Delivered;
import org.eventexplorer.routing.Delivery.NotDelivered;
import org.eventexplorer.routing.Delivery.Trouble;
import org.eventexplorer.routing.secret.SecretRef;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.routing.subscriber.LastDelivery;
import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.eventexplorer.routing.subscriber.Target;
import org.eventexplorer.routing.transport.KnownTransports;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Which subscribers are given an event.
@ExtendWith(StoreExtension.class)
final class EventRouterIT {
    private static final Delivery DONE = new Delivered(OptionalInt.of(204), Duration.ofMillis(3));
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    private final Map<String, List<String>> sent = new HashMap<>();
    private final List<String> opened = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private Database database;
    private Subscribers subscribers;
    private EventRouter router;

    @BeforeEach
    void openAStoreOfItsOwn(TestServer server) {
        database = Database.open(server.newStore(), Path.of("unused"));
        subscribers = new Subscribers(database);
        router = router(this::open);
    }

    @AfterEach
    void closeIt() {
        router.close();
        database.close();
    }

    private EventRouter router(EventRouter.Opener opener) {
        return new EventRouter(subscribers, opener, new LastNotes(subscribers, () -> NOW));
    }

    private Channel open(Subscriber subscriber) {
        String name = subscriber.name() + " " + subscriber.target().endpoint();
        opened.add(name);
        return new Channel() {
            @Override
            public Delivery deliver(Outgoing outgoing) {
                synchronized (sent) {
                    sent.computeIfAbsent(subscriber.name(), key -> new ArrayList<>())
                            .add(outgoing.event().event().id());
                }
                return DONE;
            }

            @Override
            public String render(Outgoing outgoing) {
                return "";
            }

            @Override
            public void close() {
                closed.add(name);
            }
        };
    }

    private static Subscriber subscriber(
            String name, String pattern, boolean isEnabled, String endpoint, String secret) {
        return new Subscriber(
                name,
                List.of(new PatternFilter(pattern)),
                new Target(
                        "http",
                        endpoint,
                        Form.STRUCTURED,
                        secret.isEmpty() ? Map.of() : Map.of("signing", SecretRef.parse(secret))),
                Environment.DEVELOPMENT,
                isEnabled,
                Limits.USUAL);
    }

    private void add(String name, String pattern, boolean isEnabled) {
        subscribers.add(subscriber(name, pattern, isEnabled, "http://localhost/a", ""));
    }

    private static StoredEvent event(String id, String pattern) {
        return stored(Events.event(id, pattern));
    }

    @Test
    void routesToEveryEnabledSubscriberWhoseFilterMatches() throws Exception {
        add("all", "#", true);
        add("invoices", "invoice.*", true);
        add("orders", "order.*", true);
        add("asleep", "#", false);

        assertThat(router.route(event("1", "invoice.paid")))
                .isEqualTo(Map.of("all", DONE, "invoices", DONE));
        assertThat(router.route(event("2", "other"))).isEqualTo(Map.of("all", DONE));
        assertThat(sent).isEqualTo(Map.of("all", List.of("1", "2"), "invoices", List.of("1")));
    }

    @Test
    void routesToOneWhetherItIsEnabledAndItsFilterMatchesOrNot() throws Exception {
        Subscriber asleep = subscriber("asleep", "order.*", false, "http://localhost/a", "");
        assertThat(router.routeTo(event("1", "invoice.paid"), asleep)).isEqualTo(DONE);
        assertThat(sent).isEqualTo(Map.of("asleep", List.of("1")));
    }

    @Test
    void keepsAWayOpenAndOpensItAnewWhenTheSubscriberIsChanged() throws Exception {
        add("a", "#", true);
        router.route(event("1", "x"));
        router.route(event("2", "x"));
        subscribers.change("a", s -> subscriber("a", "#", true, "http://localhost/b", ""));
        router.route(event("3", "x"));

        assertThat(opened).containsExactly("a http://localhost/a", "a http://localhost/b");
        assertThat(closed).containsExactly("a http://localhost/a");
    }

    @Test
    void aSubscriberWhoseSecretIsMissingKeepsNoOtherFromTheEvent() throws Exception {
        subscribers.add(subscriber("bad", "#", true, "http://localhost/a", "env:NOT_THERE"));
        add("good", "#", true);
        Secrets secrets = new Secrets(Map.of(), Keyring.NONE);
        EventRouter.Opener opener =
                s -> s.name().equals("bad") ? KnownTransports.all().open(s, secrets) : open(s);
        try (EventRouter other = router(opener)) {
            assertThat(other.route(event("1", "x")))
                    .isEqualTo(
                            Map.of(
                                    "good",
                                    DONE,
                                    "bad",
                                    new NotDelivered(
                                            Trouble.HALTING,
                                            OptionalInt.empty(),
                                            "the secret env:NOT_THERE is not there: the program was"
                                                    + " started without the variable",
                                            null,
                                            Duration.ZERO)));
        }
    }

    @Test
    void writesDownTheLastDeliveryAtTheEndAtTheLatest() throws Exception {
        add("a", "#", true);
        router.route(event("1", "x"));
        router.route(event("2", "x"));
        router.close();
        assertThat(subscribers.get("a", new CancelToken()).last())
                .isEqualTo(new LastDelivery(NOW, true, "delivered, 204"));
    }
}
