package org.eventexplorer.routing.transport.kafka;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eventexplorer.routing.secret.Secret;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Makes producers for one subscriber.
record Producing(KafkaAddress address, @Nullable Secret password, Duration timeout) {
    /// The largest record; a broker takes 1 MB unless it is told otherwise.
    private static final int MOST_BYTES = 64 << 20;

    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule";
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";

    Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                settings(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        int millis = Math.toIntExact(timeout.toMillis());
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, address.servers());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "event-explorer");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) millis);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MOST_BYTES);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, (long) MOST_BYTES);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
        settings.put(ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        settings.put("security.protocol", protocol());
        String user = address.user();
        if (user != null && password != null) {
            settings.put(SaslConfigs.SASL_MECHANISM, address.mechanism());
            settings.put(
                    SaslConfigs.SASL_JAAS_CONFIG,
                    "%s required username=\"%s\" password=\"%s\";"
                            .formatted(
                                    address.mechanism().equals("PLAIN") ? PLAIN : SCRAM,
                                    escaped(user),
                                    escaped(password.reveal())));
        }
        return settings;
    }

    private String protocol() {
        return (address.user() == null ? "" : "SASL_")
                + (address.isEncrypted() ? "SSL" : "PLAINTEXT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
