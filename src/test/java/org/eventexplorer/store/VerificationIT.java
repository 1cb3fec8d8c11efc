package org.eventexplorer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.eventexplorer.event.Events.event;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.store.Verification.Check;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Each planted fault is found and named; a sound store has none.
@ExtendWith(StoreExtension.class)
final class VerificationIT {
    private static final String OF_A = " FROM event_patterns WHERE pattern = 'a'";
    private static final String OF_B_C = " FROM event_patterns WHERE pattern = 'b.c'";

    private Database database;

    @BeforeEach
    void storeSomeEvents(TestServer server) {
        database = Database.open(server.newStore(), Path.of("unused"));
        List<Event> batch = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Instant time = Events.START.plusSeconds(i * 86_400L / 2);
            batch.add(event("e-" + i, i % 3 == 0 ? "a" : "b.c", time, "{}"));
        }
        new EventStore(database).append(batch, Map.of());
        write("SELECT count_events(150)");
    }

    @AfterEach
    void closeIt() {
        database.close();
    }

    private void write(String sql) {
        database.write(handle -> handle.execute(sql));
    }

    private Verification.Report verify() {
        return new Verification(database).run(JobContext.none());
    }

    private List<String> breaches() {
        return verify().checks().stream().flatMap(c -> c.breaches().stream()).toList();
    }

    @Test
    void findsNothingInASoundStore() {
        Verification.Report report = verify();
        assertThat(report.holds()).isTrue();
        assertThat(report.checks().stream().map(Check::name).toList())
                .containsExactly("sequences", "ids", "counts", "bounds");
        assertThat(report.checks().stream().map(Check::examined).toList())
                .startsWith(200L, 400L)
                .endsWith(200L);
    }

    @Test
    void findsAGapAndTheIdThatIsLeftBehind() {
        write("DELETE FROM events WHERE event_id = 'e-3'");
        assertThat(verify().holds()).isFalse();
        assertThat(breaches())
                .containsExactly(
                        "pattern a: sequence 2 is lost",
                        "id e-3 has no event: it is lost",
                        "pattern a, hour 2026-03-03T00:00:00Z: counted 1, stored 0");
    }

    @Test
    void findsAnEventWhoseIdIsNotKnown() {
        write("DELETE FROM event_ids WHERE event_id = 'e-4'");
        assertThat(breaches()).containsExactly("event e-4 has no row of its id");
    }

    @Test
    void findsANumberThatIsThereTwice() {
        write("ALTER TABLE events DISABLE TRIGGER ALL");
        write("UPDATE events SET sequence = 2 WHERE pattern = 'a' AND sequence = 3");
        assertThat(breaches())
                .containsExactly(
                        "pattern a: sequence 3 is lost",
                        "pattern a: sequence 2 is there twice or beyond the catalogue's 67");
    }

    @Test
    void findsAWrongCount() {
        write("UPDATE event_counts SET n = n + 1 WHERE hour = '2026-03-03 00:00+00'");
        write("DELETE FROM event_counts WHERE hour = '2026-03-04 00:00+00'");
        write("INSERT INTO event_counts SELECT '2026-03-04 05:00+00', 7, number" + OF_B_C);
        assertThat(breaches())
                .containsExactly(
                        "pattern a, hour 2026-03-03T00:00:00Z: counted 2, stored 1",
                        "pattern b.c, hour 2026-03-04T00:00:00Z: counted 0, stored 1",
                        "pattern b.c, hour 2026-03-04T05:00:00Z: counted 7, stored 0",
                        "pattern a, day 2026-03-03T00:00:00Z: counted 1, in its parts 2",
                        "pattern b.c, day 2026-03-04T00:00:00Z: counted 1, in its parts 7",
                        "segment a, hour 2026-03-03T00:00:00Z: counted 1, in its patterns 2",
                        "segment b, hour 2026-03-04T00:00:00Z: counted 1, in its patterns 0",
                        "segment b, hour 2026-03-04T05:00:00Z: counted 0, in its patterns 7");
    }

    @Test
    void findsWrongSumsOfDaysAndMonths() {
        write(
                "UPDATE event_counts_by_day SET n = 2 WHERE day = '2026-03-03 00:00+00' AND n = 1"
                        + " AND pattern_number = (SELECT number"
                        + OF_A
                        + ")");
        write(
                "DELETE FROM event_counts_by_month WHERE month = '2026-04-01' AND pattern_number ="
                        + " (SELECT number"
                        + OF_B_C
                        + ")");
        // Of March's 61 events, 0 to 60, every third is of pattern a; of April's 60, 61 to 120, two
        // in three are not.
        assertThat(breaches())
                .containsExactly(
                        "pattern a, day 2026-03-03T00:00:00Z: counted 2, in its parts 1",
                        "pattern a, month 2026-03-01T00:00:00Z: counted 21, in its parts 22",
                        "pattern b.c, month 2026-04-01T00:00:00Z: counted 0, in its parts 40",
                        "pattern b.c, year 2026-01-01T00:00:00Z: counted 100, in its parts 60",
                        "segment a, day 2026-03-03T00:00:00Z: counted 1, in its patterns 2",
                        "segment b, month 2026-04-01T00:00:00Z: counted 40, in its patterns 0");
    }

    @Test
    void findsWrongSumsOfYearsAndSegments() {
        write(
                "UPDATE event_counts_by_year SET n = 1 WHERE pattern_number = (SELECT number"
                        + OF_A
                        + ")");
        write("UPDATE event_segment_counts SET n = 2 WHERE hour = '2026-03-03 00:00+00'");
        write("DELETE FROM event_segment_counts_by_day WHERE day = '2026-03-04 00:00+00'");
        write("UPDATE event_segment_counts_by_month SET n = 3 WHERE segment = 'a'");
        // Of the 150 that are counted every third is of pattern a, 9 of those of May.
        assertThat(breaches())
                .containsExactly(
                        "pattern a, year 2026-01-01T00:00:00Z: counted 1, in its parts 50",
                        "pattern a, in all: counted 50, in its parts 1",
                        "segment a, hour 2026-03-03T00:00:00Z: counted 2, in its patterns 1",
                        "segment a, day 2026-03-04T00:00:00Z: counted 0, in its patterns 1",
                        "segment b, day 2026-03-04T00:00:00Z: counted 0, in its patterns 1",
                        "segment a, month 2026-03-01T00:00:00Z: counted 3, in its patterns 21",
                        "segment a, month 2026-04-01T00:00:00Z: counted 3, in its patterns 20",
                        "segment a, month 2026-05-01T00:00:00Z: counted 3, in its patterns 9");
    }

    @Test
    void findsWrongTotalsAndEnds() {
        write("UPDATE event_patterns SET n = 51, first = NULL WHERE pattern = 'a'");
        write("UPDATE event_patterns SET last = '2026-07-01 00:00+00' WHERE pattern = 'b.c'");
        Instant last = Events.START.plus(Duration.ofHours(149 * 12));
        // Counted are the events 0 to 149, two a day: every third is of pattern a, the last is not.
        assertThat(breaches())
                .containsExactly(
                        "pattern a, in all: counted 51, in its parts 50",
                        "pattern a, first event: counted none, stored " + Events.START,
                        "all patterns, first event: counted "
                                + Events.START
                                + ", of them "
                                + Events.START.plus(Duration.ofHours(12)),
                        "pattern b.c, last event: counted 2026-07-01T00:00:00Z, stored " + last,
                        "all patterns, last event: counted "
                                + last
                                + ", of them 2026-07-01T00:00:00Z");
    }

    @Test
    void findsCountsOfNoPattern() {
        write("INSERT INTO event_counts_by_year VALUES ('2026-01-01 00:00+00', 5, 77)");
        assertThat(breaches())
                .containsExactly(
                        "pattern number 77, year 2026-01-01T00:00:00Z: counted 5, in its parts 0",
                        "pattern number 77, in all: counted 0, in its parts 5");
    }

    @Test
    void findsACatalogueThatIsBehind() {
        write("DELETE FROM event_sequences WHERE pattern = 'b.c'");
        assertThat(breaches())
                .containsExactly("pattern b.c has 133 events but is not in the catalogue");
    }

    @Test
    void findsARowOutsideItsPartitionsBounds() {
        // The server trusts a valid check and does not look when it attaches; so the row slips in.
        write("CREATE TABLE slipped (LIKE events INCLUDING DEFAULTS)");
        write(
                "INSERT INTO slipped SELECT gen_random_uuid(), 201, 201,"
                        + " '2031-05-05 00:00+00', now(), 'e-x', 'late', '1', '2031-05', source,"
                        + " metadata, payload FROM events LIMIT 1");
        write(
                "ALTER TABLE slipped ADD CONSTRAINT lie CHECK (\"timestamp\" IS NOT NULL AND"
                        + " \"timestamp\" >= '2020-01-01 00:00+00' AND \"timestamp\" <"
                        + " '2020-02-01 00:00+00') NOT VALID");
        write("UPDATE pg_constraint SET convalidated = true WHERE conname = 'lie'");
        write(
                "ALTER TABLE events ATTACH PARTITION slipped FOR VALUES FROM"
                        + " ('2020-01-01 00:00+00') TO ('2020-02-01 00:00+00')");
        assertThat(breaches())
                .contains("event e-x of 2031-05-05T00:00:00Z, month 2031-05, lies in slipped");
    }

    @Test
    void findsAMonthThatIsNotTheRowsOwn() {
        write("ALTER TABLE events DISABLE TRIGGER ALL");
        write("UPDATE events SET partition_key = '2026-3' WHERE event_id = 'e-0'");
        assertThat(breaches())
                .containsExactly(
                        "event e-0 of 2026-03-01T12:00:00.000001Z, month 2026-3, lies in"
                                + " events_2026_03");
    }

    @Test
    void showsTheStoreAtAGlance() {
        StoreStatus status = StoreStatus.of(database, new CancelToken());
        assertThat(status.totals().events()).isEqualTo(200);
        assertThat(status.totals().patterns()).isEqualTo(2);
        assertThat(status.totals().position()).isEqualTo(200);
        assertThat(status.totals().settled()).isEqualTo(200);
        assertThat(status.totals().counted()).isEqualTo(150);
        assertThat(status.partitions().stream().map(StoreStatus.Partition::name).toList())
                .containsExactly(
                        "events_2026_03", "events_2026_04", "events_2026_05", "events_2026_06");
        assertThat(status.partitions().getFirst().from())
                .isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(status.unchecked()).isEmpty();
    }
}
