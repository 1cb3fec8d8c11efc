package org.eventexplorer.query;

import org.eventexplorer.database.Database;
import org.eventexplorer.query.NearMonths.Reach;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The statements that the product reads first pages of filters on patterns with, without the
/// product: each prepared once, as its driver does it too, and run over the driver alone. What the
/// product asks before (how far the page reaches) is asked once for all.
public final class BarePages {
    private static final int COLUMNS = 11;

    private final Connection connection;
    private final int limit;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    /// @param database says which patterns a wildcard means
    /// @param connection the driver's own; whoever closes it ends this
    /// @param filters have patterns and nothing else
    /// @param limit how many events a page has
    public BarePages(Database database, Connection connection, List<EventFilter> filters, int limit)
            throws SQLException {
        this.connection = connection;
        this.limit = limit;
        for (EventFilter filter : filters) {
            asked.add(database.read(new CancelToken(), handle -> Asked.of(handle, filter, limit)));
        }
        for (Asked one : asked) {
            if (!statements.containsKey(one.sql.getSql())) {
                statements.put(one.sql.getSql(), connection.prepareStatement(one.sql.getSql()));
            }
        }
    }

    /// Reads the first page of a filter, every column of every row.
    ///
    /// @param filter its place among the filters
    /// @return how many rows
    public int run(int filter) throws SQLException {
        Asked one = asked.get(filter);
        PreparedStatement statement = statements.get(one.sql.getSql());
        if (statement == null) {
            throw new IllegalStateException("not prepared: " + one.sql.getSql());
        }
        List<String> names = one.sql.getParameters().getParameterNames();
        for (int i = 0; i < names.size(); i++) {
            bind(statement, i + 1, names.get(i), one);
        }
        try (ResultSet row = statement.executeQuery()) {
            int rows = 0;
            while (row.next()) {
                row.getObject(1, OffsetDateTime.class);
                row.getObject(2, UUID.class);
                for (int column = 3; column <= COLUMNS; column++) {
                    row.getString(column);
                }
                rows++;
            }
            return rows;
        }
    }

    private void bind(PreparedStatement statement, int place, String name, Asked one)
            throws SQLException {
        switch (name) {
            case "pattern" -> statement.setString(place, one.patterns.getFirst());
            case "patterns" ->
                    statement.setArray(
                            place, connection.createArrayOf("text", one.patterns.toArray()));
            case "near", "since" -> statement.setObject(place, time(one.edge));
            case "until", "afterTime" -> statement.setNull(place, Types.TIMESTAMP_WITH_TIMEZONE);
            case "afterId" -> statement.setNull(place, Types.OTHER);
            case "upTo" -> statement.setNull(place, Types.BIGINT);
            case "newestFirst" -> statement.setBoolean(place, true);
            case "offset" -> statement.setLong(place, 0);
            case "reach", "limit", "most" -> statement.setLong(place, limit + 1L);
            default -> throw new IllegalArgumentException("a page has no " + name);
        }
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    /// @param sql with a mark for each value
    /// @param patterns those that the filter means
    /// @param edge up to where the page is looked for, which the product asks the counts for first
    private record Asked(ParsedSql sql, List<String> patterns, @Nullable Instant edge) {
        static Asked of(Handle handle, EventFilter filter, int limit) {
            FilterSql sql = FilterSql.of(handle, filter);
            Listing listing = new Listing(filter, Order.NEWEST_FIRST, List.of());
            Reach reach =
                    NearMonths.of(listing, null).reach(handle, sql, limit, new KnownReaches());
            sql.near(Order.NEWEST_FIRST, reach.edge());
            List<String> patterns = sql.patterns() == null ? List.of() : sql.patterns();
            String text = text(sql, reach.far());
            return new Asked(
                    new ColonPrefixSqlParser().parse(text, handle.createQuery(text).getContext()),
                    patterns,
                    reach.edge());
        }

        private static String text(FilterSql sql, boolean isFar) {
            if (isFar) {
                return FarPage.ROWS;
            }
            return PageQuery.mergesPatterns(sql)
                    ? PageQuery.merged(sql, Order.NEWEST_FIRST)
                    : PageQuery.plain(sql, Order.NEWEST_FIRST);
        }
    }
}
