package org.eventexplorer.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.MigrationScript;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.EventGenerator;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.store.Verification;
import org.eventexplorer.store.Verification.Check;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A store that was counted before there were counts of all events has them after the migration,
/// and they go on.
@ExtendWith(StoreExtension.class)
final class CountsOfAllIT {
    private static final String FILE = "V7__counts_of_all.sql";
    private static final String TABLES =
            "event_counts_by_year, event_segment_counts, event_segment_counts_by_day,"
                    + " event_segment_counts_by_month";

    @Test
    void aStoreThatWasCountedBeforeHasThemAfterTheMigration(Database database) throws IOException {
        EventStore store = new EventStore(database);
        EventGenerator generator =
                new EventGenerator(
                        5, 2_000, Instant.parse("2023-11-30T00:00:00Z"), Duration.ofDays(500));
        List<Event> first = generator.next(1_200);
        store.append(first, Map.of());
        database.write(handle -> handle.execute("SELECT count_events(1000)"));

        database.write(handle -> handle.execute("DROP TABLE " + TABLES));
        MigrationScript.run(database, FILE);
        assertThat(breaches(database)).isEmpty();

        store.append(generator.next(800), Map.of());
        database.write(handle -> handle.execute("SELECT count_events(1000)"));
        assertThat(breaches(database)).isEmpty();
        assertThat(new EventQueries(database).count(EventFilter.ALL, new CancelToken()))
                .isEqualTo(2_000);
    }

    private static List<String> breaches(Database database) {
        return new Verification(database)
                .run(JobContext.none()).checks().stream()
                        .map(Check::breaches)
                        .flatMap(List::stream)
                        .toList();
    }
}
