package org.eventexplorer.bench.site;

import org.eventexplorer.database.Database;
import org.eventexplorer.event.Event;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.JobContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The store that all reading lines share: as many events as were chosen, counted, and looked
/// after as the server does by itself.
///
/// @param ground where it is
/// @param series what is in it
/// @param chains chains of about thirty events in it
public record Filled(Ground ground, Series series, List<String> chains) {
    private static final int BATCH = 2_000;
    private static final int MOST_CHAINS = 500;
    private static final int SHORTEST = 28;
    private static final int LONGEST = 32;

    /// Copies the chains.
    public Filled {
        chains = List.copyOf(chains);
    }

    static Filled make(Ground ground, Options options) throws Exception {
        EventStore store = new EventStore(ground.store());
        Series series =
                new Series("stored", options.events(), options.months(), options.patterns());
        Chains chains = new Chains();
        series.forEachBatch(
                BATCH,
                batch -> {
                    store.append(batch, Map.of());
                    batch.forEach(chains::add);
                });
        store.count(JobContext.none());
        ground.execute("VACUUM ANALYZE");
        return new Filled(ground, series, chains.found);
    }

    /// The product's way in.
    public Database database() {
        return ground.store();
    }

    /// Finds chains of the wanted length among events whose chains come one after the other.
    private static final class Chains {
        private final List<String> found = new ArrayList<>();
        private String current = "";
        private int length;

        void add(Event event) {
            String chain = String.valueOf(event.metadata().correlationId());
            if (!chain.equals(current)) {
                if (length >= SHORTEST && length <= LONGEST && found.size() < MOST_CHAINS) {
                    found.add(current);
                }
                current = chain;
                length = 0;
            }
            length++;
        }
    }
}
