package org.eventexplorer.bench.measure;

import java.util.Arrays;

/// The middle and the ends of some figures.
public record Spread(double median, double min, double max) {
    /// Of at least one figure.
    public static Spread of(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        double median =
                sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /// The figure that 95 of a hundred do not exceed.
    public static double p95(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
    }
}
