package org.eventexplorer.ui.overview;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.BarWidth;
import org.eventexplorer.query.CalendarGrid;
import org.eventexplorer.query.Histogram;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where instants stand on a line, and which of them are written under it.
///
/// @param from what stands at its left end
/// @param until what stands at its right end, later
/// @param zone whose calendar the marks follow
record TimeAxis(Instant from, Instant until, ZoneId zone) {
    /// A written instant.
    record Mark(Instant at, String text) {}

    static TimeAxis of(Histogram histogram, ZoneId zone) {
        return new TimeAxis(
                histogram.bars().getFirst().from(), histogram.bars().getLast().until(), zone);
    }

    /// Where an instant stands: 0 at the left end, 1 at the right.
    double share(Instant at) {
        return seconds(Duration.between(from, at)) / seconds(Duration.between(from, until));
    }

    private static double seconds(Duration length) {
        return length.getSeconds() + length.getNano() / 1e9;
    }

    /// At most `most` marks, each at a round time. A mark on another day than the one before it
    /// has its date.
    List<Mark> marks(int most) {
        TimeRange range = new TimeRange(from, until.minus(1, ChronoUnit.MICROS));
        CalendarGrid grid = new CalendarGrid(zone, Math.max(2, most));
        BarWidth width = grid.width(range);
        List<Mark> marks = new ArrayList<>();
        ZonedDateTime before = null;
        for (Instant at : grid.bounds(range)) {
            if (!at.isBefore(from) && at.isBefore(until)) {
                ZonedDateTime local = at.atZone(zone);
                marks.add(new Mark(at, format(width.unit(), before, local).format(local)));
                before = local;
            }
        }
        return marks;
    }

    private static DateTimeFormatter format(
            ChronoUnit unit,
            @org.jspecify.annotations.Nullable ZonedDateTime before,
            ZonedDateTime at) {
        boolean isNewDay = before == null || !before.toLocalDate().equals(at.toLocalDate());
        boolean isNewYear = before == null || before.getYear() != at.getYear();
        String text =
                switch (unit) {
                    case MICROS -> "HH:mm:ss.SSSSSS";
                    case MILLIS -> "HH:mm:ss.SSS";
                    case SECONDS -> "HH:mm:ss";
                    case MINUTES, HOURS -> isNewDay ? "MM-dd HH:mm" : "HH:mm";
                    case DAYS, WEEKS -> isNewYear ? "uuuu-MM-dd" : "MM-dd";
                    case MONTHS -> "uuuu-MM";
                    default -> "uuuu";
                };
        return DateTimeFormatter.ofPattern(text, Locale.ROOT);
    }
}
