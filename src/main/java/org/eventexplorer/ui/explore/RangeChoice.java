package org.eventexplorer.ui.explore;

import org.eventexplorer.event.TimeRange;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Which time a person looks at.
sealed interface RangeChoice {
    /// What can be chosen by one click, shortest first.
    List<RangeChoice> PRESETS =
            List.of(
                    new Last(Duration.ofMinutes(15)),
                    new Last(Duration.ofHours(1)),
                    new Last(Duration.ofHours(24)),
                    new Last(Duration.ofDays(7)),
                    new Last(Duration.ofDays(30)),
                    new All());

    /// The range that is meant when it is `now`.
    TimeRange at(Instant now);

    /// The choice that a filter's range is.
    static RangeChoice of(TimeRange range) {
        return range.equals(TimeRange.ALL) ? new All() : new Exact(range);
    }

    /// All of time.
    record All() implements RangeChoice {
        @Override
        public TimeRange at(Instant now) {
            return TimeRange.ALL;
        }
    }

    /// The time up to now, and what is dated a little ahead of it.
    record Last(Duration length) implements RangeChoice {
        @Override
        public TimeRange at(Instant now) {
            return new TimeRange(now.truncatedTo(ChronoUnit.MICROS).minus(length), null);
        }
    }

    /// Fixed ends.
    record Exact(TimeRange range) implements RangeChoice {
        @Override
        public TimeRange at(Instant now) {
            return range;
        }
    }
}
