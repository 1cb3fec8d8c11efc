package org.eventexplorer.query;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;

import java.util.List;

/// Reads events as they are stored, in the order of their positions, each once and none left
/// out.
///
/// A writer that took an earlier position may commit later; so nothing is read behind the
/// *settled* position, below which everything is decided. It does not wait for a writer longer
/// than that writer's transaction lasts. Thread-safe.
public final class Follow {
    private static final String SETTLED = "SELECT settled_position()";
    private static final String NEWS =
            "SELECT "
                    + Rows.LISTED
                    + """
                    , e.position
                      FROM events AS e
                     WHERE e.position > :after AND e.position <= :settled AND %s
                     ORDER BY e.position
                     LIMIT :limit
                    """;
    private static final String NUMBER =
            """
            SELECT count(*) FROM events AS e
             WHERE e.position > :after AND e.position <= :settled AND %s
            """;

    private final Database database;

    /// @param database the store's database
    public Follow(Database database) {
        this.database = database;
    }

    /// The position up to which everything is decided now: where following begins.
    public long settled(CancelToken token) {
        return database.read(token, Follow::settled);
    }

    /// Up to `limit` matching events that were stored behind position `after`.
    ///
    /// @throws org.eventexplorer.work.CancelledException where `token` was cancelled
    /// @throws DatabaseException where the server could not
    /// @throws BadFilterException where the filter makes no sense
    public News next(EventFilter filter, long after, int limit, CancelToken token) {
        return next(filter, List.of(), after, limit, token);
    }

    /// Up to `limit` matching events that were stored behind position `after`, with what stands
    /// at the paths `values`.
    ///
    /// @throws org.eventexplorer.work.CancelledException where `token` was cancelled
    /// @throws DatabaseException where the server could not
    /// @throws BadFilterException where the filter makes no sense
    public News next(
            EventFilter filter, List<ValuePath> values, long after, int limit, CancelToken token) {
        return asked(
                filter,
                token,
                handle -> {
                    News news = next(handle, filter, after, limit);
                    Page page = RowValues.fill(handle, new Page(news.rows(), false), values);
                    return new News(page.rows(), news.upTo());
                });
    }

    /// How many matching events were stored behind position `after`: for those who only want to
    /// know how far they are behind.
    ///
    /// @throws org.eventexplorer.work.CancelledException where `token` was cancelled
    /// @throws DatabaseException where the server could not
    /// @throws BadFilterException where the filter makes no sense
    public Arrivals count(EventFilter filter, long after, CancelToken token) {
        return asked(filter, token, handle -> count(handle, filter, after));
    }

    private <T> T asked(EventFilter filter, CancelToken token, Database.SqlWork<T> work) {
        try {
            return database.read(token, work);
        } catch (DatabaseException e) {
            throw FilterErrors.translate(e, filter);
        }
    }

    private static Arrivals count(Handle handle, EventFilter filter, long after) {
        long settled = settled(handle);
        FilterSql sql = settled > after ? FilterSql.of(handle, filter) : null;
        if (sql == null || sql.isEmpty()) {
            return new Arrivals(0, Math.max(after, settled));
        }
        sql.inOrder();
        long number =
                sql.bindWithPatterns(handle.createQuery(NUMBER.formatted(sql.allConditions())))
                        .bind("after", after)
                        .bind("settled", settled)
                        .mapTo(Long.class)
                        .one();
        return new Arrivals(number, settled);
    }

    // Two statements, since what is settled must be known before the rows are looked for.
    private static News next(Handle handle, EventFilter filter, long after, int limit) {
        long settled = settled(handle);
        if (settled <= after) {
            return new News(List.of(), after);
        }
        FilterSql sql = FilterSql.of(handle, filter);
        if (sql.isEmpty()) {
            return new News(List.of(), settled);
        }
        sql.inOrder();
        List<Followed> found =
                sql.bindWithPatterns(handle.createQuery(NEWS.formatted(sql.allConditions())))
                        .bind("after", after)
                        .bind("settled", settled)
                        .bind("limit", limit)
                        .map(
                                (row, context) ->
                                        new Followed(Rows.listed(row), row.getLong("position")))
                        .list();
        long upTo = found.size() < limit ? settled : found.getLast().position();
        return new News(found.stream().map(Followed::row).toList(), upTo);
    }

    private static long settled(Handle handle) {
        return handle.createQuery(SETTLED).mapTo(Long.class).one();
    }

    private record Followed(EventRow row, long position) {}

    /// How much was stored.
    ///
    /// @param number how many events
    /// @param upTo where to go on: everything that matches up to this position has been counted
    public record Arrivals(long number, long upTo) {}

    /// What was stored.
    ///
    /// @param rows in the order of their positions
    /// @param upTo where to go on: everything that matches up to this position has been read
    public record News(List<EventRow> rows, long upTo) {
        /// Copies the rows.
        public News {
            rows = List.copyOf(rows);
        }
    }
}
