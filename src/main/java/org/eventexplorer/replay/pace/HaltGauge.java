package org.eventexplorer.replay.pace;

import dev.failsafe.CircuitBreaker;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Locale;

/// Watches outcomes and says when they are bad enough to stop. Not thread-safe.
public final class HaltGauge {
    private static final int WINDOW = 100;
    // The 95th percentile of a hundred is above a limit when more than five are.
    private static final int SLOW_OF_WINDOW = 6;

    private final int percent;
    private final int consecutive;
    private final @Nullable Duration slow;
    private final @Nullable CircuitBreaker<Object> ofFailures;
    private final @Nullable CircuitBreaker<Object> ofSlowness;
    private int failedInARow;

    /// @param percent when of the last hundred this share failed; 0: never
    /// @param consecutive when so many in a row failed; 0: never
    /// @param slow when the 95th percentile of the last hundred answers is above this; null: never
    public HaltGauge(int percent, int consecutive, @Nullable Duration slow) {
        this.percent = percent;
        this.consecutive = consecutive;
        this.slow = slow;
        this.ofFailures = percent == 0 ? null : breaker(percent);
        this.ofSlowness = slow == null ? null : breaker(SLOW_OF_WINDOW);
    }

    private static CircuitBreaker<Object> breaker(int most) {
        return CircuitBreaker.builder().withFailureThreshold(most, WINDOW).build();
    }

    /// Takes one outcome.
    ///
    /// @param isDelivered whether the event was delivered in the end
    /// @param took how long the last attempt took
    /// @return why to stop; null: go on
    public @Nullable String add(boolean isDelivered, Duration took) {
        failedInARow = isDelivered ? 0 : failedInARow + 1;
        if (consecutive > 0 && failedInARow >= consecutive) {
            return failedInARow + " events in a row were not delivered";
        }
        if (ofFailures != null && isOpen(ofFailures, !isDelivered)) {
            return percent + " % of the last " + WINDOW + " events were not delivered";
        }
        boolean isSlow = slow != null && took.compareTo(slow) > 0;
        if (slow != null && ofSlowness != null && isOpen(ofSlowness, isSlow)) {
            return String.format(
                    Locale.ROOT,
                    "the 95th percentile of the last %d answers is above %d ms",
                    WINDOW,
                    slow.toMillis());
        }
        return null;
    }

    // A threshold of so many in a hundred may be passed before there were a hundred.
    private static boolean isOpen(CircuitBreaker<Object> breaker, boolean isBad) {
        if (isBad) {
            breaker.recordFailure();
        } else {
            breaker.recordSuccess();
        }
        return breaker.isOpen();
    }
}
