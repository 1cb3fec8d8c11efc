package org.eventexplorer.query;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// The stretches of time (UTC) that events are counted in ahead, the longest first.
enum CountLevel {
    YEAR("event_counts_by_year", null),
    MONTH("event_counts_by_month", "event_segment_counts_by_month"),
    DAY("event_counts_by_day", "event_segment_counts_by_day"),
    HOUR("event_counts", "event_segment_counts");

    private final String table;
    private final @Nullable String segments;

    CountLevel(String table, @Nullable String segments) {
        this.table = table;
        this.segments = segments;
    }

    /// Where each pattern is counted.
    String table() {
        return table;
    }

    /// Where all patterns with the same first segment are counted together; null: nowhere.
    @Nullable String segments() {
        return segments;
    }

    /// The level below; null: there is none.
    @Nullable CountLevel finer() {
        return switch (this) {
            case YEAR -> MONTH;
            case MONTH -> DAY;
            case DAY -> HOUR;
            case HOUR -> null;
        };
    }

    /// The column that says when a counted stretch begins.
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The begin of the stretch that holds this instant.
    Instant floor(Instant time) {
        LocalDateTime at = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        LocalDateTime begin =
                switch (this) {
                    case YEAR -> at.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
                    case MONTH -> at.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
                    case DAY -> at.truncatedTo(ChronoUnit.DAYS);
                    case HOUR -> at.truncatedTo(ChronoUnit.HOURS);
                };
        return begin.toInstant(ZoneOffset.UTC);
    }

    /// The begin of the next stretch.
    ///
    /// @param begin where one begins
    Instant next(Instant begin) {
        LocalDateTime at = LocalDateTime.ofInstant(begin, ZoneOffset.UTC);
        LocalDateTime next =
                switch (this) {
                    case YEAR -> at.plusYears(1);
                    case MONTH -> at.plusMonths(1);
                    case DAY -> at.plusDays(1);
                    case HOUR -> at.plusHours(1);
                };
        return next.toInstant(ZoneOffset.UTC);
    }

    /// The begin of a stretch that is nearest to this instant, the earlier of two.
    Instant nearest(Instant time) {
        Instant before = floor(time);
        Instant after = next(before);
        return Duration.between(before, time).compareTo(Duration.between(time, after)) <= 0
                ? before
                : after;
    }
}
