package org.eventexplorer.bench.growth;

import org.eventexplorer.bench.measure.Samples.Work;
import org.eventexplorer.bench.measure.Spread;
import org.eventexplorer.bench.site.Ground;
import org.eventexplorer.database.Database;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.EventGenerator;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.CalendarGrid;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.Order;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.query.chain.ChainReader;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is measured of a store of one shape: each figure by its name, medians of some samples.
final class Figures {
    private static final int BATCH_BYTES = 2 << 20;
    private static final int REHEARSALS = 10;
    private static final int SAMPLES = 20;
    private static final int LIMIT = 200;

    private final Map<String, Double> all = new LinkedHashMap<>();
    private final Ground ground;

    private Figures(Ground ground) {
        this.ground = ground;
    }

    /// Fills an empty store and asks it.
    static Map<String, Double> of(Ground ground, Shape shape) throws Exception {
        Figures figures = new Figures(ground);
        figures.fill(shape);
        figures.ask(shape);
        return figures.all;
    }

    private void fill(Shape shape) throws Exception {
        EventStore store = new EventStore(ground.store());
        EventGenerator generator = shape.begin();
        int batch = Math.clamp(BATCH_BYTES / shape.payloadBytes(), 1, 1_000);
        long nanos = 0;
        for (List<Event> next = generator.next(batch);
                !next.isEmpty();
                next = generator.next(batch)) {
            long begun = System.nanoTime();
            store.append(next, Map.of());
            nanos += System.nanoTime() - begun;
        }
        all.put("append, events/s", shape.events() / (nanos / 1e9));
        store.count(JobContext.none());
        ground.execute("VACUUM ANALYZE");
    }

    private void ask(Shape shape) throws Exception {
        Database database = ground.store();
        EventQueries queries = new EventQueries(database);
        List<PatternCount> patterns = queries.catalogue(new CancelToken());
        time(
                "first page of a pattern, ms",
                i -> page(queries, patterns.get(i % patterns.size()).pattern()));
        int chains = Math.max(1, shape.events() / shape.chain());
        ChainReader reader = new ChainReader(database);
        time("a chain, ms", i -> reader.read("flow-" + (1 + i * 7 % chains), new CancelToken()));
        CalendarGrid grid = new CalendarGrid(ZoneId.of("UTC"), 120);
        time(
                "bars of all events, ms",
                i -> queries.histogram(EventFilter.ALL, grid, 5, new CancelToken()));
        time(
                "counts of all patterns, ms",
                i -> queries.patternCounts(EventFilter.ALL, new CancelToken()));
    }

    private static void page(EventQueries queries, String pattern) {
        EventFilter filter = EventFilter.ALL.withPatterns(List.of(new PatternFilter(pattern)));
        queries.page(filter, Order.NEWEST_FIRST, null, LIMIT, new CancelToken());
    }

    private void time(String name, Work work) throws Exception {
        for (int i = 0; i < REHEARSALS; i++) {
            work.run(i);
        }
        double[] millis = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            long begun = System.nanoTime();
            work.run(i);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        all.put(name, Spread.of(millis).median());
    }
}
