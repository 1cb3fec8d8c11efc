package org.eventexplorer.bench.growth;

import org.eventexplorer.bench.site.Ground;
import org.eventexplorer.event.EventGenerator;
import org.eventexplorer.store.EventStore;

/// Further events of a filled store, of the month that follows, as they come while they happen.
final class More {
    private static final int MOST = 20_000;

    private final EventStore store;
    private final Shape shape;
    private final EventGenerator generator;
    private final int events;

    private More(EventStore store, Shape shape, EventGenerator generator, int events) {
        this.store = store;
        this.shape = shape;
        this.generator = generator;
        this.events = events;
    }

    /// As many as there are, or fewer, in whole batches.
    ///
    /// @param rounds how many rounds there will be
    static More of(Ground filled, Shape shape, int rounds) {
        int batches = Math.min(MOST, shape.events() / rounds) / shape.batch();
        int events = Math.max(1, batches) * shape.batch();
        return new More(
                new EventStore(filled.store()), shape, shape.following(events * rounds), events);
    }

    /// Stores those of a round.
    ///
    /// @return how many a second
    double rate() {
        return Figures.rate(store, generator, shape, events);
    }
}
