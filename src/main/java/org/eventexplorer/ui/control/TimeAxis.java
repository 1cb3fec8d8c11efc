package org.eventexplorer.ui.control;

import org.eventexplorer.query.BarWidth;
import org.jspecify.annotations.Nullable;

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
public record TimeAxis(Instant from, Instant until, ZoneId zone) {
    // Closer to each other than the widths of bars, so that never too few are written.
    private static final List<BarWidth> STEPS = steps();

    /// A written instant.
    ///
    /// @param at a round time in the zone
    /// @param text that time, only as exact as the marks are apart
    public record Mark(Instant at, String text) {}

    /// Where an instant stands: 0 at the left end, 1 at the right.
    public double share(Instant at) {
        return seconds(Duration.between(from, at)) / seconds(Duration.between(from, until));
    }

    private static double seconds(Duration length) {
        return length.getSeconds() + length.getNano() / 1e9;
    }

    /// At most `most` marks, each at a round time. A mark on another day than the one before it
    /// has its date.
    public List<Mark> marks(int most) {
        BarWidth width = step(Math.max(2, most));
        List<Mark> marks = new ArrayList<>();
        ZonedDateTime before = null;
        for (Instant at = width.floor(from, zone); at.isBefore(until); at = width.next(at, zone)) {
            if (!at.isBefore(from)) {
                ZonedDateTime local = at.atZone(zone);
                marks.add(new Mark(at, format(width.unit(), before, local).format(local)));
                before = local;
            }
        }
        return marks;
    }

    /// The shortest step of which few enough lie on the line.
    private BarWidth step(int most) {
        Duration whole = Duration.between(from, until);
        return STEPS.stream()
                .filter(
                        step ->
                                whole.compareTo(
                                                step.unit()
                                                        .getDuration()
                                                        .multipliedBy(
                                                                (long) step.number() * (most - 1)))
                                        <= 0)
                .findFirst()
                .orElse(STEPS.getLast());
    }

    private static List<BarWidth> steps() {
        List<BarWidth> steps = new ArrayList<>();
        add(steps, ChronoUnit.MICROS, 1, 2, 5, 10, 20, 50, 100, 200, 500);
        add(steps, ChronoUnit.MILLIS, 1, 2, 5, 10, 20, 50, 100, 200, 500);
        add(steps, ChronoUnit.SECONDS, 1, 2, 5, 10, 15, 30);
        add(steps, ChronoUnit.MINUTES, 1, 2, 5, 10, 15, 30);
        add(steps, ChronoUnit.HOURS, 1, 2, 3, 6, 12);
        add(steps, ChronoUnit.DAYS, 1, 2);
        add(steps, ChronoUnit.WEEKS, 1, 2);
        add(steps, ChronoUnit.MONTHS, 1, 3, 6);
        add(steps, ChronoUnit.YEARS, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000);
        return List.copyOf(steps);
    }

    private static void add(List<BarWidth> steps, ChronoUnit unit, int... numbers) {
        for (int number : numbers) {
            steps.add(new BarWidth(number, unit));
        }
    }

    private static DateTimeFormatter format(
            ChronoUnit unit, @Nullable ZonedDateTime before, ZonedDateTime at) {
        boolean isNewDay = before == null || !before.toLocalDate().equals(at.toLocalDate());
        String date = isNewDay ? "MM-dd " : "";
        boolean isNewYear = before == null || before.getYear() != at.getYear();
        String text =
                switch (unit) {
                    case MICROS -> date + "HH:mm:ss.SSSSSS";
                    case MILLIS -> date + "HH:mm:ss.SSS";
                    case SECONDS -> date + "HH:mm:ss";
                    case MINUTES, HOURS -> date + "HH:mm";
                    case DAYS, WEEKS -> isNewYear ? "uuuu-MM-dd" : "MM-dd";
                    case MONTHS -> "uuuu-MM";
                    default -> "uuuu";
                };
        return DateTimeFormatter.ofPattern(text, Locale.ROOT);
    }
}
