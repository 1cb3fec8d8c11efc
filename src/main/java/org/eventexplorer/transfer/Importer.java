package org.eventexplorer.transfer;

import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobContext;

import java.util.List;

/// Brings events from files into the store.
public final class Importer implements Job<ImportReport> {
    private final EventStore store;
    private final List<ImportSource> sources;
    private final ImportOptions options;

    /// @param store takes the events
    /// @param sources what to read, one after another
    public Importer(EventStore store, List<ImportSource> sources, ImportOptions options) {
        this.store = store;
        this.sources = List.copyOf(sources);
        this.options = options;
    }

    /// Imports. Cancelled or broken, it still returns what it did.
    @Override
    public ImportReport run(JobContext context) {
        java.util.Objects.requireNonNull(store);
        throw new UnsupportedOperationException(sources + " " + options);
    }
}
