package org.eventexplorer.replay.endtoend;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eventexplorer.routing.transport.kafka.KafkaBroker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A topic of a broker in three partitions, read whole.
final class KafkaSink {
    private static final String TOPIC = "sink";
    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private final KafkaBroker broker;

    private KafkaSink(KafkaBroker broker) {
        this.broker = broker;
    }

    static KafkaSink on(KafkaBroker broker) throws Exception {
        broker.topic(TOPIC, PARTITIONS);
        return new KafkaSink(broker);
    }

    String url() {
        return "kafka://" + broker.servers() + "/" + TOPIC;
    }

    /// All that is in it: so many at least, and what comes until nothing comes.
    List<Arrived> arrived(int least) {
        List<Arrived> arrived = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", broker.servers()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            // No group: the first one has the broker make fifty partitions for what groups say.
            List<TopicPartition> partitions =
                    IntStream.range(0, PARTITIONS)
                            .mapToObj(number -> new TopicPartition(TOPIC, number))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            ConsumerRecords<byte[], byte[]> records = consumer.poll(PATIENCE);
            while (!records.isEmpty()) {
                records.forEach(message -> arrived.add(Arrived.of(message.value())));
                records = consumer.poll(arrived.size() < least ? PATIENCE : QUIET);
            }
        }
        return arrived;
    }
}
