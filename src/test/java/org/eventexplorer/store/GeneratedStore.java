package org.eventexplorer.store;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.Database;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.EventGenerator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Fills a store on the embedded server with generated events for measurements: `GeneratedStore
/// HOME EVENTS MONTHS`, spread over the last so many months before 2026, counted to the end.
final class GeneratedStore {
    private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");

    private GeneratedStore() {}

    public static void main(String[] arguments) {
        long number = Long.parseLong(arguments[1]);
        Duration length = Duration.ofDays(Long.parseLong(arguments[2]) * 3_043 / 100);
        try (Database database = Database.open(ConnectionSettings.local(), Path.of(arguments[0]))) {
            EventStore store = new EventStore(database);
            EventGenerator generator = new EventGenerator(1, number, END.minus(length), length);
            for (List<Event> batch = generator.next(2_000);
                    !batch.isEmpty();
                    batch = generator.next(2_000)) {
                store.append(batch, Map.of());
            }
            long left = 1;
            while (left > 0) {
                left = database.write(GeneratedStore::count);
            }
        }
    }

    private static long count(org.jdbi.v3.core.Handle handle) {
        return handle.createQuery("SELECT count_events(500000)").mapTo(Long.class).one();
    }
}
