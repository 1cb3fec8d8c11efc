package org.eventexplorer.query;

import org.eventexplorer.event.Source;
import org.eventexplorer.query.SourceCounts.SourceCount;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What matching events have in common: when a pattern was last seen, and the sources.
final class Facets {
    /// How many events are looked at for their source.
    static final int SAMPLE = 10_000;

    private static final int LEAST_OF_A_PATTERN = 100;
    private static final String LAST_OF_EACH =
            """
            SELECT p.name, e."timestamp"
              FROM unnest(%s) AS p (name)
             CROSS JOIN LATERAL (
                   SELECT e."timestamp"
                     FROM events AS e
                    WHERE e.pattern = p.name AND %s
                    ORDER BY e."timestamp" DESC, e.id DESC
                    LIMIT 1) AS e
            """;
    private static final String EVERY_PATTERN =
            "ARRAY(SELECT pattern FROM event_sequences WHERE sequence > 0)";
    private static final String LAST_FROM_ROWS =
            """
            SELECT e.pattern, max(e."timestamp")
              FROM events AS e
             WHERE %s
             GROUP BY e.pattern
            """;
    private static final String SOURCES =
            """
            WITH sample AS MATERIALIZED (%s),
                 numbers AS (SELECT source, count(*) AS n FROM sample GROUP BY source)
            SELECT source ->> 'type', source ->> 'id', source ->> 'name', n,
                   (SELECT count(*) FROM sample) AS examined,
                   EXISTS (SELECT FROM sample GROUP BY part HAVING count(*) >= :reach) AS is_full
              FROM numbers
             ORDER BY n DESC, source
             LIMIT :most
            """;
    private static final String SAMPLE_OF_EACH =
            """
            SELECT found.source, p.name AS part
              FROM unnest(:patterns) AS p (name)
             CROSS JOIN LATERAL (
                   SELECT e.source
                     FROM events AS e
                    WHERE e.pattern = p.name AND %s
                    ORDER BY e."timestamp" DESC, e.id DESC
                    LIMIT :reach) AS found
            """;
    private static final String SAMPLE_OF_ALL =
            """
            SELECT e.source, 0 AS part
              FROM events AS e
             WHERE %s
             ORDER BY e."timestamp" DESC, e.id DESC
             LIMIT :reach
            """;
    private static final String ALL_OF_FEW =
            "SELECT e.source, 0 AS part FROM events AS e WHERE %s LIMIT :reach";

    private Facets() {}

    static Map<String, Instant> lastSeen(Handle handle, EventFilter filter) {
        FilterSql sql = FilterSql.of(handle, filter);
        Map<String, Instant> seen = new HashMap<>();
        if (sql.isEmpty()) {
            return seen;
        }
        lastSeen(handle, filter, sql)
                .map((row, context) -> Map.entry(row.getString(1), Rows.time(row, 2)))
                .forEach(found -> seen.put(found.getKey(), found.getValue()));
        return seen;
    }

    private static Query lastSeen(Handle handle, EventFilter filter, FilterSql sql) {
        // Only patterns and times: the index has the last of each pattern. Else all must be read.
        if (!Counting.isCounted(filter)) {
            return sql.bindWithPatterns(
                    handle.createQuery(LAST_FROM_ROWS.formatted(sql.allConditions())));
        }
        String names = sql.patterns() == null ? EVERY_PATTERN : ":patterns";
        Query query = sql.bind(handle.createQuery(LAST_OF_EACH.formatted(names, sql.conditions())));
        return sql.patterns() == null ? query : sql.bindPatterns(query);
    }

    static SourceCounts sources(Handle handle, EventFilter filter, int most) {
        FilterSql sql = FilterSql.of(handle, filter);
        if (sql.isEmpty()) {
            return new SourceCounts(List.of(), 0, false, false);
        }
        List<Found> found =
                new ArrayList<>(
                        sample(handle, sql)
                                .bind("most", most + 1)
                                .map((row, context) -> found(row))
                                .list());
        boolean more = found.size() > most;
        long examined = found.isEmpty() ? 0 : found.getFirst().examined();
        boolean isSample = !found.isEmpty() && found.getFirst().isSample();
        return new SourceCounts(
                found.stream().limit(most).map(Found::count).toList(), examined, isSample, more);
    }

    private static Query sample(Handle handle, FilterSql sql) {
        List<String> patterns = sql.patterns();
        if (patterns != null && PageQuery.mergesPatterns(sql)) {
            int reach = Math.max(LEAST_OF_A_PATTERN, SAMPLE / patterns.size());
            String text = SOURCES.formatted(SAMPLE_OF_EACH.formatted(sql.conditions()));
            return sql.bindPatterns(sql.bind(handle.createQuery(text))).bind("reach", reach);
        }
        String inner = sql.isNarrow() ? ALL_OF_FEW : SAMPLE_OF_ALL;
        String text = SOURCES.formatted(inner.formatted(sql.allConditions()));
        return sql.bindWithPatterns(handle.createQuery(text)).bind("reach", SAMPLE);
    }

    private record Found(SourceCount count, long examined, boolean isSample) {}

    private static Found found(ResultSet row) throws SQLException {
        Source source = new Source(row.getString(1), row.getString(2), row.getString(3));
        return new Found(
                new SourceCount(source, row.getLong(4)), row.getLong(5), row.getBoolean(6));
    }
}
