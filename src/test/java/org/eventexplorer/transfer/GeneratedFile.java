package org.eventexplorer.transfer;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.EventGenerator;
import org.eventexplorer.event.StoredEvent;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Writes generated events to a file for measurements: `GeneratedFile FILE EVENTS [SEED]`, spread
/// over ten years from 2016 on, one plain event a line.
final class GeneratedFile {
    private static final Instant START = Instant.parse("2016-01-01T00:00:00Z");

    private GeneratedFile() {}

    public static void main(String[] arguments) throws IOException {
        long events = Long.parseLong(arguments[1]);
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        EventGenerator generator = new EventGenerator(seed, events, START, Duration.ofDays(3_650));
        try (OutputStream out =
                new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])), 1 << 20)) {
            EventWriter writer = new EventWriter(out, Format.NDJSON);
            for (List<Event> batch = generator.next(1_000);
                    !batch.isEmpty();
                    batch = generator.next(1_000)) {
                for (Event event : batch) {
                    Cursor key = new Cursor(event.timestamp(), new UUID(0, 0));
                    writer.write(new StoredEvent(event, key, 0, 0, START));
                }
            }
            writer.finish();
        }
    }
}
