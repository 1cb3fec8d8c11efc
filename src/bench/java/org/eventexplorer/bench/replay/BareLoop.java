package org.eventexplorer.bench.replay;

import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.Delivery.Delivered;
import org.eventexplorer.routing.Outgoing;
import org.eventexplorer.routing.ReplayMarks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// The client that replays have, sending events over and over with nothing round it.
///
/// @param channel the way to the endpoint
/// @param sample the events that are sent in turn
/// @param inFlight how many at a time
record BareLoop(Channel channel, List<StoredEvent> sample, int inFlight) {
    /// Sends so many and returns how many a second that were.
    double rate(int events) throws Exception {
        ReplayMarks marks = new ReplayMarks(UUID.randomUUID(), Instant.now(), 1);
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> senders =
                    IntStream.range(0, inFlight)
                            .mapToObj(i -> threads.submit(() -> send(marks, next, events)))
                            .toList();
            for (Future<Integer> sender : senders) {
                sender.get();
            }
        }
        return events / ((System.nanoTime() - begun) / 1e9);
    }

    private int send(ReplayMarks marks, AtomicInteger next, int events)
            throws InterruptedException {
        int sent = 0;
        for (int n = next.getAndIncrement(); n < events; n = next.getAndIncrement()) {
            Outgoing outgoing = new Outgoing(sample.get(n % sample.size()), marks);
            if (!(channel.deliver(outgoing) instanceof Delivered)) {
                throw new IllegalStateException("not delivered: " + outgoing.event().event().id());
            }
            sent++;
        }
        return sent;
    }
}
