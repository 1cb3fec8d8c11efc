package org.eventexplorer.replay.plan;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.query.EventKey;
import org.eventexplorer.query.PatternCount;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Makes a plan of events that come one after another, and cuts it into segments.
final class PlanTally {
    private final Consumer<Segment> sink;
    private final MessageDigest whole = sha256();
    private final TreeMap<String, Long> patterns = new TreeMap<>();
    private final List<Cursor> keys = new ArrayList<>(Segment.SIZE);
    private final List<String> ids = new ArrayList<>(Segment.SIZE);
    private MessageDigest ofSegment = sha256();
    private long events;
    private long bytes;
    private @Nullable Cursor first;
    private @Nullable Cursor last;

    /// @param sink takes each segment when it is full
    PlanTally(Consumer<Segment> sink) {
        this.sink = sink;
    }

    /// How many events have come.
    long events() {
        return events;
    }

    void add(EventKey event) {
        byte[] line = (event.eventId() + "\n").getBytes(StandardCharsets.UTF_8);
        whole.update(line);
        ofSegment.update(line);
        patterns.merge(event.pattern(), 1L, Long::sum);
        keys.add(event.key());
        ids.add(event.eventId());
        first = first == null ? event.key() : first;
        last = event.key();
        events++;
        bytes += event.bytes();
        if (keys.size() == Segment.SIZE) {
            cut();
        }
    }

    /// The plan of all that has come; gives away the last segment.
    Plan plan(long upTo) {
        if (!keys.isEmpty()) {
            cut();
        }
        return new Plan(
                events,
                bytes,
                upTo,
                patterns.entrySet().stream()
                        .map(each -> new PatternCount(each.getKey(), each.getValue()))
                        .toList(),
                first == null || last == null ? null : new Plan.Ends(first, last),
                HexFormat.of().formatHex(whole.digest()));
    }

    private void cut() {
        int number = (int) ((events - 1) / Segment.SIZE);
        sink.accept(new Segment(number, keys, ids, HexFormat.of().formatHex(ofSegment.digest())));
        keys.clear();
        ids.clear();
        ofSegment = sha256();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
