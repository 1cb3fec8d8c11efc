package org.eventexplorer.routing.transport.rabbitmq;

import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.EndpointReport;
import org.eventexplorer.routing.Transport;
import org.eventexplorer.routing.secret.Secret;
import org.eventexplorer.routing.secret.SecretException;
import org.eventexplorer.routing.secret.SecretRef;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Target;
import org.eventexplorer.routing.transport.address.Failures;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Publishes to RabbitMQ: persistent messages, each confirmed by the broker, and only where a queue
/// takes them.
public final class RabbitTransport implements Transport {
    private static final String PASSWORD = "password";

    @Override
    public String name() {
        return "rabbitmq";
    }

    @Override
    public List<String> secretUses() {
        return List.of(PASSWORD);
    }

    @Override
    public void check(Target target) {
        RabbitAddress.of(target);
    }

    @Override
    public Channel open(Subscriber subscriber, Secrets secrets) {
        return channel(subscriber, secrets);
    }

    private static RabbitChannel channel(Subscriber subscriber, Secrets secrets) {
        Target target = subscriber.target();
        RabbitAddress address = RabbitAddress.of(target);
        SecretRef ref = target.secrets().get(PASSWORD);
        @Nullable Secret password = ref == null ? null : secrets.resolve(ref);
        Connector connector = new Connector(address, password, subscriber.limits().timeout());
        return new RabbitChannel(
                connector,
                new Messages(address, target.form()),
                new Failures(address.place(), password),
                subscriber.limits().timeout());
    }

    @Override
    public EndpointReport test(Subscriber subscriber, Secrets secrets) throws InterruptedException {
        try (RabbitChannel channel = channel(subscriber, secrets)) {
            return channel.test();
        } catch (SecretException e) {
            return EndpointReport.of(false, String.valueOf(e.getMessage()));
        }
    }
}
