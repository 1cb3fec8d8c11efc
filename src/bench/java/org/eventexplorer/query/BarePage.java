package org.eventexplorer.query;

import org.eventexplorer.database.Database;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.ParsedSql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/// The statement that the product runs for the first page of a filter on patterns, without the
/// product: prepared once, run over the driver alone.
public final class BarePage implements AutoCloseable {
    private static final int COLUMNS = 11;

    private final PreparedStatement statement;

    private BarePage(PreparedStatement statement) {
        this.statement = statement;
    }

    /// Prepares it.
    ///
    /// @param database says which patterns a wildcard means
    /// @param connection the driver's own
    /// @param filter has patterns and nothing else
    public static BarePage of(
            Database database, Connection connection, EventFilter filter, int limit)
            throws SQLException {
        FilterSql sql = database.read(new CancelToken(), handle -> FilterSql.of(handle, filter));
        Order order = Order.NEWEST_FIRST;
        String text =
                PageQuery.mergesPatterns(sql)
                        ? PageQuery.merged(sql, order)
                        : PageQuery.plain(sql, order);
        ParsedSql parsed = parsed(database, text);
        PreparedStatement statement = connection.prepareStatement(parsed.getSql());
        List<String> names = parsed.getParameters().getParameterNames();
        for (int i = 0; i < names.size(); i++) {
            bind(statement, i + 1, names.get(i), sql, limit);
        }
        return new BarePage(statement);
    }

    private static ParsedSql parsed(Database database, String text) {
        return database.read(
                new CancelToken(),
                handle ->
                        new ColonPrefixSqlParser()
                                .parse(text, handle.createQuery(text).getContext()));
    }

    private static void bind(
            PreparedStatement statement, int place, String name, FilterSql sql, int limit)
            throws SQLException {
        List<PatternCount> patterns = sql.patterns() == null ? List.of() : sql.patterns();
        String[] all = patterns.stream().map(PatternCount::pattern).toArray(String[]::new);
        switch (name) {
            case "pattern" -> statement.setString(place, all[0]);
            case "patterns" ->
                    statement.setArray(place, statement.getConnection().createArrayOf("text", all));
            case "offset" -> statement.setLong(place, 0);
            case "reach", "limit" -> statement.setLong(place, limit + 1L);
            default -> throw new IllegalArgumentException("a page has no " + name);
        }
    }

    /// Runs it and reads every column of every row.
    ///
    /// @return how many rows
    public int run() throws SQLException {
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

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
