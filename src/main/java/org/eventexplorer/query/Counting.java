package org.eventexplorer.query;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.store.CatchUp;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Counts events: exact, from the counts kept ahead where the filter has only patterns and a time
/// range, else from the rows.
final class Counting {
    private static final String TOTAL = "SELECT coalesce(sum(n), 0)::bigint FROM %s";
    private static final String PER_PATTERN =
            """
            SELECT name, sum(n)::bigint FROM %s
             GROUP BY name HAVING sum(n) > 0 ORDER BY name
            """;

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
                (handle, tail) -> {
                    FilterSql sql = FilterSql.of(handle, filter);
                    return sql.isEmpty() ? 0L : countIn(handle, filter, sql, tail);
                });
    }

    /// How many of the events match that were stored up to a position that is settled: all
    /// there are less those behind it, which are few, in one snapshot.
    long countUpTo(EventFilter filter, long position, CancelToken token) {
        return counted(
                filter,
                token,
                (handle, tail) -> {
                    FilterSql all = FilterSql.of(handle, filter);
                    if (all.isEmpty()) {
                        return 0L;
                    }
                    FilterSql behind = FilterSql.of(handle, filter);
                    behind.behind(position);
                    return countIn(handle, filter, all, tail) - countRows(handle, behind);
                });
    }

    long countBehind(EventFilter filter, long position, CancelToken token) {
        return counted(
                filter,
                token,
                (handle, _) -> {
                    FilterSql behind = FilterSql.of(handle, filter);
                    behind.behind(position);
                    return behind.isEmpty() ? 0L : countRows(handle, behind);
                });
    }

    /// @param tail what the counts do not hold; null where they cannot answer for this filter
    static long countIn(Handle handle, EventFilter filter, FilterSql sql, @Nullable Tail tail) {
        return tail == null
                ? countRows(handle, sql)
                : Tally.of(handle, sql, Bars.whole(filter.range(), sql.patterns() != null), tail)
                        .query(TOTAL)
                        .mapTo(Long.class)
                        .one();
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
                (handle, tail) -> {
                    FilterSql sql = FilterSql.of(handle, filter);
                    return Tally.of(handle, sql, Bars.whole(filter.range(), true), tail)
                            .query(PER_PATTERN)
                            .map((row, context) -> patternCount(row))
                            .list();
                });
    }

    private static PatternCount patternCount(ResultSet row) throws SQLException {
        return new PatternCount(row.getString(1), row.getLong(2));
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
                (handle, tail) -> {
                    HistogramQuery query =
                            HistogramQuery.of(handle, filter, TimeGrid.equal(buckets), tail);
                    return query == null ? List.of() : query.totals();
                });
    }

    Optional<Histogram> histogram(EventFilter filter, TimeGrid grid, int most, CancelToken token) {
        return counted(
                filter,
                token,
                (handle, tail) ->
                        Optional.ofNullable(HistogramQuery.of(handle, filter, grid, tail))
                                .map(query -> query.byGroup(most)));
    }

    /// A page far from the list's beginning.
    Page pageAt(Listing listing, long offset, int limit, CancelToken token) {
        EventFilter filter = listing.filter();
        return counted(
                filter,
                token,
                (handle, tail) -> {
                    boolean isFar = offset >= OffsetSeek.WORTH && listing.upTo() == null;
                    OffsetSeek seek =
                            tail != null && isFar
                                    ? OffsetSeek.of(handle, listing, tail, offset, limit)
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

    private <T> T counted(EventFilter filter, CancelToken token, Asked<T> work) {
        try {
            if (!isCounted(filter)) {
                return database.limitedSnapshot(token, handle -> work.answer(handle, null));
            }
            Optional<T> answer = snapshot(token, work, true);
            if (answer.isEmpty()) {
                catchUp.run(token, progress -> {});
                answer = snapshot(token, work, false);
            }
            return answer.orElseThrow();
        } catch (DatabaseException e) {
            throw FilterErrors.translate(e, filter);
        }
    }

    // One snapshot, so that counts and the rows behind them belong together. Nothing where the
    // counts are to be brought forward first.
    private <T> Optional<T> snapshot(CancelToken token, Asked<T> work, boolean mayCatchUp) {
        return database.limitedSnapshot(
                token,
                Tail.QUESTION,
                Tail::of,
                (handle, tail) ->
                        mayCatchUp && CatchUp.isWorth(tail.most())
                                ? Optional.empty()
                                : Optional.of(work.answer(handle, tail)));
    }

    /// A question that is answered in one snapshot.
    @FunctionalInterface
    private interface Asked<T> {
        /// @param tail what the counts do not hold; null where they cannot answer for the filter
        T answer(Handle handle, @Nullable Tail tail);
    }
}
