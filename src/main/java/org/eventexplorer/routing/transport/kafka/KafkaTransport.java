package org.eventexplorer.routing.transport.kafka;

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

import java.time.Duration;
import java.util.List;

/// Produces to Kafka: idempotent, acknowledged by all replicas in sync, the correlation id as key,
/// so that the events of a chain keep their order.
public final class KafkaTransport implements Transport {
    private static final String PASSWORD = "password";

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public List<String> secretUses() {
        return List.of(PASSWORD);
    }

    @Override
    public void check(Target target) {
        KafkaAddress.of(target);
    }

    @Override
    public Channel open(Subscriber subscriber, Secrets secrets) {
        return channel(subscriber, secrets);
    }

    private static KafkaChannel channel(Subscriber subscriber, Secrets secrets) {
        Target target = subscriber.target();
        KafkaAddress address = KafkaAddress.of(target);
        SecretRef ref = target.secrets().get(PASSWORD);
        @Nullable Secret password = ref == null ? null : secrets.resolve(ref);
        Duration timeout = subscriber.limits().timeout();
        return new KafkaChannel(
                address,
                new Records(address, target.form()),
                new Producing(address, password, timeout),
                new KafkaVerdict(new Failures(address.place(), password), timeout));
    }

    @Override
    public EndpointReport test(Subscriber subscriber, Secrets secrets) throws InterruptedException {
        try (KafkaChannel channel = channel(subscriber, secrets)) {
            return channel.test();
        } catch (SecretException e) {
            return EndpointReport.of(false, String.valueOf(e.getMessage()));
        }
    }
}
