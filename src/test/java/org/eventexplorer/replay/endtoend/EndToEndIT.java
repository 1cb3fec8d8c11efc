package org.eventexplorer.replay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.keyring.Keyring;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.replay.pace.Backoff;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.HaltRule;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.replay.run.Ending;
import org.eventexplorer.replay.run.ReplayRun;
import org.eventexplorer.replay.run.TestReplays;
import org.eventexplorer.replay.run.Timing;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Target;
import org.eventexplorer.routing.transport.KnownTransports;
import org.eventexplorer.routing.transport.kafka.KafkaBroker;
import org.eventexplorer.routing.transport.rabbitmq.RabbitBroker;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// 50,000 sample events through the whole engine to real subscribers of each kind, compared with
/// what the program's own files say; and brokers that are restarted in the middle.
@ExtendWith(StoreExtension.class)
final class EndToEndIT {
    @TempDir private static Path folder;

    private static final int IN_FLIGHT = 64;
    private static final Timing PATIENT =
            new Timing(
                    Duration.ofMillis(200),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(60),
                    new Backoff(Duration.ofMillis(200), Duration.ofSeconds(1)));
    private static final ReplayOptions OPTIONS =
            new ReplayOptions(DeliveryOrder.CHAIN, OnFailure.BLOCK, 100, false, HaltRule.NEVER);
    private static SampleStore store;

    @BeforeAll
    static void fill(Database database) throws Exception {
        store = SampleStore.fill(database, folder);
    }

    @Test
    void theStoreHasEverySampleEventInItsChain() {
        assertThat(store.contents()).hasSize(SampleStore.EVENTS);
        assertThat(store.chains()).hasSizeGreaterThan(1_000);
    }

    @Test
    void everySampleEventArrivesByHttp(Database database) throws Exception {
        try (HttpSink sink = HttpSink.open()) {
            Replay replay = plan(database, EventFilter.ALL, new Speed(null, IN_FLIGHT));
            run(database, replay, channel("http", sink.url()));
            check(database, replay, sink.arrived());
        }
    }

    @Test
    void everySampleEventArrivesByRabbitMq(Database database) throws Exception {
        RabbitBroker broker = rabbit("whole");
        try {
            RabbitSink sink = new RabbitSink(broker);
            Replay replay = plan(database, EventFilter.ALL, new Speed(null, IN_FLIGHT));
            run(database, replay, channel("rabbitmq", sink.url()));
            check(database, replay, sink.arrived(SampleStore.EVENTS));
        } finally {
            broker.close();
        }
    }

    @Test
    void everySampleEventArrivesByKafka(Database database) throws Exception {
        KafkaBroker broker = KafkaBroker.start(folder("kafka"), "none");
        try {
            KafkaSink sink = KafkaSink.on(broker);
            Replay replay = plan(database, EventFilter.ALL, new Speed(null, IN_FLIGHT));
            run(database, replay, channel("kafka", sink.url()));
            check(database, replay, sink.arrived(SampleStore.EVENTS));
        } finally {
            broker.stop();
        }
    }

    @Test
    void nothingIsLostOrOutOfOrderWhenRabbitMqIsRestartedMidWay(Database database)
            throws Exception {
        RabbitBroker broker = rabbit("restarted");
        try {
            RabbitSink sink = new RabbitSink(broker);
            Replay replay = plan(database, incidents(), new Speed(3_000.0, IN_FLIGHT));
            try (Channel channel = channel("rabbitmq", sink.url())) {
                CompletableFuture<Ending> ending = started(turn(database, replay, channel));
                broker.stop();
                broker.start();
                assertThat(ending.get()).isEqualTo(new Ending(ReplayState.COMPLETED, null));
            }
            checkRepeated(replay, sink.arrived((int) replay.plan().events()));
        } finally {
            broker.close();
        }
    }

    @Test
    void nothingIsLostOrOutOfOrderWhenKafkaIsRestartedMidWay(Database database) throws Exception {
        KafkaBroker broker = KafkaBroker.start(folder("kafka-restarted"), "none");
        try {
            KafkaSink sink = KafkaSink.on(broker);
            Replay replay = plan(database, incidents(), new Speed(3_000.0, IN_FLIGHT));
            try (Channel channel = channel("kafka", sink.url())) {
                CompletableFuture<Ending> ending = started(turn(database, replay, channel));
                broker.stop();
                broker.start();
                assertThat(ending.get()).isEqualTo(new Ending(ReplayState.COMPLETED, null));
            }
            checkRepeated(replay, sink.arrived((int) replay.plan().events()));
        } finally {
            broker.stop();
        }
    }

    private static EventFilter incidents() {
        return EventFilter.ALL.withPatterns(List.of(new PatternFilter("incident.*")));
    }

    private static RabbitBroker rabbit(String name) throws Exception {
        assumeTrue(RabbitBroker.isHere(), "skipped: RabbitMQ is not here; install rabbitmq-server");
        return RabbitBroker.start(folder("rabbit-" + name), "");
    }

    private static Path folder(String name) throws Exception {
        return java.nio.file.Files.createDirectory(folder.resolve(name));
    }

    private static Channel channel(String transport, String endpoint) {
        Subscriber subscriber =
                new Subscriber(
                        "subscriber",
                        List.of(new PatternFilter("#")),
                        new Target(transport, endpoint, Form.STRUCTURED, Map.of()),
                        Environment.DEVELOPMENT,
                        true,
                        new Limits(0, IN_FLIGHT, Duration.ofSeconds(20)));
        return KnownTransports.all().open(subscriber, new Secrets(Map.of(), Keyring.NONE));
    }

    private static Replay plan(Database database, EventFilter filter, Speed speed) {
        return new TestReplays(database)
                .plan(new Selection.Matching(filter, List.of()), OPTIONS, speed);
    }

    private static ReplayRun turn(Database database, Replay replay, Channel channel) {
        return new ReplayRun(database, replay, channel, PATIENT, "tester");
    }

    private static void run(Database database, Replay replay, Channel channel) throws Exception {
        try (channel) {
            assertThat(turn(database, replay, channel).run(new CancelToken()))
                    .isEqualTo(new Ending(ReplayState.COMPLETED, null));
        }
    }

    /// Begins a turn and returns when a thousand events are delivered.
    private static CompletableFuture<Ending> started(ReplayRun turn) {
        CompletableFuture<Ending> ending =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return turn.run(new CancelToken());
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        await().atMost(Duration.ofSeconds(60))
                .until(() -> turn.live().counts().delivered() >= 1_000);
        return ending;
    }

    /// Each once, as it is stored, in its chain's order, with the marks.
    private static void check(Database database, Replay replay, List<Arrived> arrived) {
        assertThat(arrived).hasSize(SampleStore.EVENTS);
        Map<String, String> contents = new HashMap<>();
        Map<String, List<String>> chains = new HashMap<>();
        for (Arrived event : arrived) {
            contents.put(event.id(), event.content());
            if (event.chain() != null) {
                chains.computeIfAbsent(event.chain(), key -> new ArrayList<>()).add(event.id());
            }
        }
        assertThat(contents).isEqualTo(store.contents());
        assertThat(chains).isEqualTo(store.chains());
        String id = replay.id().toString();
        assertThat(arrived).allMatch(event -> event.replay().equals(id) && event.attempt() == 1);
        assertThat(new TestReplays(database).now(replay).standing().counts())
                .isEqualTo(new Counts(SampleStore.EVENTS, 0, 0, SampleStore.EVENTS));
    }

    /// Each at least once, as it is stored; of a chain only the event is repeated that came last.
    private static void checkRepeated(Replay replay, List<Arrived> arrived) {
        Map<String, List<String>> chains = new HashMap<>();
        for (Arrived event : arrived) {
            assertThat(event.content()).isEqualTo(store.contents().get(event.id()));
            List<String> chain =
                    chains.computeIfAbsent(String.valueOf(event.chain()), key -> new ArrayList<>());
            if (chain.isEmpty() || !chain.getLast().equals(event.id())) {
                chain.add(event.id());
            }
        }
        assertThat(chains.values().stream().mapToInt(List::size).sum())
                .isEqualTo((int) replay.plan().events());
        chains.forEach((chain, ids) -> assertThat(ids).isEqualTo(store.chains().get(chain)));
    }
}
