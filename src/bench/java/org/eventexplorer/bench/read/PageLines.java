package org.eventexplorer.bench.read;

import org.eventexplorer.bench.measure.Pair;
import org.eventexplorer.bench.measure.Samples;
import org.eventexplorer.bench.measure.Title;
import org.eventexplorer.bench.site.Filled;
import org.eventexplorer.bench.site.Line;
import org.eventexplorer.bench.site.Site;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.BarePages;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.Order;
import org.eventexplorer.query.Page;
import org.eventexplorer.work.CancelToken;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/// Pages of a list: the first, and one far down.
public final class PageLines {
    private static final int LIMIT = 200;
    private static final int SAMPLES = 100;
    private static final int SLOW_SAMPLES = 40;
    private static final int CURSORS = 20;
    private static final int DEEP = 1_000_000;

    private PageLines() {}

    /// All of them.
    public static List<Line> all() {
        String bare = "the same statement over the driver alone, p95";
        String first = "the product's own first page of all events, p95";
        return List.of(
                new Line(
                        Title.time("page", "first page of each pattern, p95", bare, 1.3),
                        PageLines::ofPatterns),
                new Line(
                        Title.time("page-wildcard", "first page of wildcards, p95", bare, 1.3),
                        PageLines::ofWildcards),
                new Line(
                        Title.time(
                                "deep",
                                "a page a million events down (or half of them), by number, p95",
                                first,
                                1.5),
                        PageLines::deepByNumber),
                new Line(
                        Title.time(
                                "deep-key", "the same page after a known event, p95", first, 1.5),
                        PageLines::deepByKey));
    }

    private static Pair ofPatterns(Site site) throws Exception {
        Filled filled = site.filled();
        List<EventFilter> each =
                new EventQueries(filled.database())
                        .catalogue(new CancelToken()).stream()
                                .limit(SAMPLES)
                                .map(known -> filter(known.pattern()))
                                .toList();
        return bare(filled, each, SAMPLES);
    }

    private static Pair ofWildcards(Site site) throws Exception {
        return bare(
                site.filled(),
                List.of(
                        filter("order.#"),
                        filter("*.created"),
                        filter("#.failed"),
                        filter("mail.*", "audit.#")),
                SLOW_SAMPLES);
    }

    private static EventFilter filter(String... patterns) {
        List<PatternFilter> filters = new ArrayList<>();
        for (String pattern : patterns) {
            filters.add(new PatternFilter(pattern));
        }
        return EventFilter.ALL.withPatterns(filters);
    }

    private static Pair bare(Filled filled, List<EventFilter> filters, int samples)
            throws Exception {
        EventQueries queries = new EventQueries(filled.database());
        Connection connection = filled.ground().connect();
        BarePages pages = new BarePages(filled.database(), connection, filters, LIMIT);
        return Samples.p95(
                        samples,
                        i -> first(queries, filters.get(i % filters.size())),
                        i -> pages.run(i % filters.size()))
                .with(connection);
    }

    private static Page first(EventQueries queries, EventFilter filter) {
        return queries.page(filter, Order.NEWEST_FIRST, null, LIMIT, new CancelToken());
    }

    private static int depth(Site site) {
        return Math.min(DEEP, site.options().events() / 2);
    }

    private static Page at(EventQueries queries, long offset) {
        return queries.pageAt(
                EventFilter.ALL, Order.NEWEST_FIRST, offset, LIMIT, new CancelToken());
    }

    private static Pair deepByNumber(Site site) throws Exception {
        EventQueries queries = new EventQueries(site.filled().database());
        int depth = depth(site);
        return Samples.p95(
                SLOW_SAMPLES,
                i -> at(queries, depth + (long) i * LIMIT % depth / 2),
                i -> first(queries, EventFilter.ALL));
    }

    private static Pair deepByKey(Site site) throws Exception {
        EventQueries queries = new EventQueries(site.filled().database());
        int depth = depth(site);
        List<Cursor> cursors = new ArrayList<>();
        for (int i = 0; i < CURSORS; i++) {
            cursors.add(at(queries, depth + (long) i * LIMIT % depth / 2).rows().getLast().key());
        }
        return Samples.p95(
                SAMPLES,
                i ->
                        queries.page(
                                EventFilter.ALL,
                                Order.NEWEST_FIRST,
                                cursors.get(i % CURSORS),
                                LIMIT,
                                new CancelToken()),
                i -> first(queries, EventFilter.ALL));
    }
}
