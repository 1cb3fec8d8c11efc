package org.eventexplorer.ui.overview;

import org.eventexplorer.query.BarWidth;
import org.eventexplorer.query.Histogram;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.ZoneText;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How bars are told in words.
///
/// @param messages the texts
/// @param zone how times are written
record BarWords(Messages messages, ZoneText zone) {
    /// Such as `15 s a bar`.
    String width(BarWidth width) {
        String unit = width.unit().name().toLowerCase(Locale.ROOT);
        return messages.text("width." + unit, width.number());
    }

    /// Such as `2023-07-10 11:55:15 – 11:55:30`.
    String time(Histogram.Bar bar) {
        return stretch(bar.from(), bar.until());
    }

    /// From one instant to another, without what both share and without zeros behind.
    String stretch(Instant from, Instant until) {
        String first = zone.date(from) + " " + clock(from, until);
        String second = clock(until, from);
        return zone.date(from).equals(zone.date(until))
                ? first + " – " + second
                : first + " – " + zone.date(until) + " " + second;
    }

    private String clock(Instant time, Instant other) {
        if (time.getNano() != 0 || other.getNano() != 0) {
            return zone.clock(time) + zone.micros(time);
        }
        boolean isMinute = time.getEpochSecond() % 60 == 0 && other.getEpochSecond() % 60 == 0;
        return isMinute ? zone.clock(time).substring(0, 5) : zone.clock(time);
    }

    /// How many events, and of which groups the most: `43 events: ec2 30, ssm 13`.
    String counts(Histogram histogram, Histogram.Bar bar) {
        List<String> parts = new ArrayList<>();
        List<String> groups = histogram.groups();
        for (int i = 0; i <= groups.size(); i++) {
            long count = bar.counts().get(i);
            if (count > 0) {
                String name = i < groups.size() ? groups.get(i) : messages.text("others");
                parts.add(name + " " + NumberText.count(count));
            }
        }
        String total = events(bar.total());
        return parts.isEmpty() ? total : total + ": " + String.join(", ", parts);
    }

    /// Such as `1,429 events`.
    String events(long number) {
        return messages.text(number == 1 ? "events.one" : "events.many", NumberText.count(number));
    }

    /// The chosen stretch: `11:55:00 – 11:58:00`.
    String chosen(Instant from, Instant to) {
        return stretch(from, to.plus(1, ChronoUnit.MICROS));
    }
}
