package org.eventexplorer.routing.transport.rabbitmq;

import com.rabbitmq.client.AMQP.BasicProperties;

import org.eventexplorer.event.Event;
import org.eventexplorer.routing.Outgoing;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.routing.wire.Wire;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/// Events as messages: id, pattern, correlation id and time stand in the properties too, and in the
/// binary form each attribute in a header `cloudEvents:name`, as CloudEvents' binding of AMQP has
/// it.
record Messages(RabbitAddress address, Form form) {
    private static final int PERSISTENT = 2;

    /// What a property or a routing key of AMQP 0-9-1 holds, in bytes.
    private static final int SHORT = 255;

    /// @param wire the copy as it travels
    record Message(String key, BasicProperties properties, Wire wire) {}

    /// @throws IllegalArgumentException for an event that no message can be made of
    Message of(Outgoing outgoing) {
        Event event = outgoing.event().event();
        Wire wire = Wire.of(outgoing, form);
        Map<String, Object> headers = new LinkedHashMap<>();
        wire.attributes().forEach((name, value) -> headers.put("cloudEvents:" + name, value));
        BasicProperties properties =
                new BasicProperties.Builder()
                        .contentType(fitting(wire.contentType()))
                        .deliveryMode(PERSISTENT)
                        .messageId(fitting(event.id()))
                        .type(fitting(event.pattern()))
                        .correlationId(fitting(event.metadata().correlationId()))
                        .timestamp(Date.from(event.timestamp()))
                        .headers(headers.isEmpty() ? null : headers)
                        .build();
        String key = address.keyOf(event.pattern());
        if (fitting(key) == null) {
            throw new IllegalArgumentException(
                    "the routing key has more than 255 bytes, which AMQP does not take: " + key);
        }
        return new Message(key, properties, wire);
    }

    /// What does not fit stands in the body or the headers all the same.
    private static @Nullable String fitting(@Nullable String text) {
        return text == null || text.getBytes(StandardCharsets.UTF_8).length > SHORT ? null : text;
    }

    /// The message as a person reads it.
    String text(Outgoing outgoing) {
        Message message = of(outgoing);
        BasicProperties properties = message.properties();
        StringBuilder text = new StringBuilder("AMQP 0-9-1 basic.publish, mandatory, confirmed\n");
        line(text, "broker", address.place());
        line(text, "virtual host", address.virtualHost());
        line(text, "exchange", address.exchange());
        line(text, "routing key", message.key());
        line(text, "content-type", properties.getContentType());
        line(text, "delivery-mode", properties.getDeliveryMode());
        line(text, "message-id", properties.getMessageId());
        line(text, "type", properties.getType());
        line(text, "correlation-id", properties.getCorrelationId());
        line(text, "timestamp", properties.getTimestamp().toInstant());
        if (properties.getHeaders() != null) {
            properties.getHeaders().forEach((name, value) -> line(text, name, value));
        }
        return text.append('\n').append(message.wire().bodyText()).append('\n').toString();
    }

    private static void line(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append(name).append(": ").append(value).append('\n');
        }
    }
}
