package org.eventexplorer.routing.subscriber;

import java.time.Duration;

/// How much a subscriber is given at once.
///
/// @param eventsPerSecond the most events a second; 0: as many as it takes
/// @param inFlight the most deliveries side by side, 1 to 1,000
/// @param timeout after which an attempt counts as not delivered, up to an hour
public record Limits(int eventsPerSecond, int inFlight, Duration timeout) {
    private static final int MOST_IN_FLIGHT = 1_000;
    private static final Duration LONGEST = Duration.ofHours(1);

    /// What serves nearly always: 16 side by side, 30 seconds each.
    public static final Limits USUAL = new Limits(0, 16, Duration.ofSeconds(30));

    /// @throws IllegalArgumentException naming the limit that makes no sense
    public Limits {
        if (eventsPerSecond < 0) {
            throw new IllegalArgumentException(
                    eventsPerSecond + " events a second is below 0; 0 means no limit");
        }
        if (inFlight < 1 || inFlight > MOST_IN_FLIGHT) {
            throw new IllegalArgumentException(
                    inFlight + " deliveries side by side is not between 1 and " + MOST_IN_FLIGHT);
        }
        if (timeout.toMillis() < 1 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "a time limit of " + timeout.toMillis() + " ms is not between 1 ms and 1 h");
        }
    }
}
