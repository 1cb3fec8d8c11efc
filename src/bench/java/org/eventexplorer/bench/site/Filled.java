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
/// @param chains some of the chains of about thirty events in it, from all of its time
public record Filled(Ground ground, Series series, List<Chain> chains) {
    private static final int BATCH = 2_000;
    private static final int LEAST_CHAINS = 500;
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

    /// A chain.
    ///
    /// @param id its correlation id
    /// @param event the id of one of its events
    public record Chain(String id, String event) {}

    /// Finds chains of the wanted length among events whose chains come one after the other, and
    /// keeps every nth of them, so that there are not too many.
    private static final class Chains {
        private List<Chain> found = new ArrayList<>();
        private Chain current = new Chain("", "");
        private int length;
        private int step = 1;
        private long seen;

        void add(Event event) {
            String chain = String.valueOf(event.metadata().correlationId());
            if (!chain.equals(current.id())) {
                if (length >= SHORTEST && length <= LONGEST && seen++ % step == 0) {
                    found.add(current);
                    thin();
                }
                current = new Chain(chain, event.id());
                length = 0;
            }
            length++;
        }

        private void thin() {
            if (found.size() == 2 * LEAST_CHAINS) {
                List<Chain> fewer = new ArrayList<>();
                for (int i = 0; i < found.size(); i += 2) {
                    fewer.add(found.get(i));
                }
                found = fewer;
                step *= 2;
            }
        }
    }
}
