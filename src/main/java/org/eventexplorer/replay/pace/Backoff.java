package org.eventexplorer.replay.pace;

import java.time.Duration;

/// How long to wait before a further attempt: from `first` on twice as long each time up to `most`,
/// a little more or less by chance, and as long as the subscriber asks for where it does.
///
/// @param first before the second attempt
/// @param most before any attempt, unless the subscriber asks for more
public record Backoff(Duration first, Duration most) {
    /// Half a second to half a minute.
    public static final Backoff USUAL = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

    /// The longest that a subscriber is obeyed.
    public static final Duration LONGEST = Duration.ofMinutes(10);

    /// @throws IllegalArgumentException where `first` is not between nothing and `most`
    public Backoff {
        if (!first.isPositive() || first.compareTo(most) > 0) {
            throw new IllegalArgumentException(first + " is not between nothing and " + most);
        }
    }
}
