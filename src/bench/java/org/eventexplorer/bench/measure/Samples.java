package org.eventexplorer.bench.measure;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Two short pieces of work, each timed many times a round.
public final class Samples implements Pair {
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private final int number;
    private final ToDoubleFunction<double[]> figure;
    private final Work ours;
    private final Work reference;
    private final List<AutoCloseable> resources = new ArrayList<>();

    private Samples(int number, ToDoubleFunction<double[]> figure, Work ours, Work reference) {
        this.number = number;
        this.figure = figure;
        this.ours = ours;
        this.reference = reference;
    }

    /// Of so many samples, the time that 95 of a hundred do not exceed.
    public static Samples p95(int number, Work ours, Work reference) {
        return new Samples(number, Spread::p95, ours, reference);
    }

    /// Of so many samples, the time in the middle.
    public static Samples median(int number, Work ours, Work reference) {
        return new Samples(number, times -> Spread.of(times).median(), ours, reference);
    }

    /// Closes something of the database's with this pair, the last given first.
    public Samples with(AutoCloseable resource) {
        resources.add(resource);
        return this;
    }

    /// Both take turns with each sample, and so does who comes first: a machine that other work
    /// makes slow for a second makes both slow. The warm-up goes on for some seconds, since the
    /// program's own code is compiled only after many calls.
    @Override
    public Round both(int round) throws Exception {
        long begun = System.nanoTime();
        Round measured = turns(round);
        while (round == 0 && System.nanoTime() - begun < WARM_UP.toNanos()) {
            measured = turns(round);
        }
        return measured;
    }

    private Round turns(int round) throws Exception {
        double[] our = new double[number];
        double[] other = new double[number];
        for (int i = 0; i < number; i++) {
            if ((i + round) % 2 == 0) {
                our[i] = time(ours, i);
                other[i] = time(reference, i);
            } else {
                other[i] = time(reference, i);
                our[i] = time(ours, i);
            }
        }
        return new Round(figure.applyAsDouble(our), figure.applyAsDouble(other));
    }

    private static double time(Work work, int sample) throws Exception {
        long begun = System.nanoTime();
        work.run(sample);
        return (System.nanoTime() - begun) / 1e6;
    }

    @Override
    public double ours(int round) throws Exception {
        return both(round).ours();
    }

    @Override
    public double reference(int round) throws Exception {
        return both(round).reference();
    }

    @Override
    public void close() throws IOException, SQLException {
        Collections.reverse(resources);
        for (AutoCloseable resource : resources) {
            try {
                resource.close();
            } catch (IOException | SQLException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// A piece of work.
    @FunctionalInterface
    public interface Work {
        /// Does it.
        ///
        /// @param sample 0, 1, 2 … within a round
        void run(int sample) throws Exception;
    }
}
