package org.eventexplorer.query;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.query.NearMonths.Reach;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// One page of a list, in the form of query that the filter's patterns ask for.
final class PageQuery {
    /// With more patterns than this each one's own page costs more than reading past the others.
    static final int MANY_PATTERNS = 400;

    /// Where all patterns but some are wanted, reading past those few beats more pages than
    /// this.
    static final int FEW_PATTERNS = 24;

    private PageQuery() {}

    /// The first or the next page of a listing.
    ///
    /// @param known what counts said of other pages
    static Page run(
            Handle handle, Listing listing, @Nullable Cursor after, int limit, KnownReaches known) {
        FilterSql sql = FilterSql.of(handle, listing.filter());
        sql.after(listing.order(), after);
        sql.upTo(listing.upTo());
        sql.inOrder();
        NearMonths months = NearMonths.of(listing, after);
        Reach reach = months.reach(handle, sql, limit, known);
        Function<@Nullable Instant, Page> read = read(handle, listing, after, limit, sql, reach);
        if (reach.edge() != null) {
            Page near = read.apply(reach.edge());
            if (near.more()) {
                return near;
            }
            // What the counts say is not relied on.
            months.forget(sql, limit, known);
        }
        return read.apply(null);
    }

    // By how far it may reach.
    private static Function<@Nullable Instant, Page> read(
            Handle handle,
            Listing listing,
            @Nullable Cursor after,
            int limit,
            FilterSql sql,
            Reach reach) {
        List<String> patterns = sql.patterns();
        if (patterns != null && reach.far()) {
            FarPage far = new FarPage(listing, patterns, after);
            return edge -> far.read(handle, edge, limit);
        }
        return edge -> {
            sql.near(listing.order(), edge);
            return page(handle, sql, listing.order(), 0, limit);
        };
    }

    static Page runAt(Handle handle, Listing listing, long offset, int limit) {
        FilterSql sql = FilterSql.of(handle, listing.filter());
        sql.upTo(listing.upTo());
        sql.inOrder();
        return page(handle, sql, listing.order(), offset, limit);
    }

    // One more than asked for says whether there is more.
    private static Page page(Handle handle, FilterSql sql, Order order, long offset, int limit) {
        if (sql.isEmpty()) {
            return new Page(List.of(), false);
        }
        return Page.of(
                query(handle, "", sql, order, offset, limit)
                        .map((row, context) -> Rows.listed(row))
                        .list(),
                limit);
    }

    /// How the server would read a page, a line a step.
    static List<String> explain(Handle handle, FilterSql sql, Order order, long offset, int limit) {
        return query(handle, "EXPLAIN ", sql, order, offset, limit).mapTo(String.class).list();
    }

    private static Query query(
            Handle handle, String prefix, FilterSql sql, Order order, long offset, int limit) {
        Query query =
                mergesPatterns(sql)
                        ? sql.bindPatterns(
                                        sql.bind(handle.createQuery(prefix + merged(sql, order))))
                                .bind("reach", offset + limit + 1)
                        : sql.bindWithPatterns(handle.createQuery(prefix + plain(sql, order)));
        return query.bind("offset", offset).bind("limit", limit + 1L);
    }

    /// Whether rows of the filter's patterns alone are read: there is one, or pages are merged.
    static boolean readsEachPattern(FilterSql sql) {
        List<String> patterns = sql.patterns();
        return patterns != null && (patterns.size() == 1 || mergesPatterns(sql));
    }

    /// Whether each pattern's page is read by itself and the pages are merged: the index on
    /// (pattern, timestamp, id) has each in order, and no row of another pattern is read.
    static boolean mergesPatterns(FilterSql sql) {
        List<String> patterns = sql.patterns();
        return patterns != null
                && patterns.size() > 1
                && patterns.size() <= (sql.wantsMostPatterns() ? FEW_PATTERNS : MANY_PATTERNS)
                && !sql.isNarrow();
    }

    static String plain(FilterSql sql, Order order) {
        return "SELECT "
                + (sql.isNarrow() ? Rows.LISTED_NAMES : Rows.LISTED)
                + ordered(sql, Rows.LISTED, order)
                + " OFFSET :offset LIMIT :limit";
    }

    /// What follows the columns of a query on all matching events in order: of the table, or of
    /// few that were found by their ids, all before they are sorted.
    static String ordered(FilterSql sql, String columns, Order order) {
        return sql.isNarrow()
                ? "\n  FROM (SELECT "
                        + columns
                        + "\n  FROM events AS e\n WHERE "
                        + sql.allConditions()
                        + "\nOFFSET 0) AS found\n ORDER BY "
                        + by(order, "")
                : "\n  FROM events AS e\n WHERE "
                        + sql.allConditions()
                        + "\n ORDER BY "
                        + by(order, "e.");
    }

    static String merged(FilterSql sql, Order order) {
        return "SELECT "
                + Rows.LISTED_NAMES
                + "\n  FROM unnest(:patterns) AS p (name)\n CROSS JOIN LATERAL (SELECT "
                + Rows.LISTED
                + "\n  FROM events AS e\n WHERE e.pattern = p.name AND "
                + sql.conditions()
                + "\n ORDER BY "
                + by(order, "e.")
                + " LIMIT :reach) AS page\n ORDER BY "
                + by(order, "")
                + " OFFSET :offset LIMIT :limit";
    }

    static String by(Order order, String table) {
        return switch (order) {
            case NEWEST_FIRST -> table + "\"timestamp\" DESC, " + table + "id DESC";
            case OLDEST_FIRST -> table + "\"timestamp\", " + table + "id";
        };
    }
}
