package org.eventexplorer.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.Database;
import org.eventexplorer.database.MigrationScript;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.EventGenerator;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.store.Verification;
import org.eventexplorer.store.Verification.Check;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;

/// A store that was counted by an older version has all counts after the migrations.
@ExtendWith(StoreExtension.class)
final class CountsOfAllIT {
    private static final String OF_ALL = "V7__counts_of_all.sql";
    private static final String BY_NUMBER = "V9__counts_by_number.sql";
    private static final List<String> BY_PATTERN =
            List.of(
                    "event_counts",
                    "event_counts_by_day",
                    "event_counts_by_month",
                    "event_counts_by_year");

    private ConnectionSettings settings;
    private Database database;
    private EventGenerator generator;

    @BeforeEach
    void countSome(TestServer server) {
        settings = server.newStore();
        database = Database.open(settings, Path.of("unused"));
        generator =
                new EventGenerator(
                        5, 2_000, Instant.parse("2023-11-30T00:00:00Z"), Duration.ofDays(500));
        append(1_200);
        write("SELECT count_events(1000)");
    }

    @AfterEach
    void closeIt() {
        database.close();
    }

    @Test
    void aStoreWhoseCountsNamePatternsHasNumbersAfterTheMigration() throws IOException {
        List<PatternCount> before = counts();
        nameThePatterns();
        MigrationScript.run(database, BY_NUMBER);
        assertThat(counts()).isEqualTo(before);
        assertThatAllHoldsNowAndLater();
    }

    @Test
    void aStoreThatWasCountedBeforeHasCountsOfAllAfterTheMigrations() throws IOException {
        nameThePatterns();
        write(
                "DROP TABLE event_counts_by_year, event_segment_counts,"
                        + " event_segment_counts_by_day, event_segment_counts_by_month");
        MigrationScript.run(database, OF_ALL);
        MigrationScript.run(database, BY_NUMBER);
        assertThatAllHoldsNowAndLater();
    }

    @Test
    void aNumberIsUsedUpByNewPatternsAlone() {
        append(800);
        for (int i = 0; i < 10; i++) {
            write("SELECT count_events(100)");
        }
        assertThat(number("SELECT max(number) - count(*) FROM event_patterns")).isZero();
    }

    @Test
    void whoReadsTheCountsReadsAllOfThemAfterTheMigration() throws IOException {
        String role = "counts_reader_" + System.nanoTime();
        write("CREATE ROLE " + role);
        nameThePatterns();
        write("GRANT SELECT ON event_counts TO " + role);
        MigrationScript.run(database, BY_NUMBER);
        for (String table : List.of("event_patterns", "event_segment_counts_by_month")) {
            assertThat(
                            number(
                                    "SELECT has_table_privilege('%s', '%s', 'SELECT')::int"
                                            .formatted(role, table)))
                    .as(table)
                    .isEqualTo(1);
        }
        write("DROP OWNED BY " + role);
        write("DROP ROLE " + role);
    }

    /// Who waited inside the old function while counts of all were made went on without them.
    @Test
    void whatWasCountedWithoutYearsAndSegmentsHasThemAfterTheMigration() throws IOException {
        nameThePatterns();
        write("DELETE FROM event_counts_by_year WHERE pattern LIKE 'order.%'");
        write("UPDATE event_segment_counts SET n = n - 1 WHERE n > 1");
        write("DELETE FROM event_segment_counts_by_month WHERE segment = 'order'");
        MigrationScript.run(database, BY_NUMBER);
        assertThatAllHoldsNowAndLater();
    }

    @Test
    void aMigrationMayTakeLongerThanAQuery() throws Exception {
        nameThePatterns();
        write("DELETE FROM schema_history WHERE version::int >= 9");
        ConnectionSettings hurried =
                new ConnectionSettings(
                        settings.target(), settings.schema(), Duration.ofMillis(400));
        CountDownLatch isLocked = new CountDownLatch(1);
        Future<?> holder = hold(isLocked);
        isLocked.await();
        try (Database after = Database.open(hurried, Path.of("unused"))) {
            assertThat(new EventQueries(after).count(EventFilter.ALL, new CancelToken()))
                    .isEqualTo(1_200);
        }
        holder.get();
    }

    /// Keeps the migration waiting for a second and a half.
    private Future<?> hold(CountDownLatch isLocked) {
        return CompletableFuture.runAsync(
                () ->
                        database.write(
                                handle -> {
                                    handle.execute("LOCK TABLE event_counts IN ACCESS SHARE MODE");
                                    isLocked.countDown();
                                    return handle.execute("SELECT pg_sleep(1.5)");
                                }));
    }

    private void assertThatAllHoldsNowAndLater() {
        assertThat(breaches()).isEmpty();
        append(800);
        write("SELECT count_events(1000)");
        assertThat(breaches()).isEmpty();
        assertThat(new EventQueries(database).count(EventFilter.ALL, new CancelToken()))
                .isEqualTo(2_000);
    }

    /// Puts the counts back to how they were before patterns had numbers.
    private void nameThePatterns() {
        write(
                "CREATE FUNCTION name_of(wanted int) RETURNS text LANGUAGE sql AS"
                        + " 'SELECT pattern::text FROM event_patterns WHERE number = wanted'");
        for (String table : BY_PATTERN) {
            write(
                    "ALTER TABLE "
                            + table
                            + " ALTER COLUMN n TYPE bigint, ALTER COLUMN pattern_number TYPE"
                            + " varchar(255) COLLATE \"C\" USING name_of(pattern_number)");
            write("ALTER TABLE " + table + " RENAME COLUMN pattern_number TO pattern");
        }
        write("DROP FUNCTION name_of(int)");
        write("ALTER TABLE event_counted DROP COLUMN first, DROP COLUMN last");
        write("DROP TABLE event_patterns");
    }

    private void append(int events) {
        new EventStore(database).append(generator.next(events), Map.of());
    }

    private void write(String sql) {
        database.write(handle -> handle.execute(sql));
    }

    private long number(String sql) {
        return database.read(
                new CancelToken(), handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private List<PatternCount> counts() {
        return new EventQueries(database).patternCounts(EventFilter.ALL, new CancelToken());
    }

    private List<String> breaches() {
        return new Verification(database)
                .run(JobContext.none()).checks().stream()
                        .map(Check::breaches)
                        .flatMap(List::stream)
                        .toList();
    }
}
