package org.eventexplorer.routing;

import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Target;

import java.util.List;

/// The transports that there are, by name. Thread-safe.
public final class Transports {
    private final List<Transport> all;

    /// @param all the transports, each under a name of its own
    public Transports(List<Transport> all) {
        this.all = List.copyOf(all);
    }

    /// Their names.
    public List<String> names() {
        return all.stream().map(Transport::name).toList();
    }

    /// The transport of that name.
    ///
    /// @throws IllegalArgumentException where there is none
    public Transport of(String name) {
        for (Transport transport : all) {
            if (transport.name().equals(name)) {
                return transport;
            }
        }
        throw new IllegalArgumentException(
                "there is no transport '" + name + "'; there are " + String.join(", ", names()));
    }

    /// Refuses a target that its transport cannot use.
    ///
    /// @throws IllegalArgumentException saying what is wrong and what to do
    public void check(Target target) {
        Transport transport = of(target.transport());
        for (String use : target.secrets().keySet()) {
            if (!transport.secretUses().contains(use)) {
                throw new IllegalArgumentException(
                        "'"
                                + use
                                + "' is nothing that "
                                + transport.name()
                                + " has a secret for; there are "
                                + String.join(", ", transport.secretUses()));
            }
        }
        transport.check(target);
    }

    /// Opens a way to a subscriber, as [Transport#open].
    public Channel open(Subscriber subscriber, Secrets secrets) {
        check(subscriber.target());
        return of(subscriber.target().transport()).open(subscriber, secrets);
    }

    /// Reaches for a subscriber's endpoint, as [Transport#test].
    public EndpointReport test(Subscriber subscriber, Secrets secrets) throws InterruptedException {
        check(subscriber.target());
        return of(subscriber.target().transport()).test(subscriber, secrets);
    }
}
