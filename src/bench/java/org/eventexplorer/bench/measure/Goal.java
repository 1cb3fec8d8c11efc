package org.eventexplorer.bench.measure;

/// What a ratio of ours to the reference must reach.
public sealed interface Goal {
    /// The bound.
    double bound();

    /// Whether a ratio is as good as it must be.
    boolean isReachedBy(double ratio);

    /// For speeds: at least so much of the reference.
    record AtLeast(double bound) implements Goal {
        @Override
        public boolean isReachedBy(double ratio) {
            return ratio >= bound;
        }
    }

    /// For times and sizes: at most so much of the reference.
    record AtMost(double bound) implements Goal {
        @Override
        public boolean isReachedBy(double ratio) {
            return ratio <= bound;
        }
    }
}
