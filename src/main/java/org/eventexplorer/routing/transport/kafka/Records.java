package org.eventexplorer.routing.transport.kafka;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.eventexplorer.event.Event;
import org.eventexplorer.routing.Outgoing;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.routing.wire.Wire;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// Events as records, by CloudEvents' Kafka binding: the form in the header `content-type`, and in
/// the binary form each attribute in a header `ce_name`.
record Records(KafkaAddress address, Form form) {
    ProducerRecord<byte[], byte[]> of(Outgoing outgoing) {
        Event event = outgoing.event().event();
        Wire wire = Wire.of(outgoing, form);
        String key = event.metadata().correlationId();
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(
                        address.topic(),
                        null,
                        event.timestamp().toEpochMilli(),
                        key == null ? null : utf8(key),
                        wire.bytes());
        message.headers().add("content-type", utf8(wire.contentType()));
        wire.attributes()
                .forEach((name, value) -> message.headers().add("ce_" + name, utf8(value)));
        return message;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The record as a person reads it.
    String text(Outgoing outgoing) {
        ProducerRecord<byte[], byte[]> message = of(outgoing);
        StringBuilder text = new StringBuilder("Kafka record, acks=all, idempotent\n");
        text.append("brokers: ").append(address.place()).append('\n');
        text.append("topic: ").append(message.topic()).append('\n');
        text.append("key: ").append(key(message.key())).append('\n');
        text.append("timestamp: ").append(message.timestamp()).append('\n');
        message.headers()
                .forEach(
                        header ->
                                text.append(header.key())
                                        .append(": ")
                                        .append(new String(header.value(), StandardCharsets.UTF_8))
                                        .append('\n'));
        return text.append('\n').append(Wire.of(outgoing, form).bodyText()).append('\n').toString();
    }

    private static String key(byte @Nullable [] key) {
        return key == null ? "(none)" : new String(key, StandardCharsets.UTF_8);
    }
}
