package org.eventexplorer.store;

import org.eventexplorer.database.Database;
import org.eventexplorer.event.Event;

import java.util.List;
import java.util.Map;

/// Stores events once and for good. Thread-safe.
public final class EventStore {
    private final Database database;

    /// @param database the store's database
    public EventStore(Database database) {
        this.database = database;
    }

    /// Stores a batch in one transaction and returns what became of each event, in its order. An
    /// event whose id is there already is a duplicate and costs nothing.
    ///
    /// @param expected per pattern the sequence that the caller last saw (0: no event yet)
    /// @throws SequenceConflictException where a pattern has moved on; nothing is stored. A
    ///     batch of duplicates alone is not checked, so that a retry of what was stored is
    ///     answered as such
    /// @throws org.eventexplorer.event.RefusedEventException naming the event and the field that
    ///     cannot be stored; nothing is stored
    public List<AppendResult> append(List<Event> events, Map<String, Long> expected) {
        java.util.Objects.requireNonNull(database);
        throw new UnsupportedOperationException();
    }
}
