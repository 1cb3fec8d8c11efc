package org.eventexplorer.ui.detail.compare;

import org.eventexplorer.query.EventDetail;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.ui.detail.copy.WholeEvents;
import org.eventexplorer.ui.detail.json.JsonSource;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.ZoneText;
import org.eventexplorer.work.CancelToken;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Two events, compared line by line.
///
/// @param lines everything that they say, in order
/// @param isCut whether a payload was so large that only its beginning was compared
record Comparison(List<Difference> lines, boolean isCut) {
    /// How much of a payload is compared, in characters.
    static final int MOST = 2_000_000;

    /// Reads and compares both. Any thread.
    static Comparison of(
            WholeEvents events,
            EventRow left,
            EventRow right,
            Messages messages,
            ZoneText zone,
            CancelToken token) {
        EventDetail first = read(events, left, token);
        EventDetail second = read(events, right, token);
        List<Difference> lines =
                new ArrayList<>(Differences.of(left, right, names(messages, zone), zone));
        lines.addAll(
                Differences.of(
                        messages.text("compare.payload"),
                        source(first.payloadStart(), token).root(),
                        source(second.payloadStart(), token).root(),
                        token));
        lines.addAll(
                Differences.of(
                        messages.text("compare.metadata"),
                        JsonSource.of(first.metadata().utf8(), token).root(),
                        JsonSource.of(second.metadata().utf8(), token).root(),
                        token));
        boolean isCut = !first.isWhole() || !second.isWhole() || lines.size() >= Differences.MOST;
        return new Comparison(List.copyOf(lines), isCut);
    }

    private static EventDetail read(WholeEvents events, EventRow row, CancelToken token) {
        return events.detail(row.eventId(), MOST, token)
                .orElseThrow(
                        () -> new IllegalStateException("the event " + row.eventId() + " is gone"));
    }

    private static JsonSource source(String text, CancelToken token) {
        return JsonSource.of(text.getBytes(StandardCharsets.UTF_8), token);
    }

    private static Map<String, String> names(Messages messages, ZoneText zone) {
        return Map.of(
                "time", messages.text("compare.time", zone.name()),
                "event", messages.text("compare.event"),
                "pattern", messages.text("compare.pattern"),
                "version", messages.text("compare.version"),
                "source", messages.text("compare.source"),
                "chain", messages.text("compare.chain"),
                "cause", messages.text("compare.cause"));
    }
}
