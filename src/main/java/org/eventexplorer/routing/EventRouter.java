package org.eventexplorer.routing;

import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.routing.Delivery.NotDelivered;
import org.eventexplorer.routing.Delivery.Trouble;
import org.eventexplorer.routing.secret.SecretException;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.SubscriberEntry;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.eventexplorer.work.CancelToken;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;

/// Delivers stored events to subscribers, each event once and without trying again. Ways to
/// subscribers stay open and are opened anew when a subscriber is changed. Thread-safe: as many
/// events are routed side by side as there are callers, within the limits of each subscriber.
public final class EventRouter implements AutoCloseable {
    private final Subscribers subscribers;
    private final Opener opener;
    private final LastNotes notes;
    private final ExecutorService deliveries = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Open> open = new HashMap<>();

    /// An open way and the subscriber as it was then.
    private record Open(Subscriber subscriber, Channel channel) {}

    /// What opens a way to a subscriber.
    @FunctionalInterface
    public interface Opener {
        /// Opens it, as [Transport#open].
        Channel open(Subscriber subscriber);
    }

    /// @param subscribers whom events are routed to
    /// @param opener opens ways to them
    /// @param notes told what came of each delivery; closed with this
    public EventRouter(Subscribers subscribers, Opener opener, LastNotes notes) {
        this.subscribers = subscribers;
        this.opener = opener;
        this.notes = notes;
    }

    /// Delivers an event to every enabled subscriber with a pattern filter that matches, side by
    /// side, and returns what came of each by the subscriber's name.
    ///
    /// @throws org.eventexplorer.database.DatabaseException where the subscribers cannot be read
    /// @throws InterruptedException where the thread was interrupted; which deliveries arrived is
    ///     then not known
    public Map<String, Delivery> route(StoredEvent event) throws InterruptedException {
        List<Subscriber> matching =
                subscribers.all(new CancelToken()).stream()
                        .map(SubscriberEntry::subscriber)
                        .filter(s -> s.isEnabled() && s.matches(event.event().pattern()))
                        .toList();
        Map<String, Future<Delivery>> pending = new LinkedHashMap<>();
        for (Subscriber subscriber : matching) {
            pending.put(subscriber.name(), deliveries.submit(() -> routeTo(event, subscriber)));
        }
        Map<String, Delivery> results = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, Future<Delivery>> one : pending.entrySet()) {
                results.put(one.getKey(), one.getValue().get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a delivery returns what went wrong", e.getCause());
        } finally {
            pending.values().forEach(future -> future.cancel(true));
        }
        return results;
    }

    /// Delivers an event to one subscriber, whether it is enabled and its filters match or not.
    public Delivery routeTo(StoredEvent event, Subscriber subscriber) throws InterruptedException {
        return routeTo(new Outgoing(event, null), subscriber);
    }

    /// Delivers an outgoing copy to one subscriber, whether it is enabled and its filters match or
    /// not.
    ///
    /// @return what came of it; [Trouble#HALTING] where no way to it can be opened
    public Delivery routeTo(Outgoing outgoing, Subscriber subscriber) throws InterruptedException {
        Delivery delivery;
        try {
            delivery = channel(subscriber).deliver(outgoing);
        } catch (SecretException | IllegalArgumentException e) {
            delivery =
                    new NotDelivered(
                            Trouble.HALTING,
                            OptionalInt.empty(),
                            String.valueOf(e.getMessage()),
                            null,
                            Duration.ZERO);
        }
        notes.note(subscriber.name(), delivery);
        return delivery;
    }

    private Channel channel(Subscriber subscriber) {
        lock.lock();
        try {
            Open known = open.get(subscriber.name());
            if (known != null && known.subscriber().equals(subscriber)) {
                return known.channel();
            }
            Channel channel = new LimitedChannel(opener.open(subscriber), subscriber.limits());
            open.put(subscriber.name(), new Open(subscriber, channel));
            if (known != null) {
                known.channel().close();
            }
            return channel;
        } finally {
            lock.unlock();
        }
    }

    /// Ends what still runs, and gives the ways back.
    @Override
    public void close() {
        deliveries.shutdownNow();
        lock.lock();
        try {
            open.values().forEach(one -> one.channel().close());
            open.clear();
        } finally {
            lock.unlock();
        }
        notes.close();
    }
}
