package org.eventexplorer.replay.endtoend;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eventexplorer.routing.transport.kafka.KafkaBroker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A topic of a broker in three partitions, read whole.
final class KafkaSink {
    private static final Duration QUIET = Duration.ofSeconds(3);
    private final KafkaBroker broker;

    private KafkaSink(KafkaBroker broker) {
        this.broker = broker;
    }

    static KafkaSink on(KafkaBroker broker) throws Exception {
        broker.topic("sink", 3);
        return new KafkaSink(broker);
    }

    String url() {
        return "kafka://" + broker.servers() + "/sink";
    }

    /// All that is in it: so many at least, and what comes until nothing comes.
    List<Arrived> arrived(int least) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        broker.servers(),
                        "group.id",
                        "sink",
                        "auto.offset.reset",
                        "earliest");
        List<Arrived> arrived = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("sink"));
            long giveUp = System.nanoTime() + Duration.ofSeconds(90).toNanos();
            boolean isMore = true;
            while (isMore) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(QUIET);
                records.forEach(message -> arrived.add(Arrived.of(message.value())));
                boolean isAwaited = arrived.size() < least && System.nanoTime() < giveUp;
                isMore = isAwaited || !records.isEmpty();
            }
        }
        return arrived;
    }
}
