package org.eventexplorer.transfer;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// What an import did, however it ended. `counts.read` is always the sum of stored, duplicates and
/// rejected.
///
/// @param counts how many events
/// @param rejects the file with what could not be stored; null where everything could
/// @param end how it ended
/// @param examples some of what deserves a look
public record ImportReport(Counts counts, @Nullable Path rejects, End end, Examples examples) {
    /// A report without examples.
    public ImportReport(Counts counts, @Nullable Path rejects, End end) {
        this(counts, rejects, end, Examples.NONE);
    }

    /// Some of what deserves a look.
    ///
    /// @param firstReject where the first reject stands and why it is one, null where there is none
    /// @param conflicting the ids of the first conflicting events, [#MOST] at most
    public record Examples(@Nullable String firstReject, List<String> conflicting) {
        /// How many conflicting ids are named.
        public static final int MOST = 20;

        /// None at all.
        public static final Examples NONE = new Examples(null, List.of());

        /// Copies the ids.
        public Examples {
            conflicting = List.copyOf(conflicting);
        }
    }

    /// Numbers of events whose fate is known.
    ///
    /// @param read all of them
    /// @param stored new in the store
    /// @param duplicates there already
    /// @param conflicting those of the duplicates whose content differs from what is stored
    /// @param rejected what could not be stored
    public record Counts(long read, long stored, long duplicates, long conflicting, long rejected) {
        /// Nothing yet.
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        /// Whether there was something to store, and none of it is in the store now.
        public boolean isNothingStored() {
            return rejected > 0 && stored == 0 && duplicates == 0;
        }
    }

    /// How an import ended.
    public sealed interface End {
        /// Everything was read.
        record Complete() implements End {}

        /// It was cancelled between two batches; a second run finishes the rest.
        record Cancelled() implements End {}

        /// It could not go on; what is counted is kept.
        ///
        /// @param cause why
        record Broken(Exception cause) implements End {}
    }
}
