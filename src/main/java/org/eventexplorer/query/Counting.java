package org.eventexplorer.query;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.store.CatchUp;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Counts events: exact, from the counts kept ahead where the filter has only patterns and a time
/// range, else from the rows.
final class Counting {
    private static final String TOTAL = "SELECT coalesce(sum(n), 0)::bigint FROM %s";
    private static final String PER_PATTERN =
            """
            SELECT pattern, sum(n)::bigint FROM %s
             GROUP BY pattern HAVING sum(n) > 0 ORDER BY pattern
            """;
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    private final Database database;
    private final CatchUp catchUp;

    Counting(Database database) {
        this.database = database;
        this.catchUp = new CatchUp(database);
    }

    long count(EventFilter filter, CancelToken token) {
        return counted(
                filter,
                token,
                handle -> {
                    FilterSql sql = FilterSql.of(handle, filter);
                    return sql.isEmpty() ? 0L : countIn(handle, filter, sql);
                });
    }

    /// How many of the events match that were stored up to a position that is settled: all
    /// there are less those behind it, which are few, in one snapshot.
    long countUpTo(EventFilter filter, long position, CancelToken token) {
        return counted(
                filter,
                token,
                handle -> {
                    FilterSql all = FilterSql.of(handle, filter);
                    if (all.isEmpty()) {
                        return 0L;
                    }
                    FilterSql behind = FilterSql.of(handle, filter);
                    behind.behind(position);
                    return countIn(handle, filter, all) - countRows(handle, behind);
                });
    }

    long countBehind(EventFilter filter, long position, CancelToken token) {
        return counted(
                filter,
                token,
                handle -> {
                    FilterSql behind = FilterSql.of(handle, filter);
                    behind.behind(position);
                    return behind.isEmpty() ? 0L : countRows(handle, behind);
                });
    }

    static long countIn(Handle handle, EventFilter filter, FilterSql sql) {
        if (isCounted(filter)) {
            return tally(handle, filter, sql).query(TOTAL).mapTo(Long.class).one();
        }
        return countRows(handle, sql);
    }

    private static long countRows(Handle handle, FilterSql sql) {
        return sql.bindWithPatterns(
                        handle.createQuery(
                                "SELECT count(*) FROM events AS e WHERE " + sql.allConditions()))
                .mapTo(Long.class)
                .one();
    }

    List<PatternCount> perPattern(EventFilter filter, CancelToken token) {
        return counted(
                filter,
                token,
                handle -> {
                    FilterSql sql = FilterSql.of(handle, filter);
                    return tally(handle, filter, sql)
                            .query(PER_PATTERN)
                            .map((row, context) -> patternCount(row))
                            .list();
                });
    }

    private static PatternCount patternCount(ResultSet row) throws SQLException {
        return new PatternCount(row.getString(1), row.getLong(2));
    }

    /// The whole range of the filter as one bar.
    private static Tally tally(Handle handle, EventFilter filter, FilterSql sql) {
        Instant from = filter.range().from();
        Instant to = filter.range().to();
        List<Instant> bounds =
                List.of(
                        from == null ? FIRST : from,
                        to == null ? LAST : to.plus(1, ChronoUnit.MICROS));
        return Tally.of(handle, sql, bounds, isCounted(filter));
    }

    List<Bucket> histogram(EventFilter filter, int buckets, CancelToken token) {
        if (buckets < 1 || buckets > HistogramQuery.MOST_BARS) {
            throw new BadFilterException(
                    "a histogram has 1 to "
                            + HistogramQuery.MOST_BARS
                            + " buckets, not "
                            + buckets);
        }
        return counted(
                filter,
                token,
                handle -> {
                    HistogramQuery query = histogram(handle, filter, TimeGrid.equal(buckets));
                    return query == null ? List.of() : query.totals();
                });
    }

    Optional<Histogram> histogram(EventFilter filter, TimeGrid grid, int most, CancelToken token) {
        return counted(
                filter,
                token,
                handle ->
                        Optional.ofNullable(histogram(handle, filter, grid))
                                .map(query -> query.byGroup(most)));
    }

    private static @Nullable HistogramQuery histogram(
            Handle handle, EventFilter filter, TimeGrid grid) {
        return HistogramQuery.of(handle, filter, grid, isCounted(filter));
    }

    /// A page far from the list's beginning.
    Page pageAt(Listing listing, long offset, int limit, CancelToken token) {
        EventFilter filter = listing.filter();
        return counted(
                filter,
                token,
                handle -> {
                    boolean isFar = offset >= OffsetSeek.WORTH && listing.upTo() == null;
                    OffsetSeek seek =
                            isCounted(filter) && isFar
                                    ? OffsetSeek.of(handle, filter, listing.order(), offset)
                                    : new OffsetSeek(filter, offset);
                    Listing begun =
                            new Listing(seek.filter(), listing.order(), List.of(), listing.upTo());
                    return PageQuery.runAt(handle, begun, seek.offset(), limit);
                });
    }

    /// Whether the counts kept ahead can answer for this filter.
    static boolean isCounted(EventFilter filter) {
        return filter.ids().equals(EventFilter.Ids.ANY)
                && filter.source().equals(EventFilter.SourceFilter.ANY)
                && filter.version() == null
                && filter.where() == null;
    }

    // One snapshot, so that counts and the rows behind them belong together.
    private <T> T counted(EventFilter filter, CancelToken token, Database.SqlWork<T> work) {
        if (isCounted(filter)) {
            catchUp.run(token, progress -> {});
        }
        try {
            return database.limitedSnapshot(token, work);
        } catch (DatabaseException e) {
            throw FilterErrors.translate(e, filter);
        }
    }
}
