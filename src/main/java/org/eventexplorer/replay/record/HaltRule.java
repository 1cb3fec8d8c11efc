package org.eventexplorer.replay.record;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// When a replay stops by itself.
///
/// @param failurePercent when of the last hundred events this share was not delivered; 0: never
/// @param consecutive when so many in a row were not delivered; 0: never
/// @param slow when over a twentieth of the last hundred answers took longer than this, that is,
///     when their 95th percentile is above it; null: never
public record HaltRule(int failurePercent, int consecutive, @Nullable Duration slow) {
    /// Half of a hundred, or twenty in a row.
    public static final HaltRule USUAL = new HaltRule(50, 20, null);

    /// Whatever happens, go on.
    public static final HaltRule NEVER = new HaltRule(0, 0, null);

    /// @throws IllegalArgumentException for a number that makes no sense
    public HaltRule {
        if (failurePercent < 0 || failurePercent > 100) {
            throw new IllegalArgumentException(
                    failurePercent + " is no share of failures in percent, 0 to 100");
        }
        if (consecutive < 0) {
            throw new IllegalArgumentException(consecutive + " failures in a row are below 0");
        }
        if (slow != null && !slow.isPositive()) {
            throw new IllegalArgumentException("a time limit of " + slow + " is not above 0");
        }
    }
}
