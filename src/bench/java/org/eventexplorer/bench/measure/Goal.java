package org.eventexplorer.bench.measure;

/// What ours must reach, mostly as a ratio to the reference.
public sealed interface Goal {
    /// The bound.
    double bound();

    /// Whether what was measured is as good as it must be.
    ///
    /// @param ours our figure
    /// @param ratio of ours to the reference
    boolean isReachedBy(double ours, double ratio);

    /// For speeds: at least so much of the reference.
    record AtLeast(double bound) implements Goal {
        @Override
        public boolean isReachedBy(double ours, double ratio) {
            return ratio >= bound;
        }
    }

    /// For times and sizes: at most so much of the reference.
    record AtMost(double bound) implements Goal {
        @Override
        public boolean isReachedBy(double ours, double ratio) {
            return ratio <= bound;
        }
    }

    /// For times that a person waits for: our own figure at most, whatever the reference is.
    record Within(double bound) implements Goal {
        @Override
        public boolean isReachedBy(double ours, double ratio) {
            return ours <= bound;
        }
    }
}
