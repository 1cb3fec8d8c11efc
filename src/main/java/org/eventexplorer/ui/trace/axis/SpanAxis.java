package org.eventexplorer.ui.trace.axis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where microseconds since a chain's start stand on a line.
///
/// @param from what stands at its left end
/// @param to what stands at its right end, later
/// @param width how much room there is, in pixels
/// @param end how much of it is left free at the right end
public record SpanAxis(long from, long to, double width, double end) {
    /// The room beside the line at its left end, and the least at its right.
    public static final double MARGIN = 12;

    private static final long SECOND = 1_000_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long[] LONG = {
        MINUTE,
        2 * MINUTE,
        5 * MINUTE,
        15 * MINUTE,
        30 * MINUTE,
        HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY,
        2 * DAY,
        7 * DAY,
        14 * DAY,
        28 * DAY,
        91 * DAY,
        182 * DAY,
        364 * DAY,
    };
    private static final double APART = 84;

    /// A written place.
    public record Mark(long at, String text) {}

    /// @throws IllegalArgumentException where it ends before it begins
    public SpanAxis {
        if (to <= from) {
            throw new IllegalArgumentException("an axis from " + from + " to " + to);
        }
    }

    /// Where a time stands.
    public double x(long micros) {
        return MARGIN + (micros - from) * length() / (to - from);
    }

    private double length() {
        return width - MARGIN - end;
    }

    /// What stands at a place of the line.
    public long at(double x) {
        double share = (x - MARGIN) / length();
        return from + Math.round(Math.clamp(share, 0, 1) * (to - from));
    }

    /// Round places, far enough apart to be written.
    public List<Mark> marks() {
        double most = Math.max(1, length() / APART);
        long step = step((to - from) / most);
        List<Mark> marks = new ArrayList<>();
        for (long at = Math.ceilDiv(from, step) * step; at <= to; at += step) {
            marks.add(new Mark(at, text(at, step)));
        }
        return marks;
    }

    private static long step(double least) {
        for (long decade = 1; decade < MINUTE; decade *= 10) {
            for (long step : new long[] {decade, 2 * decade, 5 * decade}) {
                if (step >= least && step < MINUTE) {
                    return step;
                }
            }
        }
        for (long step : LONG) {
            if (step >= least) {
                return step;
            }
        }
        long years = (long) Math.ceil(least / (364 * DAY));
        return years * 364 * DAY;
    }

    private static String text(long at, long step) {
        if (step < 1_000) {
            return at + " µs";
        }
        if (step < SECOND) {
            return at / 1_000 + " ms";
        }
        if (step < MINUTE) {
            return at / SECOND + " s";
        }
        if (step < HOUR) {
            return at / MINUTE + " min";
        }
        return step < DAY ? at / HOUR + " h" : String.format(Locale.ROOT, "%,d d", at / DAY);
    }
}
