package org.eventexplorer.replay.run;

import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.Delivery;
import org.eventexplorer.routing.Delivery.Trouble;
import org.eventexplorer.routing.Outgoing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/// A subscriber in memory that keeps a log of what it was sent.
public final class Receiver implements Channel {
    private final Answer answer;
    private final List<Outgoing> log = new ArrayList<>();
    private final AtomicInteger present = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    /// @param answer what it answers
    public Receiver(Answer answer) {
        this.answer = answer;
    }

    /// One that takes everything.
    public static Receiver willing() {
        return new Receiver(outgoing -> taken());
    }

    /// The answer of a subscriber that has the event.
    public static Delivery taken() {
        return new Delivery.Delivered(OptionalInt.of(200), Duration.ofMillis(1));
    }

    /// The answer of one that has not.
    public static Delivery refused(Trouble trouble, int status) {
        return new Delivery.NotDelivered(
                trouble,
                OptionalInt.of(status),
                "the subscriber answered " + status,
                null,
                Duration.ofMillis(1));
    }

    @Override
    public Delivery deliver(Outgoing outgoing) throws InterruptedException {
        most.accumulateAndGet(present.incrementAndGet(), Math::max);
        try {
            synchronized (log) {
                log.add(outgoing);
            }
            return answer.to(outgoing);
        } finally {
            present.decrementAndGet();
        }
    }

    @Override
    public String render(Outgoing outgoing) {
        return "POST " + outgoing.event().event().id() + "\n";
    }

    @Override
    public void close() {}

    /// What it was sent so far, in the order of arrival.
    public List<Outgoing> log() {
        synchronized (log) {
            return List.copyOf(log);
        }
    }

    /// The ids of what it was sent, in the order of arrival.
    public List<String> ids() {
        return log().stream().map(outgoing -> outgoing.event().event().id()).toList();
    }

    /// How many were with it at one time, at most.
    public int most() {
        return most.get();
    }

    /// What it answers.
    @FunctionalInterface
    public interface Answer {
        Delivery to(Outgoing outgoing) throws InterruptedException;
    }
}
