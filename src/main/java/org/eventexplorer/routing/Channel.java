package org.eventexplorer.routing;

/// An open way to one subscriber. Thread-safe: as many deliveries run side by side as there are
/// callers.
public interface Channel extends AutoCloseable {
    /// Delivers one event, once, and returns what came of it. Blocks until the subscriber has
    /// answered or the subscriber's time limit is over; never throws for what the subscriber or the
    /// network does.
    ///
    /// @throws InterruptedException where the thread was interrupted; whether the event arrived is
    ///     then not known
    Delivery deliver(Outgoing outgoing) throws InterruptedException;

    /// Returns the exact request that [#deliver] would send, as text for a person and a file,
    /// without a secret in it.
    String render(Outgoing outgoing);

    /// Gives connections back. Deliveries that still run end as not delivered.
    @Override
    void close();
}
