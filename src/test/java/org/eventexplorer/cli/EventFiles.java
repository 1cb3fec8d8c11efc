package org.eventexplorer.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/// Files of made-up events.
final class EventFiles {
    private static final Instant BEGIN = Instant.parse("2023-07-10T00:00:00Z");

    private EventFiles() {}

    /// Writes `count` events in the plain form, one a line: a minute apart, in chains of ten, every
    /// third `invoice.paid` and the others `invoice.created`.
    static Path write(Path file, int count) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 1; i <= count; i++) {
                out.write(line(i));
                out.write('\n');
            }
        }
        return file;
    }

    static String line(int number) {
        return String.format(
                Locale.ROOT,
                """
                {"id":"e-%d","pattern":"invoice.%s","version":"1.0","source":{"type":"service",\
                "id":"billing"},"timestamp":"%s","payload":{"total": 12345678901234567890.10},\
                "metadata":{"correlationId":"chain-%d"}}\
                """,
                number,
                number % 3 == 0 ? "paid" : "created",
                BEGIN.plusSeconds(60L * (number - 1)),
                (number - 1) / 10);
    }
}
