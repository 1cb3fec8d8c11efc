package org.eventexplorer.routing;

import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Target;

import java.util.List;

/// A way that events can travel, such as HTTP. A new one is a class that implements this and a line
/// in [org.eventexplorer.routing.transport.KnownTransports]. Thread-safe.
public interface Transport {
    /// Its name, as it is stored and written.
    String name();

    /// What secrets are for here, as a person writes it; the first is meant where nothing is said.
    List<String> secretUses();

    /// Refuses what this transport cannot use, without reaching for anything.
    ///
    /// @throws IllegalArgumentException saying what is wrong and how an endpoint looks
    void check(Target target);

    /// Opens a way to a subscriber of this transport: reads its secrets, and reaches for it no
    /// later than with the first delivery.
    ///
    /// @throws IllegalArgumentException where [#check] refuses its target
    /// @throws org.eventexplorer.routing.secret.SecretException where a secret cannot be had
    Channel open(Subscriber subscriber, Secrets secrets);

    /// Reaches for the endpoint (connection, TLS, credentials) without delivering an event.
    ///
    /// @throws IllegalArgumentException where [#check] refuses its target
    EndpointReport test(Subscriber subscriber, Secrets secrets) throws InterruptedException;
}
