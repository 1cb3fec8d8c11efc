package org.eventexplorer.ui.fx;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How times are written in one time zone, to the microsecond.
///
/// @param zone the zone that the texts are in
public record ZoneText(ZoneId zone) {
    /// In UTC.
    public static final ZoneText UTC = new ZoneText(ZoneOffset.UTC);

    private static final DateTimeFormatter DATE = pattern("uuuu-MM-dd");
    private static final DateTimeFormatter CLOCK = pattern("HH:mm:ss");
    private static final DateTimeFormatter MICROS = pattern(".SSSSSS");
    private static final DateTimeFormatter OFFSET = pattern("xxx");
    private static final DateTimeFormatter COPY = pattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSXXX");

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    /// What the zone is called in a header: `UTC`, `Europe/Berlin`.
    public String name() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /// Such as `2026-05-01 10:15:30.123456`. Where the clocks are set back, a time that comes twice
    /// carries its offset: `2026-10-25 02:30:00.000000+01:00`.
    public String full(Instant time) {
        String text = date(time) + " " + clock(time) + micros(time);
        return isAmbiguous(time) ? text + OFFSET.format(at(time)) : text;
    }

    /// Such as `2026-05-01`.
    public String date(Instant time) {
        return DATE.format(at(time));
    }

    /// Such as `10:15:30`.
    public String clock(Instant time) {
        return CLOCK.format(at(time));
    }

    /// Such as `.123456`.
    public String micros(Instant time) {
        return MICROS.format(at(time));
    }

    /// As ISO 8601 has it, with the offset, so that it means the same everywhere:
    /// `2026-05-01T12:15:30.123456+02:00`.
    public String copy(Instant time) {
        return COPY.format(at(time));
    }

    private boolean isAmbiguous(Instant time) {
        return zone.getRules().getValidOffsets(at(time).toLocalDateTime()).size() > 1;
    }

    private ZonedDateTime at(Instant time) {
        return time.atZone(zone);
    }
}
