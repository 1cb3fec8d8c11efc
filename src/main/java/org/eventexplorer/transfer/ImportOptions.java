package org.eventexplorer.transfer;

import org.eventexplorer.store.Replayed;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// How to import.
///
/// @param batchEvents how many events go to the store at once, at most
/// @param rejects where to write what could not be stored, a file that is not there yet; null:
///     beside the first file, under a name that is free
/// @param replayed whether events that a replay sent are stored too
public record ImportOptions(int batchEvents, @Nullable Path rejects, Replayed replayed) {
    /// What serves nearly always.
    public static final ImportOptions DEFAULT = new ImportOptions(1_000, null, Replayed.REFUSED);

    /// @throws IllegalArgumentException for a batch without events
    public ImportOptions {
        if (batchEvents < 1) {
            throw new IllegalArgumentException(
                    "a batch of " + batchEvents + " events stores nothing; give at least 1");
        }
    }
}
