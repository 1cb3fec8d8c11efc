package org.eventexplorer.bench.growth;

import org.eventexplorer.bench.site.Ground;
import org.eventexplorer.database.Database;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.CalendarGrid;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.Order;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.query.chain.ChainReader;
import org.eventexplorer.work.CancelToken;

import java.time.ZoneId;
import java.util.List;

/// What a filled store is asked, each time for something else where there is anything else.
final class Questions {
    private static final int LIMIT = 200;
    private static final int BARS = 120;
    private static final int GROUPS = 5;

    // Its multiples are spread evenly, however many there are.
    private static final double GOLDEN = 0.618_033_988_75;

    private final CalendarGrid grid = new CalendarGrid(ZoneId.of("UTC"), BARS);
    private final EventQueries queries;
    private final ChainReader reader;
    private final List<PatternCount> patterns;
    private final long chains;
    private int pages;
    private int chain;

    private Questions(Database database, long chains) {
        this.queries = new EventQueries(database);
        this.reader = new ChainReader(database);
        this.patterns = queries.catalogue(new CancelToken());
        this.chains = chains;
    }

    static Questions of(Ground filled, Shape shape) {
        return new Questions(filled.store(), Math.max(1, shape.events() / shape.chain()));
    }

    /// The first page of the next pattern.
    void page() {
        String pattern = patterns.get(pages++ % patterns.size()).pattern();
        EventFilter filter = EventFilter.ALL.withPatterns(List.of(new PatternFilter(pattern)));
        queries.page(filter, Order.NEWEST_FIRST, null, LIMIT, new CancelToken());
    }

    /// Another chain, of all of the store's time.
    void chain() {
        double place = chain++ * GOLDEN;
        long number = (long) ((place - Math.floor(place)) * chains);
        reader.read("flow-" + (1 + number), new CancelToken());
    }

    /// Bars of all events.
    void bars() {
        queries.histogram(EventFilter.ALL, grid, GROUPS, new CancelToken());
    }

    /// Counts of all patterns.
    void counts() {
        queries.patternCounts(EventFilter.ALL, new CancelToken());
    }
}
