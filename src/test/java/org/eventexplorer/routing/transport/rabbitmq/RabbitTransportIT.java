package org.eventexplorer.routing.transport.rabbitmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventexplorer.routing.StoredEvents.MARKS;
import static org.eventexplorer.routing.StoredEvents.PAYLOAD;
import static org.eventexplorer.routing.StoredEvents.stored;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.keyring.Keyring;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.Delivery;
import org.eventexplorer.routing.Delivery.Delivered;
import org.eventexplorer.routing.Delivery.NotDelivered;
import org.eventexplorer.routing.EndpointReport;
import org.eventexplorer.routing.Outgoing;
import org.eventexplorer.routing.secret.SecretRef;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Target;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Delivering to a real RabbitMQ.
final class RabbitTransportIT {
    @TempDir private static Path folder;

    private static final RabbitTransport TRANSPORT = new RabbitTransport();
    private static final Secrets SECRETS =
            new Secrets(Map.of("WRONG", "not-the-password"), Keyring.NONE);
    private static RabbitBroker broker;

    @BeforeAll
    static void startABroker() throws Exception {
        assumeTrue(RabbitBroker.isHere(), "skipped: RabbitMQ is not here; install rabbitmq-server");
        broker = RabbitBroker.start(folder, "vm_memory_high_watermark.absolute = 1GB\n");
        try (Connection connection = broker.connect()) {
            var channel = connection.createChannel();
            channel.exchangeDeclare("events", "topic", true);
            channel.queueDeclare("orders", true, false, false, null);
            channel.queueBind("orders", "events", "order.#");
            channel.queueDeclare("direct", true, false, false, null);
        }
    }

    @AfterAll
    static void endIt() throws Exception {
        if (broker != null) {
            broker.close();
        }
    }

    private static Subscriber subscriber(String rest, Form form, Map<String, SecretRef> secrets) {
        String endpoint = rest.formatted(broker.port());
        return new Subscriber(
                "orders",
                List.of(new PatternFilter("#")),
                new Target("rabbitmq", endpoint, form, secrets),
                Environment.DEVELOPMENT,
                true,
                new Limits(0, 64, Duration.ofSeconds(20)));
    }

    private static Channel channel(String endpoint, Form form) {
        return TRANSPORT.open(subscriber(endpoint, form, Map.of()), SECRETS);
    }

    private static GetResponse taken(String queue) throws Exception {
        try (Connection connection = broker.connect()) {
            return connection.createChannel().basicGet(queue, true);
        }
    }

    private static String trouble(Delivery delivery) {
        NotDelivered trouble = (NotDelivered) delivery;
        return trouble.trouble() + " " + trouble.error().replace(":" + broker.port(), "");
    }

    private static Delivery deliver(String endpoint, Map<String, SecretRef> secrets)
            throws InterruptedException {
        try (Channel channel =
                TRANSPORT.open(subscriber(endpoint, Form.STRUCTURED, secrets), SECRETS)) {
            return channel.deliver(new Outgoing(stored("o-1"), null));
        }
    }

    @Test
    void publishesAStructuredCloudEventUnderItsPattern() throws Exception {
        try (Channel channel = channel("amqp://127.0.0.1:%d?exchange=events", Form.STRUCTURED)) {
            assertThat(channel.deliver(new Outgoing(stored("o-1"), MARKS)))
                    .isInstanceOf(Delivered.class);
        }
        GetResponse message = taken("orders");
        assertThat(message.getEnvelope().getRoutingKey()).isEqualTo("order.placed");
        assertThat(message.getProps().getContentType())
                .isEqualTo("application/cloudevents+json; charset=utf-8");
        assertThat(message.getProps().getDeliveryMode()).isEqualTo(2);
        assertThat(message.getProps().getMessageId()).isEqualTo("o-1");
        assertThat(message.getProps().getCorrelationId()).isEqualTo("chain-o-1");
        assertThat(new String(message.getBody(), StandardCharsets.UTF_8))
                .contains("\"replayid\":\"" + MARKS.replayId() + "\"")
                .endsWith(",\"data\":" + PAYLOAD + "}");
    }

    @Test
    void publishesABinaryCloudEventStraightToAQueue() throws Exception {
        try (Channel channel = channel("amqp://localhost:%d/%%2F?key=direct", Form.BINARY)) {
            assertThat(channel.deliver(new Outgoing(stored("ö-1"), MARKS)))
                    .isInstanceOf(Delivered.class);
        }
        GetResponse message = taken("direct");
        assertThat(message.getProps().getContentType()).isEqualTo("application/json");
        Map<String, String> headers = new TreeMap<>();
        message.getProps()
                .getHeaders()
                .forEach((name, value) -> headers.put(name, value.toString()));
        assertThat(headers)
                .containsEntry("cloudEvents:id", "ö-1")
                .containsEntry("cloudEvents:replayid", MARKS.replayId().toString())
                .containsEntry("cloudEvents:replayattempt", "2");
        assertThat(new String(message.getBody(), StandardCharsets.UTF_8)).isEqualTo(PAYLOAD);
    }

    @Test
    void aMessageThatNoQueueTakesIsALastingTrouble() throws Exception {
        assertThat(trouble(deliver("amqp://127.0.0.1:%d?exchange=events&key=other", Map.of())))
                .isEqualTo(
                        "LASTING no queue of amqp://127.0.0.1 takes the message: the exchange"
                                + " 'events' leads the routing key 'other' nowhere");
        assertThat(trouble(deliver("amqp://127.0.0.1:%d?key=nowhere", Map.of())))
                .isEqualTo(
                        "LASTING no queue of amqp://127.0.0.1 takes the message: there is no queue"
                                + " 'nowhere'");
    }

    @Test
    void anExchangeAHostOrAUserThatIsNotThereHaltsAndSaysSo() throws Exception {
        assertThat(trouble(deliver("amqp://127.0.0.1:%d?exchange=none", Map.of())))
                .isEqualTo(
                        "HALTING amqp://127.0.0.1 refuses it: NOT_FOUND - no exchange 'none' in"
                                + " vhost '/'");
        assertThat(trouble(deliver("amqp://127.0.0.1:%d/other?exchange=events", Map.of())))
                .startsWith("HALTING amqp://127.0.0.1 refuses it: NOT_ALLOWED - vhost other not");
        Map<String, SecretRef> wrong = Map.of("password", SecretRef.parse("env:WRONG"));
        assertThat(trouble(deliver("amqp://who@127.0.0.1:%d?exchange=events", wrong)))
                .isEqualTo("HALTING amqp://127.0.0.1 refuses the user who or the password");
    }

    @Test
    void aTestOfTheEndpointFindsTheExchangeWithoutSending() throws Exception {
        Subscriber good =
                subscriber("amqp://127.0.0.1:%d?exchange=events", Form.STRUCTURED, Map.of());
        Subscriber bad = subscriber("amqp://127.0.0.1:%d?exchange=none", Form.STRUCTURED, Map.of());
        String place = "amqp://127.0.0.1:" + broker.port();
        assertThat(TRANSPORT.test(good, SECRETS))
                .isEqualTo(
                        new EndpointReport(
                                true,
                                List.of(
                                        place + " takes the user guest, unencrypted",
                                        "the exchange 'events' is there")));
        assertThat(TRANSPORT.test(bad, SECRETS))
                .isEqualTo(
                        EndpointReport.of(
                                false,
                                place
                                        + " refuses it: NOT_FOUND - no exchange 'none' in vhost"
                                        + " '/'"));
    }

    @Test
    void deliversSideBySideAndGoesOnAfterTheBrokerWasRestarted() throws Exception {
        try (Channel channel = channel("amqp://127.0.0.1:%d?exchange=events", Form.STRUCTURED)) {
            Set<String> delivered = new HashSet<>(deliverAll(channel, "before", 500));
            assertThat(delivered).hasSize(500);
            broker.stop();
            assertThat(trouble(channel.deliver(new Outgoing(stored("while"), null))))
                    .startsWith("PASSING ");
            broker.start();
            delivered.addAll(deliverAll(channel, "after", 100));
            assertThat(delivered).hasSize(600);

            Set<String> received = new HashSet<>();
            try (Connection connection = broker.connect()) {
                var reading = connection.createChannel();
                for (GetResponse message = reading.basicGet("orders", true);
                        message != null;
                        message = reading.basicGet("orders", true)) {
                    received.add(message.getProps().getMessageId());
                }
            }
            assertThat(received).containsAll(delivered);
        }
    }

    private static List<String> deliverAll(Channel channel, String stem, int n) throws Exception {
        List<Future<Delivery>> pending = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < n; i++) {
                Outgoing outgoing = new Outgoing(stored(stem + "-" + i), null);
                pending.add(threads.submit(() -> channel.deliver(outgoing)));
            }
        }
        List<String> delivered = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (pending.get(i).get() instanceof Delivered) {
                delivered.add(stem + "-" + i);
            }
        }
        return delivered;
    }

    @Test
    void whoIsNotThereIsAPassingTrouble() throws Exception {
        assertThat(trouble(deliver("amqp://127.0.0.1:1?key=direct&exchange=", Map.of())))
                .isEqualTo("PASSING no connection to amqp://127.0.0.1:1: it was refused");
    }
}
