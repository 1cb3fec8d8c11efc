package org.eventexplorer.bench.site;

import org.eventexplorer.event.Event;
import org.eventexplorer.event.EventGenerator;
import org.eventexplorer.event.EventGenerator.Kind;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Events for a measurement, the same in each run: payloads of about 600 bytes, metadata of 200.
///
/// @param prefix what each id begins with
/// @param events how many
/// @param months over how many months they are spread
/// @param patterns how many patterns they have
public record Series(String prefix, int events, int months, int patterns) {
    /// When all of them have happened.
    public static final Instant END = Instant.parse("2025-06-01T00:00:00Z");

    private static final int METADATA_BYTES = 200;
    private static final int SEED = 1;

    /// All within one month, as they are when they come while they happen.
    public static Series present(String prefix, int events, int patterns) {
        return new Series(prefix, events, 1, patterns);
    }

    private Instant start() {
        return END.atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
    }

    /// Begins to make them.
    public EventGenerator begin() {
        return new EventGenerator(
                new Kind(prefix, patterns, 0, METADATA_BYTES, 0),
                SEED,
                events,
                start(),
                Duration.between(start(), END));
    }

    /// Until when so many of them happen; all of them where there are fewer.
    public Instant timeOf(int number) {
        Duration span = Duration.between(start(), END);
        return number >= events ? END : start().plus(span.dividedBy(events).multipliedBy(number));
    }

    /// Gives all of them to `sink` in batches.
    public void forEachBatch(int batch, Sink sink) throws Exception {
        EventGenerator generator = begin();
        for (List<Event> next = generator.next(batch);
                !next.isEmpty();
                next = generator.next(batch)) {
            sink.take(next);
        }
    }

    /// Takes batches.
    @FunctionalInterface
    public interface Sink {
        /// Takes the next one.
        void take(List<Event> batch) throws Exception;
    }
}
