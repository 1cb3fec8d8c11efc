package org.eventexplorer.replay.pace;

import dev.failsafe.CircuitBreaker;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Arrays;
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
    private final long[] tookNanos = new long[WINDOW];
    private final boolean[] isDelivered = new boolean[WINDOW];
    private int failedInARow;
    private long seen;

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
        int place = (int) (seen++ % WINDOW);
        this.isDelivered[place] = isDelivered;
        tookNanos[place] = took.toNanos();
        failedInARow = isDelivered ? 0 : failedInARow + 1;
        if (consecutive > 0 && failedInARow >= consecutive) {
            return failedInARow == 1
                    ? "an event was not delivered"
                    : failedInARow + " events in a row were not delivered";
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

    /// What it shows now.
    public Reading reading() {
        int known = (int) Math.min(seen, WINDOW);
        if (known == 0) {
            return Reading.NONE;
        }
        int failed = 0;
        for (int i = 0; i < known; i++) {
            failed += isDelivered[i] ? 0 : 1;
        }
        long[] sorted = Arrays.copyOf(tookNanos, known);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(known * 0.95) - 1;
        return new Reading(100.0 * failed / known, failedInARow, Duration.ofNanos(sorted[rank]));
    }

    /// What a gauge shows.
    ///
    /// @param failedPercent which share of the last hundred was not delivered
    /// @param failedInARow how many in a row were not delivered up to now
    /// @param slow the 95th percentile of the last hundred answers; null: there was none yet
    public record Reading(double failedPercent, int failedInARow, @Nullable Duration slow) {
        /// Before the first outcome.
        public static final Reading NONE = new Reading(0, 0, null);
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
