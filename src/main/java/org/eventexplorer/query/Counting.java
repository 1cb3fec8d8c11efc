package org.eventexplorer.query;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/// Counts events: exact, from the hourly counts where the filter has only patterns and a time
/// range, else from the rows.
final class Counting {
    private static final Logger LOG = LoggerFactory.getLogger(Counting.class);

    /// What the tail behind the counts may have before it is worth counting it for good.
    private static final long TAIL = 5_000;

    private static final long STEP = 100_000;
    private static final String BEHIND =
            """
            SELECT (SELECT last_value FROM event_position) - (SELECT position FROM event_counted)
            """;

    private final Database database;

    Counting(Database database) {
        this.database = database;
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

    static long countIn(Handle handle, EventFilter filter, FilterSql sql) {
        if (isCounted(filter)) {
            return HourCounts.of(filter.range()).total(handle, sql);
        }
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
                    if (sql.isEmpty()) {
                        return List.of();
                    }
                    if (isCounted(filter)) {
                        return HourCounts.of(filter.range()).perPattern(handle, sql);
                    }
                    String text =
                            "SELECT e.pattern, count(*) FROM events AS e WHERE "
                                    + sql.allConditions()
                                    + " GROUP BY e.pattern ORDER BY e.pattern";
                    return sql.bindWithPatterns(handle.createQuery(text))
                            .map((row, context) -> HourCounts.patternCount(row))
                            .list();
                });
    }

    List<Bucket> histogram(EventFilter filter, int buckets, CancelToken token) {
        if (buckets < 1 || buckets > HistogramQuery.MOST_BUCKETS) {
            throw new BadFilterException(
                    "a histogram has 1 to "
                            + HistogramQuery.MOST_BUCKETS
                            + " buckets, not "
                            + buckets);
        }
        return counted(
                filter,
                token,
                handle -> HistogramQuery.run(handle, filter, buckets, isCounted(filter)));
    }

    /// A page far from the list's beginning.
    Page pageAt(Listing listing, long offset, int limit, CancelToken token) {
        EventFilter filter = listing.filter();
        return counted(
                filter,
                token,
                handle -> {
                    OffsetSeek seek =
                            isCounted(filter) && offset >= OffsetSeek.WORTH
                                    ? OffsetSeek.of(handle, filter, listing.order(), offset)
                                    : new OffsetSeek(filter, offset);
                    return PageQuery.runAt(
                            handle, seek.filter(), listing.order(), seek.offset(), limit);
                });
    }

    /// Whether the hourly counts can answer for this filter.
    private static boolean isCounted(EventFilter filter) {
        return filter.ids().equals(EventFilter.Ids.ANY)
                && filter.source().equals(EventFilter.SourceFilter.ANY)
                && filter.version() == null
                && filter.where() == null;
    }

    // One snapshot, so that counts and the rows behind them belong together.
    private <T> T counted(EventFilter filter, CancelToken token, Database.SqlWork<T> work) {
        if (isCounted(filter)) {
            catchUp(token);
        }
        try {
            return database.limitedSnapshot(token, work);
        } catch (DatabaseException e) {
            throw FilterErrors.translate(e, filter);
        }
    }

    /// Brings the counts forward where they are far behind and this role may.
    private void catchUp(CancelToken token) {
        try {
            long behind = ask(BEHIND, token);
            while (behind > TAIL) {
                long left = ask("SELECT count_events(" + STEP + ")", token);
                if (left >= behind) {
                    return;
                }
                behind = left;
            }
        } catch (DatabaseException e) {
            if (e.kind() != DatabaseException.Kind.NOT_ALLOWED) {
                throw e;
            }
            LOG.debug("the counts stay behind: this role may not bring them forward");
        }
    }

    private long ask(String sql, CancelToken token) {
        return database.read(token, handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
