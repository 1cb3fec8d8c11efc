package org.eventexplorer.query;

import org.eventexplorer.database.SqlArrays;
import org.eventexplorer.query.Pieces.Numbered;
import org.eventexplorer.query.Pieces.Share;
import org.eventexplorer.query.Stretches.Stretch;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How many events match in each of several bars of time, per pattern or per first segment of it: a
/// query with the columns `bar` (from 0), `name` and `n`, to be summed by whoever frames it. Exact,
/// in one snapshot.
final class Tally {
    /// More broken hours than this are read by one part of the query, else each by its own: that
    /// opens its month's partition alone.
    private static final int FEW = 8;

    private static final String EVERYTHING =
            "SELECT :everything AS piece, p.pattern AS name, p.n FROM event_patterns AS p WHERE %s";

    // One scan. What stands before or behind all pieces has the number before or behind theirs.
    private static final String RUN =
            """
            SELECT :%1$sBefore + width_bucket(c.%1$s, :%1$sEnds) AS piece, %4$s AS name,
                   c.n::bigint AS n
              FROM %2$s AS c
            %5$s WHERE %3$s
            """;
    private static final String WITHIN = " AND c.%1$s >= :%1$sFrom AND c.%1$s < :%1$sUntil";

    // Each piece by itself: without statistics a join would read the whole table for each.
    private static final String COUNTED =
            """
            SELECT s.piece, %4$s AS name, c.n::bigint AS n
              FROM %6$s AS s
             CROSS JOIN LATERAL (
                   SELECT c.*
                     FROM %2$s AS c
                    WHERE c.%1$s >= s."from" AND c.%1$s < s.until AND %3$s
                   OFFSET 0) AS c
            %5$s\
            """;
    private static final String PIECES =
            """
            (SELECT :%1$sBefore + u.place AS piece,
                    'epoch'::timestamptz + u."from" * interval '1 microsecond' AS "from",
                    'epoch'::timestamptz + u.until * interval '1 microsecond' AS until
               FROM unnest(:%1$sFrom, :%1$sUntil) WITH ORDINALITY AS u ("from", until, place))\
            """;
    private static final String WITH_NAMES =
            "  JOIN event_patterns AS p ON p.number = c.pattern_number\n";
    private static final String BROKEN =
            """
            SELECT :brokenBefore + %1$d AS piece, %3$s AS name, count(*) AS n
              FROM events AS e
             WHERE e."timestamp" >= :from%1$d AND e."timestamp" < :until%1$d AND %2$s
             GROUP BY 2
            """;
    private static final String MANY_BROKEN =
            """
            SELECT s.piece, e.name, e.n
              FROM %3$s AS s
             CROSS JOIN LATERAL (
                   SELECT %2$s AS name, count(*) AS n
                     FROM events AS e
                    WHERE e."timestamp" >= s."from" AND e."timestamp" < s.until AND %1$s
                    GROUP BY 1) AS e
            """;
    private static final String ROWS =
            """
            SELECT :rowsFirst - 1 + width_bucket(e."timestamp", :begins) AS piece, %2$s AS name,
                   count(*) AS n
              FROM events AS e
             WHERE %1$s
             GROUP BY 1, 2
            """;
    private static final String NO_PART = "SELECT 0 AS piece, '' AS name, 0 AS n WHERE false";

    private static final String TALLY =
            """
            (SELECT t.bar, r.name, t.sign * r.n AS n
               FROM (%s) AS r
               JOIN unnest(:pieces, :bars, :signs) AS t (piece, bar, sign) ON t.piece = r.piece)
            AS tally\
            """;

    // To group by bars as well takes the server longer than to send what there is.
    private static final String SHARES =
            """
            SELECT r.name, array_agg(r.piece), array_agg(r.n)
              FROM (%s LIMIT %d) AS r
             GROUP BY r.name
            """;

    private final Handle handle;
    private final FilterSql sql;
    private final Bars bars;
    private final Pieces pieces = new Pieces();
    private final List<String> parts = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private boolean readsRows;
    private boolean isCounted;

    private Tally(Handle handle, FilterSql sql, Bars bars) {
        this.handle = handle;
        this.sql = sql;
        this.bars = bars;
    }

    /// @param sql a filter whose range is that of the bars
    /// @param tail what the counts do not hold; null where they cannot answer for this filter
    static Tally of(Handle handle, FilterSql sql, Bars bars, @Nullable Tail tail) {
        Tally tally = new Tally(handle, sql, bars);
        if (sql.isEmpty()) {
            return tally;
        }
        Stretches stretches = bars.stretches();
        if (tail != null && stretches.areMostlyCounted()) {
            tally.fromCounts(stretches, tail);
        } else {
            tally.fromRows("");
        }
        return tally;
    }

    /// The query in a frame: text in which `%s` stands where a table would.
    Query query(String frame) {
        return bound(frame.formatted(TALLY.formatted(all())))
                .bind("pieces", pieces.numbers())
                .bind("bars", pieces.bars())
                .bind("signs", pieces.signs());
    }

    /// What was counted, by name: to be laid in bars by [#pieces]. Null where there is more of it
    /// than `most`, or where rows were to be read for it: [#query] is the better question then.
    @Nullable List<Share> shares(int most) {
        if (!isCounted) {
            return null;
        }
        List<Share> shares =
                bound(SHARES.formatted(all(), most + 1L))
                        .map(
                                (row, context) ->
                                        new Share(
                                                row.getString(1), numbers(row, 2), numbers(row, 3)))
                        .list();
        return shares.stream().mapToLong(share -> share.pieces().size()).sum() > most
                ? null
                : shares;
    }

    /// What bars the shares are in.
    Pieces pieces() {
        return pieces;
    }

    private static List<Long> numbers(ResultSet row, int column) throws SQLException {
        return List.of((Long[]) row.getArray(column).getArray());
    }

    private String all() {
        return parts.isEmpty() ? NO_PART : String.join(" UNION ALL\n", parts);
    }

    private Query bound(String text) {
        Query query = handle.createQuery(text);
        values.forEach(query::bind);
        if (readsRows) {
            sql.bind(query);
        }
        return parts.isEmpty() ? query : sql.bindPatternChoice(query);
    }

    private void fromCounts(Stretches stretches, Tail tail) {
        isCounted = true;
        // Of all patterns together there are fewer counts by segment than patterns there may be.
        if (bars.isEverything() && bars.isByPattern()) {
            parts.add(EVERYTHING.formatted(sql.patternCondition("p")));
            values.put("everything", pieces.bar(0));
        } else {
            CountLevel longest = stretches.longest();
            stretches.counted().forEach((level, pieces) -> level(level, pieces, level == longest));
        }
        // Rows behind the counts come by the tail alone, wherever they stand.
        if (!stretches.broken().isEmpty()) {
            broken(stretches.broken(), tail.isEmpty() ? "" : " AND NOT (" + Tail.HOLDS + ")");
        }
        if (!tail.isEmpty()) {
            fromRows(" AND " + Tail.HOLDS);
        }
    }

    private String name(String table) {
        String pattern = table + ".pattern";
        return bars.isByPattern() ? pattern : "split_part(" + pattern + ", '.', 1)";
    }

    // The longest counts are those of all bars; to read all of the shorter ones takes long.
    private void level(CountLevel level, List<Stretch> stretches, boolean isLongest) {
        String column = level.column();
        String segments = level.segments();
        boolean areSegments = segments != null && !bars.isByPattern() && sql.patterns() == null;
        String table = areSegments ? segments : level.table();
        String condition = areSegments ? "true" : sql.countCondition();
        String name = areSegments ? "c.segment" : name("p");
        String names = areSegments ? "" : WITH_NAMES;
        Numbered numbered = pieces.runOrApart(stretches);
        values.put(column + "Before", numbered.before());
        if (numbered.areRun()) {
            boolean areAll = bars.areAll() && isLongest;
            String within = areAll ? "" : WITHIN.formatted(column);
            parts.add(RUN.formatted(column, table, condition + within, name, names));
            values.put(column + "Ends", SqlArrays.times(numbered.ends()));
            if (!areAll) {
                values.put(column + "From", numbered.from().getFirst().atOffset(ZoneOffset.UTC));
                values.put(column + "Until", numbered.until().getLast().atOffset(ZoneOffset.UTC));
            }
            return;
        }
        parts.add(COUNTED.formatted(column, table, condition, name, names, alone(column)));
        bind(column, numbered);
    }

    private void broken(List<Stretch> stretches, String alsoHolds) {
        String condition = sql.patternCondition("e") + alsoHolds;
        Numbered numbered = pieces.apart(stretches);
        int many = numbered.from().size();
        values.put("brokenBefore", numbered.before());
        if (many > FEW) {
            parts.add(MANY_BROKEN.formatted(condition, name("e"), alone("broken")));
            bind("broken", numbered);
            return;
        }
        for (int i = 1; i <= many; i++) {
            parts.add(BROKEN.formatted(i, condition, name("e")));
            values.put("from" + i, numbered.from().get(i - 1).atOffset(ZoneOffset.UTC));
            values.put("until" + i, numbered.until().get(i - 1).atOffset(ZoneOffset.UTC));
        }
    }

    private void fromRows(String alsoHolds) {
        List<Instant> begins = bars.bounds().subList(0, bars.bounds().size() - 1);
        parts.add(ROWS.formatted(sql.allConditions() + alsoHolds, name("e")));
        values.put("begins", SqlArrays.times(begins));
        values.put("rowsFirst", pieces.bar(0));
        for (int i = 1; i < begins.size(); i++) {
            pieces.bar(i);
        }
        readsRows = true;
    }

    private static String alone(String name) {
        return PIECES.formatted(name);
    }

    private void bind(String name, Numbered numbered) {
        values.put(name + "From", SqlArrays.micros(numbered.from()));
        values.put(name + "Until", SqlArrays.micros(numbered.until()));
    }
}
