package org.eventexplorer.ui.explore;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.TimeText;
import org.eventexplorer.ui.fx.ZoneText;

import java.time.Instant;

/// What the time button says.
final class RangeText {
    private final Messages messages;
    private final ZoneText zone;

    RangeText(Messages messages, ZoneText zone) {
        this.messages = messages;
        this.zone = zone;
    }

    String of(RangeChoice choice) {
        return switch (choice) {
            case RangeChoice.All _ -> messages.text("range.all");
            // One that no preset has comes from a link.
            case RangeChoice.Last(var length) ->
                    RangeChoice.PRESETS.contains(choice)
                            ? messages.text("range.last." + length)
                            : messages.text("range.last", TimeText.span(length));
            case RangeChoice.Exact(TimeRange range) -> exact(range);
        };
    }

    private String exact(TimeRange range) {
        Instant from = range.from();
        Instant to = range.to();
        if (from == null) {
            return to == null ? messages.text("range.all") : messages.text("range.to", text(to));
        }
        if (to == null) {
            return messages.text("range.from", text(from));
        }
        boolean isOneDay = zone.date(from).equals(zone.date(to));
        return text(from) + " – " + (isOneDay ? clock(to) : text(to));
    }

    private String text(Instant time) {
        return zone.date(time) + " " + clock(time);
    }

    /// No more than is needed: `11:52`, `11:52:07`, `11:52:07.000001`.
    private String clock(Instant time) {
        if (!zone.micros(time).equals(".000000")) {
            return zone.clock(time) + zone.micros(time);
        }
        String clock = zone.clock(time);
        return clock.endsWith(":00") ? clock.substring(0, 5) : clock;
    }
}
