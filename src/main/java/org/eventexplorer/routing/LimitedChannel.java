package org.eventexplorer.routing;

import dev.failsafe.RateLimiter;

import org.eventexplorer.routing.subscriber.Limits;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/// A channel that gives its subscriber no more at once than its limits say: who comes too early
/// waits, before the time of the attempt begins.
public final class LimitedChannel implements Channel {
    private final Channel channel;
    private final Semaphore inFlight;
    private final @Nullable RateLimiter<Object> pace;

    /// @param channel the way itself, closed with this
    public LimitedChannel(Channel channel, Limits limits) {
        this.channel = channel;
        this.inFlight = new Semaphore(limits.inFlight(), true);
        this.pace =
                limits.eventsPerSecond() == 0
                        ? null
                        : RateLimiter.smoothBuilder(limits.eventsPerSecond(), Duration.ofSeconds(1))
                                .build();
    }

    @Override
    public Delivery deliver(Outgoing outgoing) throws InterruptedException {
        inFlight.acquire();
        try {
            if (pace != null) {
                pace.acquirePermit();
            }
            return channel.deliver(outgoing);
        } finally {
            inFlight.release();
        }
    }

    @Override
    public String render(Outgoing outgoing) {
        return channel.render(outgoing);
    }

    @Override
    public void close() {
        channel.close();
    }
}
