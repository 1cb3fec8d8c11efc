package org.eventexplorer.ui.explore;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.TimeText;

import java.time.Instant;

/// What the time button says.
final class RangeText {
    private final Messages messages;

    RangeText(Messages messages) {
        this.messages = messages;
    }

    String of(RangeChoice choice) {
        return switch (choice) {
            case RangeChoice.All _ -> messages.text("range.all");
            case RangeChoice.Last(var length) -> messages.text("range.last." + length);
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
        boolean isOneDay = TimeText.date(from).equals(TimeText.date(to));
        return text(from) + " – " + (isOneDay ? clock(to) : text(to));
    }

    private static String text(Instant time) {
        return TimeText.date(time) + " " + clock(time);
    }

    /// No more than is needed: `11:52`, `11:52:07`, `11:52:07.000001`.
    private static String clock(Instant time) {
        if (!TimeText.micros(time).equals(".000000")) {
            return TimeText.clock(time) + TimeText.micros(time);
        }
        String clock = TimeText.clock(time);
        return clock.endsWith(":00") ? clock.substring(0, 5) : clock;
    }
}
