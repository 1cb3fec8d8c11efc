package org.eventexplorer.bench.measure;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Two short pieces of work, each timed many times a round.
public final class Samples implements Pair {
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

    @Override
    public double ours(int round) throws Exception {
        return time(ours);
    }

    @Override
    public double reference(int round) throws Exception {
        return time(reference);
    }

    private double time(Work work) throws Exception {
        double[] millis = new double[number];
        for (int i = 0; i < number; i++) {
            long begun = System.nanoTime();
            work.run(i);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        return figure.applyAsDouble(millis);
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
