package org.eventexplorer.bench.measure;

/// A line's words.
///
/// @param name what the line is chosen by
/// @param work what of ours is measured
/// @param against the raw limit beside it
/// @param unit what both figures count
/// @param goal what the ratio of the first to the second, or the first alone, must reach
public record Title(String name, String work, String against, Unit unit, Goal goal) {
    /// A speed that must reach a share of the raw one.
    public static Title speed(String name, String work, String against, double atLeast) {
        return new Title(name, work, against, Unit.EVENTS_A_SECOND, new Goal.AtLeast(atLeast));
    }

    /// A time that may be so many times the raw one.
    public static Title time(String name, String work, String against, double atMost) {
        return new Title(name, work, against, Unit.MILLISECONDS, new Goal.AtMost(atMost));
    }
}
