package org.eventexplorer.ui.trace.timeline;

/// A stretch of a chain's time, in microseconds since its start.
///
/// @param to later than `from`
record Stretch(long from, long to) {
    private static final long LEAST = 10;
    private static final double WORDS = 132;

    /// A stretch of at least some microseconds.
    static Stretch of(long one, long other) {
        long from = Math.min(one, other);
        return new Stretch(from, Math.max(from + LEAST, Math.max(one, other)));
    }

    long length() {
        return to - from;
    }

    /// An axis over the whole width.
    SpanAxis axis(double width) {
        return new SpanAxis(from, to, Math.max(60, width), SpanAxis.MARGIN);
    }

    /// An axis with room for the words behind the last bar.
    SpanAxis axisWithWords(double width) {
        double room = Math.max(60, width);
        return new SpanAxis(from, to, room, Math.clamp(room / 4, SpanAxis.MARGIN, WORDS));
    }
}
