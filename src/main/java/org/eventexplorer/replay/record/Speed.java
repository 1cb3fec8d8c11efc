package org.eventexplorer.replay.record;

import org.jspecify.annotations.Nullable;

/// How fast a replay sends; may change while it runs.
///
/// @param rate attempts a second; null: as fast as it goes
/// @param inFlight how many events are under way at most
public record Speed(@Nullable Double rate, int inFlight) {
    /// How many events may be under way at most.
    public static final int MOST_IN_FLIGHT = 1_000;

    /// The highest rate.
    public static final double MOST_RATE = 1_000_000;

    /// As fast as it goes with eight under way.
    public static final Speed USUAL = new Speed(null, 8);

    /// @throws IllegalArgumentException for a number that makes no sense
    public Speed {
        if (rate != null && !(rate >= 0.001 && rate <= MOST_RATE)) {
            throw new IllegalArgumentException(
                    "a rate of " + rate + " a second is not between 0.001 and 1,000,000");
        }
        if (inFlight < 1 || inFlight > MOST_IN_FLIGHT) {
            throw new IllegalArgumentException(
                    inFlight + " in flight is not between 1 and " + MOST_IN_FLIGHT);
        }
    }
}
