package org.eventexplorer.query;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Json;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds events. Every method runs on the calling thread, ends in the server soon after `token`
/// is cancelled (with a [org.eventexplorer.work.CancelledException]), and throws a
/// [DatabaseException] where the server cannot answer and a [BadFilterException] where the
/// filter makes no sense. Thread-safe.
public final class EventQueries {
    private static final String DETAIL =
            "SELECT "
                    + Rows.LISTED
                    + """
                    , e.position, e.created_at, e.metadata::text AS metadata,
                           octet_length(p.text) AS payload_size,
                           left(p.text, :preview) AS payload_start
                      FROM event_ids AS k
                      JOIN events AS e ON e."timestamp" = k."timestamp" AND e.id = k.id
                     CROSS JOIN LATERAL (SELECT e.payload::text AS text OFFSET 0) AS p
                     WHERE k.event_id = :id
                    """;
    private static final String WHOLE =
            "SELECT "
                    + Rows.LISTED
                    + """
                    , e.position, e.created_at, e.metadata::text AS metadata,
                           e.payload::text AS payload
                      FROM event_ids AS k
                      JOIN events AS e ON e."timestamp" = k."timestamp" AND e.id = k.id
                     WHERE k.event_id = :id
                    """;

    // It is planned over every partition, which is what takes a new server process its time, and
    // finds nothing.
    private static final String FIRST =
            """
            SELECT e.id
              FROM events AS e
             WHERE e.pattern = '' AND e.metadata ->> 'correlationId' = ''
               AND e.source ->> 'type' = ''
             ORDER BY e."timestamp" DESC, e.id DESC
             LIMIT 1
            """;

    private final Database database;
    private final Counting counting;
    private final KnownReaches reaches;

    /// @param database the store's database
    public EventQueries(Database database) {
        this(database, new KnownReaches());
    }

    /// @param reaches what the counts said of other pages
    EventQueries(Database database, KnownReaches reaches) {
        this.database = database;
        this.counting = new Counting(database);
        this.reaches = reaches;
    }

    /// Keeps connections ready from now on, for somebody who does not want to wait for answers.
    /// Takes some time itself.
    public void keepReady() {
        database.keepReady(FIRST);
    }

    /// Up to `limit` events after `after` (null: from the beginning of the order).
    public Page page(
            EventFilter filter, Order order, @Nullable Cursor after, int limit, CancelToken token) {
        return page(new Listing(filter, order, List.of()), after, limit, token);
    }

    /// Up to `limit` events of `listing` after `after` (null: from its beginning), with the
    /// values that it shows.
    public Page page(Listing listing, @Nullable Cursor after, int limit, CancelToken token) {
        return asked(
                listing.filter(),
                token,
                handle ->
                        RowValues.fill(
                                handle,
                                PageQuery.run(handle, listing, after, limit, reaches),
                                listing.values()));
    }

    /// Up to `limit` events after the first `offset`.
    public Page pageAt(EventFilter filter, Order order, long offset, int limit, CancelToken token) {
        return pageAt(new Listing(filter, order, List.of()), offset, limit, token);
    }

    /// Up to `limit` events of `listing` after its first `offset`, with the values that it
    /// shows. Quick at any offset where the filter has only patterns and a time range; else
    /// slower the larger the offset.
    public Page pageAt(Listing listing, long offset, int limit, CancelToken token) {
        Page page = counting.pageAt(listing, offset, limit, token);
        return listing.values().isEmpty()
                ? page
                : database.read(token, handle -> RowValues.fill(handle, page, listing.values()));
    }

    /// Whether what this filter matches is counted ahead: counting it costs some milliseconds
    /// however many there are.
    public static boolean isCounted(EventFilter filter) {
        return Counting.isCounted(filter);
    }

    /// How many events match, exactly.
    public long count(EventFilter filter, CancelToken token) {
        return counting.count(filter, token);
    }

    /// How many of the matching events were stored up to `position`, exactly.
    ///
    /// @param position one up to which everything is decided, see [Follow#settled]
    public long countUpTo(EventFilter filter, long position, CancelToken token) {
        return counting.countUpTo(filter, position, token);
    }

    /// How many of the matching events were stored after `position`, as far as they are seen now.
    public long countBehind(EventFilter filter, long position, CancelToken token) {
        return counting.countBehind(filter, position, token);
    }

    /// The patterns that have matching events, by name, each with how many.
    public List<PatternCount> patternCounts(EventFilter filter, CancelToken token) {
        return counting.perPattern(filter, token);
    }

    /// The filter's time range, or the first to the last matching event where it has no end, in
    /// `buckets` stretches of equal length in order, empty ones too; no bucket where none match.
    public List<Bucket> histogram(EventFilter filter, int buckets, CancelToken token) {
        return counting.histogram(filter, buckets, token);
    }

    /// The same range in the bars of a grid, each by pattern; nothing where no event matches
    /// and the filter's range has an open end.
    ///
    /// @param most how many first segments get numbers of their own, those with the most matches
    public Optional<Histogram> histogram(
            EventFilter filter, TimeGrid grid, int most, CancelToken token) {
        return counting.histogram(filter, grid, most, token);
    }

    /// When each pattern last had a matching event; those that have none are missing.
    public Map<String, Instant> lastSeen(EventFilter filter, CancelToken token) {
        return asked(filter, token, handle -> Facets.lastSeen(handle, filter));
    }

    /// The sources of matching events, of the newest some thousand where there are more.
    ///
    /// @param most how many sources at most, those with the most events
    public SourceCounts sources(EventFilter filter, int most, CancelToken token) {
        return asked(filter, token, handle -> Facets.sources(handle, filter, most));
    }

    /// The chains that matching events belong to, of the newest half million where more match.
    ///
    /// @param most how many chains at most, the first by `sort`
    public Chains chains(EventFilter filter, Chains.Sort sort, int most, CancelToken token) {
        return asked(
                filter,
                token,
                handle -> ChainsQuery.run(handle, filter, sort, most, ChainsQuery.REACH));
    }

    /// One event whole, by its business identifier.
    public Optional<StoredEvent> event(String eventId, CancelToken token) {
        if (eventId.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return database.read(
                token,
                handle ->
                        handle.createQuery(WHOLE)
                                .bind("id", eventId)
                                .map(
                                        (row, context) ->
                                                Rows.stored(
                                                        row, Json.trusted(row.getBytes("payload"))))
                                .findOne());
    }

    /// Writes the payload of an event into `out` as UTF-8, piece by piece, so that its size costs
    /// no memory; says whether there is such an event.
    ///
    /// @throws IOException what `out` threw
    public boolean payload(String eventId, OutputStream out, CancelToken token) throws IOException {
        if (eventId.indexOf('\0') >= 0) {
            return false;
        }
        try {
            return database.snapshot(
                    token,
                    handle -> {
                        try {
                            return PayloadPieces.write(handle, eventId, out, token);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// One event with at most `previewBytes` characters of its payload's text.
    public Optional<EventDetail> detail(String eventId, int previewBytes, CancelToken token) {
        if (eventId.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return database.read(
                token,
                handle ->
                        handle.createQuery(DETAIL)
                                .bind("id", eventId)
                                .bind("preview", previewBytes)
                                .map((row, context) -> detail(row))
                                .findOne());
    }

    private static EventDetail detail(ResultSet row) throws SQLException {
        return new EventDetail(
                Rows.listed(row),
                row.getLong("position"),
                Rows.time(row, "created_at"),
                Json.trusted(row.getBytes("metadata")),
                row.getLong("payload_size"),
                row.getString("payload_start"));
    }

    /// Every pattern that has events, by name, with all its events' number: the catalogue.
    public List<PatternCount> catalogue(CancelToken token) {
        return counting.perPattern(EventFilter.ALL, token);
    }

    private <T> T asked(EventFilter filter, CancelToken token, Database.SqlWork<T> work) {
        try {
            return database.read(token, work);
        } catch (DatabaseException e) {
            throw FilterErrors.translate(e, filter);
        }
    }
}
