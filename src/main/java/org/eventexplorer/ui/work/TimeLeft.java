package org.eventexplorer.ui.work;

import org.eventexplorer.work.Progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long a piece of work will still take, from what it has done so far.
final class TimeLeft {
    // Sooner the guess jumps about.
    private static final Duration SOONEST = Duration.ofSeconds(1);

    private TimeLeft() {}

    static Optional<Duration> of(Progress progress, Instant began, Instant now) {
        Duration spent = Duration.between(began, now);
        double fraction = progress.fraction();
        if (spent.compareTo(SOONEST) < 0 || fraction <= 0 || fraction >= 1) {
            return Optional.empty();
        }
        double left = spent.toMillis() * (1 - fraction) / fraction;
        return Optional.of(Duration.ofSeconds(Math.max(1, Math.round(left / 1_000))));
    }
}
