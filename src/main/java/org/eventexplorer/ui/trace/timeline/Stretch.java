package org.eventexplorer.ui.trace.timeline;

import org.eventexplorer.ui.trace.axis.SpanAxis;

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

    /// Shorter or longer, within `whole`; what is seen at `at` stands where it stood.
    Stretch zoomed(double factor, long at, Stretch whole) {
        long still = at >= from && at <= to ? at : from + length() / 2;
        long length = Math.min(whole.length(), Math.max(LEAST, Math.round(length() / factor)));
        double share = (double) (still - from) / length();
        return placed(still - Math.round(share * length), length, whole);
    }

    /// Earlier or later by a share of its length, within `whole`.
    Stretch moved(double share, Stretch whole) {
        return placed(from + Math.round(share * length()), length(), whole);
    }

    private static Stretch placed(long from, long length, Stretch whole) {
        long start = Math.clamp(from, whole.from, whole.to - length);
        return new Stretch(start, start + length);
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
