package org.eventexplorer.bench.growth;

import org.eventexplorer.bench.site.Series;
import org.eventexplorer.event.EventGenerator;
import org.eventexplorer.event.EventGenerator.Kind;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/// A store's contents.
///
/// @param events how many
/// @param months over how many partitions they are spread
/// @param patterns how many patterns they have
/// @param payloadBytes about how large each payload is
/// @param chain how many events each chain has
record Shape(int events, int months, int patterns, int payloadBytes, int chain) {
    /// What each series varies in one way.
    static final Shape USUAL = new Shape(100_000, 12, 200, 600, 10);

    // A store of large payloads has fewer events, or it would fill the disk.
    private static final long MOST_BYTES = 400L << 20;

    private static final int BATCH_BYTES = 2 << 20;

    Shape withEvents(int other) {
        return new Shape(other, months, patterns, payloadBytes, chain);
    }

    Shape withMonths(int other) {
        return new Shape(events, other, patterns, payloadBytes, chain);
    }

    Shape withPatterns(int other) {
        return new Shape(events, months, other, payloadBytes, chain);
    }

    /// With fewer events where all would take too much room.
    Shape withPayloadBytes(int other) {
        int fitting = (int) Math.min(events, MOST_BYTES / other);
        return new Shape(fitting, months, patterns, other, chain);
    }

    Shape withChain(int other) {
        return new Shape(events, months, patterns, payloadBytes, other);
    }

    /// How many events are appended at once.
    int batch() {
        return Math.clamp(BATCH_BYTES / payloadBytes, 1, 1_000);
    }

    EventGenerator begin() {
        return generator(events, 0, Series.END, months);
    }

    /// Begins events of the month after these: new ids and chains, whose places in the indexes are
    /// among theirs.
    EventGenerator following(int number) {
        Instant end = Series.END.atOffset(ZoneOffset.UTC).plusMonths(1).toInstant();
        return generator(number, events, end, 1);
    }

    private EventGenerator generator(int number, int before, Instant end, int ofMonths) {
        Instant start = end.atOffset(ZoneOffset.UTC).minusMonths(ofMonths).toInstant();
        return new EventGenerator(
                new Kind("growth", patterns, payloadBytes, 0, chain),
                1 + before,
                number,
                start,
                Duration.between(start, end),
                before);
    }
}
