package org.eventexplorer.query;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Finds chains by looking at the events that match, and at no others.
final class ChainsQuery {
    /// The most events that are looked at: some seconds.
    static final int REACH = 500_000;

    private static final String CHAINS =
            """
            WITH looked AS MATERIALIZED (
                   SELECT e."timestamp", e.pattern, e.metadata ->> 'correlationId' AS chain,
                          e.metadata ->> 'causationId' IS NULL AS is_root
                     FROM events AS e
                    WHERE %s
                   %s
                    LIMIT :oneMore),
                 numbers AS (
                   SELECT chain, count(*) AS n, min("timestamp") AS first,
                          max("timestamp") AS last, count(DISTINCT pattern) AS patterns,
                          count(*) FILTER (WHERE is_root) AS roots
                     FROM (SELECT * FROM looked LIMIT :reach) AS few
                    WHERE chain IS NOT NULL
                    GROUP BY chain)
            SELECT chain, n, first, last, patterns, roots,
                   (SELECT count(*) FROM numbers) AS found,
                   (SELECT count(*) FROM looked) AS examined
              FROM numbers
             ORDER BY %s DESC, chain
             LIMIT :most
            """;
    private static final String NEWEST = "ORDER BY e.\"timestamp\" DESC, e.id DESC";

    private ChainsQuery() {}

    static Chains run(Handle handle, EventFilter filter, Chains.Sort sort, int most, int reach) {
        FilterSql sql = FilterSql.of(handle, filter);
        if (sql.isEmpty()) {
            return new Chains(List.of(), 0, 0, false);
        }
        String order = sql.isNarrow() ? "" : NEWEST;
        Query query =
                sql.bindWithPatterns(
                                handle.createQuery(
                                        CHAINS.formatted(sql.allConditions(), order, sort.sql())))
                        .bind("reach", reach)
                        .bind("oneMore", reach + 1)
                        .bind("most", most);
        List<Row> rows = query.map((row, context) -> row(row)).list();
        if (rows.isEmpty()) {
            return new Chains(List.of(), 0, 0, false);
        }
        long examined = rows.getFirst().examined;
        return new Chains(
                rows.stream().map(Row::chain).toList(),
                rows.getFirst().found,
                Math.min(examined, reach),
                examined > reach);
    }

    private static Row row(ResultSet row) throws SQLException {
        Chains.Chain chain =
                new Chains.Chain(
                        row.getString("chain"),
                        row.getLong("n"),
                        Rows.time(row, "first"),
                        Rows.time(row, "last"),
                        row.getLong("patterns"),
                        row.getLong("roots"));
        return new Row(chain, row.getLong("found"), row.getLong("examined"));
    }

    private record Row(Chains.Chain chain, long found, long examined) {}
}
