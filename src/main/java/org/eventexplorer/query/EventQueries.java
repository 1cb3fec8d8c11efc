package org.eventexplorer.query;

import org.eventexplorer.database.Database;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Finds events. Every method runs on the calling thread, ends in the server soon after `token` is
/// cancelled (with a [org.eventexplorer.work.CancelledException]), and throws a
/// [org.eventexplorer.database.DatabaseException] where the server cannot answer and a
/// [BadFilterException] where the filter makes no sense. Thread-safe.
public final class EventQueries {
    private final Database database;

    /// @param database the store's database
    public EventQueries(Database database) {
        this.database = database;
    }

    /// Up to `limit` events after `after` (null: from the beginning of the order).
    public Page page(
            EventFilter filter, Order order, @Nullable Cursor after, int limit, CancelToken token) {
        java.util.Objects.requireNonNull(database);
        throw new UnsupportedOperationException();
    }

    /// Up to `limit` events after the first `offset`; slower the larger the offset.
    public Page pageAt(EventFilter filter, Order order, long offset, int limit, CancelToken token) {
        throw new UnsupportedOperationException();
    }

    /// How many events match, exactly.
    public long count(EventFilter filter, CancelToken token) {
        throw new UnsupportedOperationException();
    }

    /// The patterns that have matching events, by name, each with how many.
    public List<PatternCount> patternCounts(EventFilter filter, CancelToken token) {
        throw new UnsupportedOperationException();
    }

    /// The filter's time range, or the first to the last matching event where it has no end, in
    /// `buckets` stretches of equal length in order, empty ones too; no bucket where none match.
    public List<Bucket> histogram(EventFilter filter, int buckets, CancelToken token) {
        throw new UnsupportedOperationException();
    }

    /// One event whole, by its business identifier.
    public Optional<StoredEvent> event(String eventId, CancelToken token) {
        throw new UnsupportedOperationException();
    }

    /// One event with at most `previewBytes` of its payload's text.
    public Optional<EventDetail> detail(String eventId, int previewBytes, CancelToken token) {
        throw new UnsupportedOperationException();
    }

    /// Every pattern that has events, by name, with all its events' number: the catalogue.
    public List<PatternCount> catalogue(CancelToken token) {
        throw new UnsupportedOperationException();
    }
}
