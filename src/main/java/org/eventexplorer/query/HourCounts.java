package org.eventexplorer.query;

import org.eventexplorer.event.TimeRange;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Counts over a time range: its full hours from `event_counts` and the rows behind them (the
/// tail), its broken hours at both ends from the rows. The three parts do not overlap and leave
/// nothing out, so the answer is exact.
///
/// @param from the first full hour; null: without a beginning
/// @param until the end of the last full hour, exclusive; null: without an end
/// @param broken stretches that are no full hours, half-open; read from the rows
record HourCounts(@Nullable Instant from, @Nullable Instant until, List<Stretch> broken) {
    /// From an instant to another, the second not in it.
    record Stretch(Instant from, Instant until) {}

    private static final String PARTS =
            """
            SELECT c.pattern, c.n
              FROM event_counts AS c
             WHERE c.hour >= :hoursFrom AND c.hour < :hoursUntil AND %s
             UNION ALL
            SELECT e.pattern, count(*)
              FROM events AS e
             WHERE e.position > (SELECT position FROM event_counted)
               AND e."timestamp" >= :hoursFrom AND e."timestamp" < :hoursUntil AND %s
             GROUP BY e.pattern
            """;
    private static final String NO_TAIL =
            """
            SELECT (SELECT last_value FROM event_position)
                   <= (SELECT position FROM event_counted)
            """;
    static final Instant MIN = Instant.EPOCH;
    static final Instant MAX = Instant.parse("9999-12-31T00:00:00Z");

    static HourCounts of(TimeRange range) {
        Instant from = range.from();
        Instant until = range.to() == null ? null : range.to().plus(1, ChronoUnit.MICROS);
        Instant firstHour = from == null ? MIN : ceiling(from);
        Instant endOfHours = until == null ? MAX : until.truncatedTo(ChronoUnit.HOURS);
        if (firstHour.isBefore(endOfHours)) {
            return new HourCounts(firstHour, endOfHours, ends(from, firstHour, endOfHours, until));
        }
        // No full hour in it, so it is short: the rows alone.
        return new HourCounts(
                null,
                null,
                List.of(new Stretch(from == null ? MIN : from, until == null ? MAX : until)));
    }

    private static List<Stretch> ends(
            @Nullable Instant from, Instant first, Instant last, @Nullable Instant until) {
        List<Stretch> ends = new java.util.ArrayList<>();
        if (from != null && from.isBefore(first)) {
            ends.add(new Stretch(from, first));
        }
        if (until != null && last.isBefore(until)) {
            ends.add(new Stretch(last, until));
        }
        return ends;
    }

    static Instant ceiling(Instant time) {
        Instant hour = time.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(time) ? hour : hour.plus(1, ChronoUnit.HOURS);
    }

    long total(Handle handle, FilterSql sql) {
        String text = "SELECT coalesce(sum(n), 0) FROM (" + parts(handle, sql) + ") AS p";
        return bind(handle.createQuery(text), sql).mapTo(Long.class).one();
    }

    List<PatternCount> perPattern(Handle handle, FilterSql sql) {
        String text =
                "SELECT pattern, sum(n)::bigint FROM ("
                        + parts(handle, sql)
                        + ") AS p GROUP BY pattern HAVING sum(n) > 0 ORDER BY pattern";
        return bind(handle.createQuery(text), sql).map((row, context) -> patternCount(row)).list();
    }

    static PatternCount patternCount(ResultSet row) throws SQLException {
        return new PatternCount(row.getString(1), row.getLong(2));
    }

    private String parts(Handle handle, FilterSql sql) {
        StringBuilder text = new StringBuilder();
        if (from != null) {
            text.append(hours(handle, sql));
        }
        for (int i = 0; i < broken.size(); i++) {
            text.append(text.isEmpty() ? "" : " UNION ALL ")
                    .append("SELECT e.pattern, count(*) AS n FROM events AS e WHERE ")
                    .append("e.\"timestamp\" >= :from")
                    .append(i)
                    .append(" AND e.\"timestamp\" < :until")
                    .append(i)
                    .append(" AND ")
                    .append(patterns(sql, "e"))
                    .append(" GROUP BY e.pattern");
        }
        return text.isEmpty() ? "SELECT '' AS pattern, 0 AS n WHERE false" : text.toString();
    }

    private static String hours(Handle handle, FilterSql sql) {
        boolean noTail = handle.createQuery(NO_TAIL).mapTo(Boolean.class).one();
        String both = PARTS.formatted(patterns(sql, "c"), patterns(sql, "e"));
        return noTail ? both.substring(0, both.indexOf(" UNION ALL")) : both;
    }

    static String patterns(FilterSql sql, String table) {
        return sql.patterns() == null ? "true" : table + ".pattern = ANY (:patterns)";
    }

    private Query bind(Query query, FilterSql sql) {
        if (from != null && until != null) {
            query.bind("hoursFrom", from.atOffset(ZoneOffset.UTC));
            query.bind("hoursUntil", until.atOffset(ZoneOffset.UTC));
        }
        for (int i = 0; i < broken.size(); i++) {
            query.bind("from" + i, broken.get(i).from().atOffset(ZoneOffset.UTC));
            query.bind("until" + i, broken.get(i).until().atOffset(ZoneOffset.UTC));
        }
        if (sql.patterns() != null && (from != null || !broken.isEmpty())) {
            sql.bindPatterns(query);
        }
        return query;
    }
}
