package org.eventexplorer.query.chain;

import org.eventexplorer.database.Database;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.query.chain.ChainPart.Group;
import org.eventexplorer.query.chain.ChainPart.Groups;
import org.eventexplorer.query.chain.ChainPart.LostCause;
import org.eventexplorer.query.chain.ChainPart.Member;
import org.eventexplorer.query.chain.ChainPart.Page;
import org.eventexplorer.query.chain.ChainPart.Under;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Reads a chain of any size part by part: its roots, and what an event of it caused. Thread-safe.
/// Throws what [ChainReader] throws.
public final class ChainParts {
    /// The most events of a part that are read at once.
    public static final int PAGE = 200;

    /// Up to how many effects of an event are counted.
    public static final int MOST_COUNTED = 1_000;

    private static final int MOST_GROUPS = 500;

    private static final String EFFECTS = ChainRows.effects(":cause");
    private static final String GROUPS =
            """
            SELECT e.pattern, count(*) AS n, min(e."timestamp") AS first, max(e."timestamp") AS last
            %s
             GROUP BY e.pattern
             ORDER BY first, e.pattern
             LIMIT :limit
            """;

    // The keys are sorted outside: with the order inside, the planner may read the whole table in
    // that order.
    private static final String MEMBERS =
            """
            SELECT v.*, k.id,
                   (SELECT count(*)
                      FROM (SELECT 1
                              %s
                             LIMIT :counted) AS one) AS effects
              FROM (SELECT f."timestamp", f.id
                      FROM (SELECT e."timestamp", e.id
                              %s
                               AND (CAST(:pattern AS text) IS NULL
                                    OR e.pattern IS NOT DISTINCT FROM :pattern)
                               AND e."timestamp" >= :time
                               AND (e."timestamp", e.id) > (:time, :row)
                            OFFSET 0) AS f
                     ORDER BY f."timestamp", f.id
                     LIMIT :limit) AS k
              JOIN LATERAL (SELECT %s
                              FROM events AS e
                             WHERE e."timestamp" = k."timestamp" AND e.id = k.id
                             LIMIT 1) AS v ON true
             ORDER BY k."timestamp", k.id
            """;
    private static final String LOST =
            """
            SELECT c.cause, c.n, c.first, c.last
              FROM (SELECT e.metadata ->> 'causationId' AS cause, count(*) AS n,
                           min(e."timestamp") AS first, max(e."timestamp") AS last
                      %s
                       AND e.metadata ->> 'causationId' IS NOT NULL
                     GROUP BY cause) AS c
             WHERE NOT EXISTS (SELECT 1
                                 FROM event_ids AS k
                                 JOIN events AS o ON o."timestamp" = k."timestamp" AND o.id = k.id
                                WHERE k.event_id = c.cause
                                  AND o.metadata ->> 'correlationId' = :chain)
             ORDER BY c.n DESC, c.cause
             LIMIT :limit
            """
                    .formatted(ChainRows.OF_CHAIN);
    private static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));

    private final Database database;

    /// @param database the store's database
    public ChainParts(Database database) {
        this.database = database;
    }

    /// What hangs below `under`: all of it where a page holds it, else how many of which patterns.
    public ChainPart below(String chain, Under under, CancelToken token) {
        return database.limitedSnapshot(
                token,
                ChainReader.BY_INDEX,
                handle -> {
                    List<Group> groups = groups(handle, chain, under);
                    long all = groups.stream().mapToLong(Group::count).sum();
                    if (all <= PAGE) {
                        return page(handle, chain, under, null, null);
                    }
                    boolean isCut = groups.size() > MOST_GROUPS;
                    return new Groups(isCut ? groups.subList(0, MOST_GROUPS) : groups, isCut);
                });
    }

    /// A page of the events of one pattern that hang below `under`.
    ///
    /// @param after where the page before ended; null: the first page
    public Page page(
            String chain,
            Under under,
            @Nullable String pattern,
            @Nullable Cursor after,
            CancelToken token) {
        return database.limitedSnapshot(
                token,
                ChainReader.BY_INDEX,
                handle -> {
                    return page(handle, chain, under, pattern, after);
                });
    }

    /// Causes that events of the chain name and that are no events of it, those with the most
    /// effects first.
    ///
    /// @param most how many of them at most
    public List<LostCause> lost(String chain, int most, CancelToken token) {
        return database.limitedSnapshot(
                token,
                ChainReader.BY_INDEX,
                handle -> {
                    return handle.createQuery(LOST)
                            .bind("chain", chain)
                            .bind("limit", most)
                            .map(
                                    (row, context) ->
                                            new LostCause(
                                                    row.getString("cause"),
                                                    row.getLong("n"),
                                                    time(row, "first"),
                                                    time(row, "last")))
                            .list();
                });
    }

    private static String from(Under under) {
        return under.cause() == null ? ChainRows.ROOTS : EFFECTS;
    }

    private static Query asked(Handle handle, String sql, String chain, Under under) {
        Query query = handle.createQuery(sql).bind("chain", chain);
        return under.cause() == null ? query : query.bind("cause", under.cause());
    }

    private static List<Group> groups(Handle handle, String chain, Under under) {
        return asked(handle, GROUPS.formatted(from(under)), chain, under)
                .bind("limit", MOST_GROUPS + 1)
                .map(
                        (row, context) ->
                                new Group(
                                        row.getString("pattern"),
                                        row.getLong("n"),
                                        time(row, "first"),
                                        time(row, "last")))
                .list();
    }

    static String members(Under under) {
        return MEMBERS.formatted(
                ChainRows.effects("v.event_id"), from(under), SkeletonRows.COLUMNS);
    }

    private static Page page(
            Handle handle,
            String chain,
            Under under,
            @Nullable String pattern,
            @Nullable Cursor after) {
        Cursor from = after == null ? START : after;
        return asked(handle, members(under), chain, under)
                .bind("pattern", pattern)
                .bind("time", from.timestamp().atOffset(ZoneOffset.UTC))
                .bind("row", from.rowId())
                .bind("counted", MOST_COUNTED + 1)
                .bind("limit", PAGE + 1)
                .scanResultSet((results, context) -> page(results.get()));
    }

    private static Page page(ResultSet row) throws SQLException {
        SkeletonRows rows = new SkeletonRows();
        List<Member> members = new ArrayList<>();
        Cursor last = START;
        while (row.next()) {
            if (members.size() == PAGE) {
                return new Page(members, last);
            }
            Member member = new Member(rows.skeleton(row), row.getInt("effects"));
            members.add(member);
            last = new Cursor(member.event().timestamp(), row.getObject("id", UUID.class));
        }
        return new Page(members, null);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
