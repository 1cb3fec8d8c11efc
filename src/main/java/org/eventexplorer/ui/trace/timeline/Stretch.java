package org.eventexplorer.ui.trace.timeline;

/// A stretch of a chain's time, in microseconds since its start.
///
/// @param to later than `from`
record Stretch(long from, long to) {
    private static final long LEAST = 10;

    /// A stretch of at least some microseconds.
    static Stretch of(long one, long other) {
        long from = Math.min(one, other);
        return new Stretch(from, Math.max(from + LEAST, Math.max(one, other)));
    }

    long length() {
        return to - from;
    }

    SpanAxis axis(double width) {
        return new SpanAxis(from, to, Math.max(60, width));
    }
}
