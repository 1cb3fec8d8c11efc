package org.eventexplorer.bench.growth;

import org.eventexplorer.bench.measure.Round;
import org.eventexplorer.bench.measure.Samples.Work;
import org.eventexplorer.bench.measure.Spread;
import org.eventexplorer.bench.site.Ground;
import org.eventexplorer.bench.site.Site;
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

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What is measured of a store of one shape: each figure by its name, medians of some samples.
final class Figures implements AutoCloseable {
    // A new connection reads what it must know of each month, and plans a statement anew until it
    // keeps a plan; what is measured is what comes after.
    private static final int REHEARSALS = 40;

    private static final int PART = 1_000_000;

    private static final int ROUNDS = 5;

    private static final int SAMPLES = 20;
    private static final int LIMIT = 200;

    private final Map<String, Double> all = new LinkedHashMap<>();
    private final Site site;
    private final Ground ground;
    private final List<Ground> beside = new ArrayList<>();
    private final List<Round> more = new ArrayList<>();

    private Figures(Site site, Ground ground) {
        this.site = site;
        this.ground = ground;
    }

    /// Fills an empty store, asks it, and gives it more.
    static Measured of(Site site, Shape shape) throws Exception {
        try (Ground ground = site.ground();
                Figures figures = new Figures(site, ground)) {
            figures.fill(shape);
            figures.ask(shape);
            figures.appendMore(shape);
            return new Measured(figures.all, Spread.of(figures.ratios()));
        }
    }

    @Override
    public void close() throws SQLException {
        for (Ground other : beside) {
            other.close();
        }
    }

    private void fill(Shape shape) throws Exception {
        EventStore store = new EventStore(ground.store());
        EventGenerator generator = shape.begin();
        long nanos = 0;
        int left = shape.events();
        List<Double> rates = new ArrayList<>();
        while (left > 0) {
            int part = Math.min(left, PART);
            nanos += append(store, generator, shape, part);
            left -= part;
            rates.add(usualRate());
        }
        all.put("append, events/s", shape.events() / (nanos / 1e9));
        all.put(
                "append beside, events/s",
                Spread.of(rates.stream().mapToDouble(rate -> rate).toArray()).median());
        settle(ground);
    }

    private static void settle(Ground filled) throws SQLException {
        new EventStore(filled.store()).count(JobContext.none());
        filled.execute("VACUUM ANALYZE");
    }

    // A month and a pattern take their time once, when they begin. What a store takes that has them
    // is measured on events of one more month, in turn with a usual store. Neither becomes more
    // than twice as large.
    private void appendMore(Shape shape) throws Exception {
        Ground other = beside.getLast();
        settle(ground);
        settle(other);
        More ours = More.of(ground, shape, ROUNDS + 1);
        More usual = More.of(other, Shape.USUAL, ROUNDS + 1);
        ours.rate();
        usual.rate();
        for (int i = 0; i < ROUNDS; i++) {
            more.add(new Round(ours.rate(), usual.rate()));
        }
        all.put("append more, events/s", median(Round::ours));
        all.put("append more beside, events/s", median(Round::reference));
    }

    private double median(ToDoubleFunction<Round> figure) {
        return Spread.of(more.stream().mapToDouble(figure).toArray()).median();
    }

    private double[] ratios() {
        return more.stream().mapToDouble(Round::ratio).toArray();
    }

    // A machine is not equally fast at all times: what a store is compared with is a usual one that
    // is filled in the same minutes. It is dropped at the end, since that is a checkpoint.
    private double usualRate() throws Exception {
        Shape usual = Shape.USUAL;
        Ground other = site.ground();
        beside.add(other);
        EventStore store = new EventStore(other.store());
        return usual.events() / (append(store, usual.begin(), usual, usual.events()) / 1e9);
    }

    // Nanoseconds, without those that it takes to make the events.
    static long append(EventStore store, EventGenerator generator, Shape shape, int events) {
        int batch = shape.batch();
        long nanos = 0;
        for (int left = events; left > 0; left -= batch) {
            List<Event> next = generator.next(Math.min(batch, left));
            long begun = System.nanoTime();
            store.append(next, Map.of());
            nanos += System.nanoTime() - begun;
        }
        return nanos;
    }

    private void ask(Shape shape) throws Exception {
        Database database = ground.store();
        EventQueries queries = new EventQueries(database);
        List<PatternCount> patterns = queries.catalogue(new CancelToken());
        time(
                "first page of a pattern, ms",
                i -> page(queries, patterns.get(i % patterns.size()).pattern()));
        long chains = Math.max(1, shape.events() / shape.chain());
        ChainReader reader = new ChainReader(database);
        time(
                "a chain, ms",
                i -> {
                    // From all of the store's time, none where there are enough of them twice.
                    long chain = 1 + i * chains / (REHEARSALS + SAMPLES);
                    reader.read("flow-" + chain, new CancelToken());
                });
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
            work.run(REHEARSALS + i);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        all.put(name, Spread.of(millis).median());
    }

    /// What a store's shape comes to.
    ///
    /// @param figures each by its name, in the order in which they are told
    /// @param moreRatio of the rates of further events to those of a usual store in the same rounds
    record Measured(Map<String, Double> figures, Spread moreRatio) {}
}
