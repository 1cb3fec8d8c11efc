package org.eventexplorer.store;

/// What became of one event.
public sealed interface AppendResult {
    /// It was stored.
    ///
    /// @param sequence its number within its pattern
    /// @param position its number within the store
    record Stored(long sequence, long position) implements AppendResult {}

    /// Its id was there already; nothing was stored and no number used.
    ///
    /// @param isConflicting whether what is stored under the id differs from this event
    record Duplicate(boolean isConflicting) implements AppendResult {}
}
