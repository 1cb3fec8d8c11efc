package org.eventexplorer.bench.growth;

import org.eventexplorer.bench.measure.Pair;
import org.eventexplorer.bench.measure.Round;
import org.eventexplorer.bench.measure.Rounds;
import org.eventexplorer.bench.measure.Samples;
import org.eventexplorer.bench.site.Ground;
import org.eventexplorer.bench.site.Site;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.EventGenerator;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.JobContext;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is measured of a store of one shape, each beside a usual store that was filled in the same
/// minutes: a machine is not equally fast at all times.
final class Figures implements AutoCloseable {
    private static final int PART = 1_000_000;

    private static final int ROUNDS = 5;

    private static final int SAMPLES = 20;

    private final Map<String, Rounds> all = new LinkedHashMap<>();
    private final Site site;
    private final Ground ground;
    private final List<Ground> beside = new ArrayList<>();

    private Figures(Site site, Ground ground) {
        this.site = site;
        this.ground = ground;
    }

    /// Fills an empty store, asks it, and gives it more.
    ///
    /// @return each figure by its name, in the order in which they are told
    static Map<String, Rounds> of(Site site, Shape shape) throws Exception {
        try (Ground ground = site.ground();
                Figures figures = new Figures(site, ground)) {
            figures.fill(shape);
            figures.settle();
            figures.ask(shape);
            figures.appendMore(shape);
            return figures.all;
        }
    }

    @Override
    public void close() throws SQLException {
        for (Ground other : beside) {
            other.close();
        }
    }

    // A usual store beside each million. They are dropped at the end, since that is a checkpoint.
    private void fill(Shape shape) throws Exception {
        EventStore store = new EventStore(ground.store());
        EventGenerator generator = shape.begin();
        List<Round> parts = new ArrayList<>();
        for (int left = shape.events(); left > 0; left -= PART) {
            double rate = rate(store, generator, shape, Math.min(left, PART));
            parts.add(new Round(rate, usualRate()));
        }
        all.put("fill, events/s", new Rounds(parts));
    }

    private double usualRate() throws Exception {
        Ground other = site.ground();
        beside.add(other);
        Shape usual = Shape.USUAL;
        return rate(new EventStore(other.store()), usual.begin(), usual, usual.events());
    }

    /// Events a second, without the time that it takes to make them.
    static double rate(EventStore store, EventGenerator generator, Shape shape, int events) {
        int batch = shape.batch();
        long nanos = 0;
        for (int left = events; left > 0; left -= batch) {
            List<Event> next = generator.next(Math.min(batch, left));
            long begun = System.nanoTime();
            store.append(next, Map.of());
            nanos += System.nanoTime() - begun;
        }
        return events / (nanos / 1e9);
    }

    private void settle() throws SQLException {
        for (Ground filled : List.of(ground, beside.getLast())) {
            new EventStore(filled.store()).count(JobContext.none());
            filled.execute("VACUUM ANALYZE");
        }
    }

    private void ask(Shape shape) throws Exception {
        Questions ours = Questions.of(ground, shape);
        Questions usual = Questions.of(beside.getLast(), Shape.USUAL);
        all.put("page, ms", turns(ours::page, usual::page));
        all.put("chain, ms", turns(ours::chain, usual::chain));
        all.put("bars, ms", turns(ours::bars, usual::bars));
        all.put("counts, ms", turns(ours::counts, usual::counts));
    }

    private static Rounds turns(Question ours, Question usual) throws Exception {
        try (Pair pair = Samples.median(SAMPLES, _ -> ours.ask(), _ -> usual.ask())) {
            return Rounds.of(pair, ROUNDS);
        }
    }

    // A month and a pattern take their time once, when they begin. What a store takes that has them
    // is measured on events of one more month. Neither becomes more than twice as large.
    private void appendMore(Shape shape) throws Exception {
        settle();
        More ours = More.of(ground, shape, ROUNDS + 1);
        More usual = More.of(beside.getLast(), Shape.USUAL, ROUNDS + 1);
        ours.rate();
        usual.rate();
        List<Round> more = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            more.add(i % 2 == 0 ? turn(ours, usual) : turn(usual, ours).swapped());
        }
        all.put("append, events/s", new Rounds(more));
    }

    private static Round turn(More first, More second) {
        double rate = first.rate();
        return new Round(rate, second.rate());
    }

    @FunctionalInterface
    private interface Question {
        void ask();
    }
}
