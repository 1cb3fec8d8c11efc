package org.eventexplorer.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// The stretches of time (UTC) that events are counted in ahead, the longest first.
enum CountLevel {
    MONTH("event_counts_by_month"),
    DAY("event_counts_by_day"),
    HOUR("event_counts");

    private final String table;

    CountLevel(String table) {
        this.table = table;
    }

    String table() {
        return table;
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
                    case MONTH -> at.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
                    case DAY -> at.truncatedTo(ChronoUnit.DAYS);
                    case HOUR -> at.truncatedTo(ChronoUnit.HOURS);
                };
        return begin.toInstant(ZoneOffset.UTC);
    }

    /// The begin of a stretch that is nearest to this instant, the earlier of two.
    Instant nearest(Instant time) {
        Instant before = floor(time);
        LocalDateTime at = LocalDateTime.ofInstant(before, ZoneOffset.UTC);
        LocalDateTime next =
                switch (this) {
                    case MONTH -> at.plusMonths(1);
                    case DAY -> at.plusDays(1);
                    case HOUR -> at.plusHours(1);
                };
        Instant after = next.toInstant(ZoneOffset.UTC);
        return Duration.between(before, time).compareTo(Duration.between(time, after)) <= 0
                ? before
                : after;
    }
}
