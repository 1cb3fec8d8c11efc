package org.eventexplorer.routing;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.routing.Delivery.Delivered;
import org.eventexplorer.routing.Delivery.NotDelivered;
import org.eventexplorer.routing.subscriber.LastDelivery;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// Writes down the last delivery of each subscriber, but not each delivery: the newest every few
/// seconds, and what is left at the end. Thread-safe.
public final class LastNotes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LastNotes.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Subscribers subscribers;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, LastDelivery> unwritten = new HashMap<>();
    private Instant written = Instant.EPOCH;

    /// @param subscribers where they are written
    public LastNotes(Subscribers subscribers, InstantSource clock) {
        this.subscribers = subscribers;
        this.clock = clock;
    }

    /// Notes what came of a delivery to the subscriber of that name.
    public void note(String name, Delivery delivery) {
        Instant now = clock.instant();
        boolean isTime;
        lock.lock();
        try {
            unwritten.put(name, last(now, delivery));
            isTime = written.plus(PAUSE).isBefore(now);
            written = isTime ? now : written;
        } finally {
            lock.unlock();
        }
        if (isTime) {
            write();
        }
    }

    private static LastDelivery last(Instant at, Delivery delivery) {
        return switch (delivery) {
            case Delivered delivered ->
                    new LastDelivery(
                            at,
                            true,
                            delivered.status().isPresent()
                                    ? "delivered, " + delivered.status().getAsInt()
                                    : "delivered");
            case NotDelivered trouble -> new LastDelivery(at, false, trouble.error());
        };
    }

    private void write() {
        Map<String, LastDelivery> taken;
        lock.lock();
        try {
            taken = Map.copyOf(unwritten);
            unwritten.clear();
        } finally {
            lock.unlock();
        }
        try {
            taken.forEach(subscribers::note);
        } catch (DatabaseException e) {
            // Only a note: the delivery itself is not lost with it.
            LOG.warn("the last delivery could not be written down: {}", e.getMessage());
        }
    }

    /// Writes what is not written yet.
    @Override
    public void close() {
        write();
    }
}
