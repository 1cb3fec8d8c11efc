package org.eventexplorer.routing.transport.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventexplorer.routing.StoredEvents.MARKS;
import static org.eventexplorer.routing.StoredEvents.PAYLOAD;
import static org.eventexplorer.routing.StoredEvents.stored;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eventexplorer.event.Events;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Delivering to a real Kafka.
final class KafkaTransportIT {
    @TempDir private static Path folder;

    private static final String PASSWORD = "pass word";
    private static final KafkaTransport TRANSPORT = new KafkaTransport();
    private static final Secrets SECRETS =
            new Secrets(Map.of("RIGHT", PASSWORD, "WRONG", "hunter2"), Keyring.NONE);
    private static KafkaBroker broker;

    @BeforeAll
    static void startABroker() throws Exception {
        broker = KafkaBroker.start(folder, PASSWORD);
        for (String topic : List.of("structured", "binary", "many", "guarded")) {
            broker.topic(topic, 3);
        }
    }

    @AfterAll
    static void endIt() throws Exception {
        if (broker != null) {
            broker.stop();
        }
    }

    private static Subscriber subscriber(
            String endpoint, Form form, Map<String, SecretRef> secrets, Duration timeout) {
        return new Subscriber(
                "orders",
                List.of(new PatternFilter("#")),
                new Target("kafka", endpoint, form, secrets),
                Environment.DEVELOPMENT,
                true,
                new Limits(0, 64, timeout));
    }

    private static Channel channel(String topic, Form form) {
        String endpoint = "kafka://" + broker.servers() + "/" + topic;
        return TRANSPORT.open(
                subscriber(endpoint, form, Map.of(), Duration.ofSeconds(20)), SECRETS);
    }

    private static Delivery deliver(String endpoint, Map<String, SecretRef> secrets)
            throws InterruptedException {
        Subscriber subscriber =
                subscriber(endpoint, Form.STRUCTURED, secrets, Duration.ofSeconds(3));
        try (Channel channel = TRANSPORT.open(subscriber, SECRETS)) {
            return channel.deliver(new Outgoing(stored("o-1"), null));
        }
    }

    private static List<ConsumerRecord<String, String>> received(String topic, int wanted) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        broker.servers(),
                        "group.id",
                        "test-" + topic,
                        "auto.offset.reset",
                        "earliest");
        List<ConsumerRecord<String, String>> all = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            for (int tries = 0; tries < 60 && all.size() < wanted; tries++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(all::add);
            }
        }
        return all;
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> message) {
        Map<String, String> headers = new TreeMap<>();
        message.headers()
                .forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    @Test
    void producesAStructuredCloudEventWithItsChainAsKey() throws Exception {
        try (Channel channel = channel("structured", Form.STRUCTURED)) {
            assertThat(channel.deliver(new Outgoing(stored("o-1"), MARKS)))
                    .isInstanceOf(Delivered.class);
        }
        ConsumerRecord<String, String> message = received("structured", 1).getFirst();
        assertThat(message.key()).isEqualTo("chain-o-1");
        assertThat(message.timestamp()).isEqualTo(Events.START.toEpochMilli());
        assertThat(headers(message))
                .isEqualTo(Map.of("content-type", "application/cloudevents+json; charset=utf-8"));
        assertThat(message.value())
                .contains("\"replayid\":\"" + MARKS.replayId() + "\"")
                .endsWith(",\"data\":" + PAYLOAD + "}");
    }

    @Test
    void producesABinaryCloudEventWhoseValueIsThePayloadAlone() throws Exception {
        try (Channel channel = channel("binary", Form.BINARY)) {
            assertThat(channel.deliver(new Outgoing(stored("ö-1"), MARKS)))
                    .isInstanceOf(Delivered.class);
        }
        ConsumerRecord<String, String> message = received("binary", 1).getFirst();
        assertThat(message.value()).isEqualTo(PAYLOAD);
        assertThat(headers(message))
                .containsEntry("content-type", "application/json")
                .containsEntry("ce_id", "ö-1")
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_replayid", MARKS.replayId().toString());
    }

    @Test
    void keepsTheOrderOfAChainAndGoesOnAfterTheBrokerWasRestarted() throws Exception {
        List<String> sent = new ArrayList<>();
        try (Channel channel = channel("many", Form.PLAIN)) {
            deliverChains(channel, sent, 0);
            broker.stop();
            Subscriber hasty =
                    subscriber(
                            "kafka://" + broker.servers() + "/many",
                            Form.PLAIN,
                            Map.of(),
                            Duration.ofSeconds(2));
            try (Channel cut = TRANSPORT.open(hasty, SECRETS)) {
                Delivery delivery = cut.deliver(new Outgoing(stored("while"), null));
                assertThat(trouble(delivery)).startsWith("PASSING ");
            }
            broker.start();
            deliverChains(channel, sent, 20);
        }
        Map<String, List<String>> byChain = new TreeMap<>();
        for (ConsumerRecord<String, String> message : received("many", sent.size())) {
            String id = message.value().split("\"", 5)[3];
            byChain.computeIfAbsent(message.key(), key -> new ArrayList<>()).add(id);
        }
        Map<String, List<String>> wanted = new TreeMap<>();
        sent.forEach(
                id ->
                        wanted.computeIfAbsent(
                                        "chain-" + id.substring(0, 2), key -> new ArrayList<>())
                                .add(id));
        wanted.values().forEach(ids -> ids.sort(null));
        assertThat(byChain).isEqualTo(wanted);
    }

    /// Eight chains side by side, twenty events each, one after another within a chain.
    private static void deliverChains(Channel channel, List<String> sent, int from)
            throws Exception {
        List<Future<Boolean>> chains = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int chain = 0; chain < 8; chain++) {
                String stem = "c" + chain;
                for (int i = from; i < from + 20; i++) {
                    sent.add(stem + "-" + (100 + i));
                }
                chains.add(threads.submit(() -> deliverChain(channel, stem, from)));
            }
        }
        for (Future<Boolean> chain : chains) {
            assertThat(chain.get()).isTrue();
        }
    }

    private static boolean deliverChain(Channel channel, String stem, int from)
            throws InterruptedException {
        boolean isWhole = true;
        for (int i = from; i < from + 20; i++) {
            var event = Events.event(stem + "-" + (100 + i), "order.placed");
            Outgoing outgoing =
                    new Outgoing(stored(Events.inChain(event, "chain-" + stem, null)), null);
            isWhole &= channel.deliver(outgoing) instanceof Delivered;
        }
        return isWhole;
    }

    private static String trouble(Delivery delivery) {
        NotDelivered trouble = (NotDelivered) delivery;
        return trouble.trouble() + " " + trouble.error();
    }

    @Test
    void showsItsPasswordToABrokerThatWantsOne() throws Exception {
        String endpoint = "kafka://ann@" + broker.protectedServers() + "/guarded";
        assertThat(deliver(endpoint, Map.of("password", SecretRef.parse("env:RIGHT"))))
                .isInstanceOf(Delivered.class);
        assertThat(trouble(deliver(endpoint, Map.of("password", SecretRef.parse("env:WRONG")))))
                .startsWith(
                        "HALTING kafka://"
                                + broker.protectedServers()
                                + " refuses the user or the password: ")
                .doesNotContain("hunter2");
    }

    @Test
    void aRecordThatIsTooLargeIsALastingTroubleAndAMissingTopicOneThatMayPass() throws Exception {
        try (Channel channel = channel("structured", Form.STRUCTURED)) {
            String much = "\"" + "x".repeat(2_000_000) + "\"";
            Outgoing large =
                    new Outgoing(
                            stored(Events.event("large", "order.placed", Events.START, much)),
                            null);
            assertThat(trouble(channel.deliver(large)))
                    .startsWith("LASTING kafka://" + broker.servers() + " refuses it: ");
        }
        assertThat(trouble(deliver("kafka://" + broker.servers() + "/none", Map.of())))
                .isEqualTo(
                        "PASSING kafka://"
                                + broker.servers()
                                + " did not answer within 3000 ms: Topic none not present in"
                                + " metadata after 3000 ms.");
    }

    @Test
    void aTestOfTheEndpointFindsTheTopicWithoutSending() throws Exception {
        Duration limit = Duration.ofSeconds(10);
        String place = "kafka://" + broker.servers();
        Subscriber good = subscriber(place + "/structured", Form.STRUCTURED, Map.of(), limit);
        assertThat(TRANSPORT.test(good, SECRETS))
                .isEqualTo(
                        new EndpointReport(
                                true,
                                List.of(
                                        place + " answers, unencrypted",
                                        "the topic 'structured' is there, partitions: 3")));
    }
}
