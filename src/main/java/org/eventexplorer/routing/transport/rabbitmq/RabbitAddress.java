package org.eventexplorer.routing.transport.rabbitmq;

import org.eventexplorer.routing.subscriber.Target;
import org.eventexplorer.routing.transport.address.BrokerAddress;
import org.jspecify.annotations.Nullable;

import java.util.Set;

/// Where a subscriber of RabbitMQ is.
///
/// @param isEncrypted whether the way there is TLS
/// @param exchange what events are published to; empty: the default exchange, which knows queues by
///     their names
/// @param key the routing key; null: each event's pattern
record RabbitAddress(
        boolean isEncrypted,
        String host,
        int port,
        String user,
        String virtualHost,
        String exchange,
        @Nullable String key) {
    private static final String USAGE =
            "the endpoint of rabbitmq is an address such as amqps://user@host/vhost?exchange=events"
                + " or amqp://host?key=queue: without an exchange the key names a queue, without a"
                + " key it is each event's pattern";

    /// The one user that RabbitMQ has from the start, for connections from the same machine.
    private static final String GUEST = "guest";

    /// @throws IllegalArgumentException where the endpoint is none
    static RabbitAddress of(Target target) {
        BrokerAddress address =
                BrokerAddress.parse(
                        target.endpoint(),
                        Set.of("amqp", "amqps"),
                        Set.of("exchange", "key"),
                        USAGE);
        String exchange = address.parameters().getOrDefault("exchange", "");
        String key = address.parameters().get("key");
        if (address.hosts().contains(",") || (exchange.isEmpty() && key == null)) {
            throw new IllegalArgumentException(USAGE);
        }
        String user = address.user() == null ? GUEST : address.user();
        if (!user.equals(GUEST) && target.secrets().isEmpty()) {
            throw new IllegalArgumentException(
                    "the user '"
                            + user
                            + "' needs a password: say where it lies, --secret env:NAME");
        }
        boolean isEncrypted = address.scheme().equals("amqps");
        int colon = address.hosts().lastIndexOf(':');
        boolean hasPort = colon > address.hosts().lastIndexOf(']');
        return new RabbitAddress(
                isEncrypted,
                (hasPort ? address.hosts().substring(0, colon) : address.hosts())
                        .replace("[", "")
                        .replace("]", ""),
                hasPort
                        ? Integer.parseInt(address.hosts().substring(colon + 1))
                        : isEncrypted ? 5671 : 5672,
                user,
                address.path().isEmpty() ? "/" : address.path(),
                exchange,
                key);
    }

    /// The broker, as it is named to a person.
    String place() {
        return (isEncrypted ? "amqps://" : "amqp://") + host + ":" + port;
    }

    /// The routing key of an event.
    String keyOf(String pattern) {
        return key == null ? pattern : key;
    }
}
