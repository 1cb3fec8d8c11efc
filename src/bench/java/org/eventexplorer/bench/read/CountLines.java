package org.eventexplorer.bench.read;

import org.eventexplorer.bench.measure.Pair;
import org.eventexplorer.bench.measure.Samples;
import org.eventexplorer.bench.measure.Title;
import org.eventexplorer.bench.site.Line;
import org.eventexplorer.bench.site.Site;
import org.eventexplorer.query.CalendarGrid;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.Order;
import org.eventexplorer.work.CancelToken;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/// What stands beside a list, over all events: its bars and the tree of patterns.
public final class CountLines {
    private static final int SAMPLES = 20;
    private static final int LIMIT = 200;
    private static final int BARS = 120;
    private static final int GROUPS = 5;

    private CountLines() {}

    /// All of them.
    public static List<Line> all() {
        CalendarGrid grid = new CalendarGrid(ZoneId.of("Europe/Berlin"), BARS);
        return List.of(
                line(
                        "histogram",
                        "bars of all events, median",
                        queries ->
                                queries.histogram(
                                        EventFilter.ALL, grid, GROUPS, new CancelToken())),
                line(
                        "counts",
                        "counts of all patterns, median",
                        queries -> queries.patternCounts(EventFilter.ALL, new CancelToken())));
    }

    private static Line line(String name, String work, Consumer<EventQueries> question) {
        return new Line(
                Title.time(name, work, "the product's own first page of all events, median", 2),
                site -> open(site, question));
    }

    private static Pair open(Site site, Consumer<EventQueries> question) throws Exception {
        EventQueries queries = new EventQueries(site.filled().database());
        return Samples.median(
                SAMPLES,
                i -> question.accept(queries),
                i ->
                        queries.page(
                                EventFilter.ALL,
                                Order.NEWEST_FIRST,
                                null,
                                LIMIT,
                                new CancelToken()));
    }
}
