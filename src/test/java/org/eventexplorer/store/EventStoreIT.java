package org.eventexplorer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.eventexplorer.event.Events.event;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.event.RefusedEventException;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.store.AppendResult.Duplicate;
import org.eventexplorer.store.AppendResult.Stored;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Every promise holds for both ways in: a small batch (one call) and a large one (claim, COPY).
@ExtendWith(StoreExtension.class)
final class EventStoreIT {
    private static final int SMALL = 0;
    private static final int LARGE = 100;

    private Database database;
    private EventStore store;
    private EventQueries queries;

    @BeforeEach
    void openAStoreOfItsOwn(TestServer server) {
        database = Database.open(server.newStore(), Path.of("unused"));
        store = new EventStore(database);
        queries = new EventQueries(database);
    }

    @AfterEach
    void closeIt() {
        database.close();
    }

    /// The events and so many others that the batch goes the way meant.
    private static List<Event> batch(int filling, Event... events) {
        List<Event> batch = new ArrayList<>(List.of(events));
        for (int i = 0; i < filling; i++) {
            batch.add(event("filling-" + i, "filling"));
        }
        return batch;
    }

    private List<AppendResult> append(int filling, Event... events) {
        return store.append(batch(filling, events), Map.of()).subList(0, events.length);
    }

    private static List<Long> sequences(List<AppendResult> results) {
        return results.stream().map(r -> r instanceof Stored s ? s.sequence() : -1L).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void numbersEachPatternWithoutAGap(int filling) {
        List<AppendResult> first =
                append(filling, event("1", "a.x"), event("2", "b"), event("3", "a.x"));
        assertThat(sequences(first)).containsExactly(1L, 1L, 2L);
        assertThat(sequences(append(SMALL, event("4", "a.x"), event("5", "b"))))
                .containsExactly(3L, 2L);
        assertThat(sequences(append(SMALL, event("6", "a.x")))).containsExactly(4L);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void storesAnEventOnceAndUsesNoNumberForADuplicate(int filling) {
        append(SMALL, event("1", "a"));
        List<AppendResult> again =
                append(filling, event("1", "a"), event("2", "a"), event("2", "a"), event("3", "b"));
        assertThat(again.get(0)).isEqualTo(new Duplicate(false));
        assertThat(again.get(2)).isEqualTo(new Duplicate(false));
        assertThat(sequences(again)).containsExactly(-1L, 2L, -1L, 1L);
        assertThat(sequences(append(SMALL, event("4", "a")))).containsExactly(3L);
        assertThat(queries.count(filter(), new CancelToken())).isEqualTo(4 + filling);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void reportsADuplicateWithOtherContentAsConflicting(int filling) {
        append(SMALL, event("1", "a", Events.START, "{\"n\": 1, \"m\": 2}"));
        List<AppendResult> again =
                append(
                        filling,
                        event("1", "a", Events.START, "{\"m\": 2, \"n\": 1}"),
                        event("1", "a", Events.START, "{\"n\": 2}"),
                        event("1", "b", Events.START, "{\"n\": 1, \"m\": 2}"),
                        event("1", "a", Events.START.plusNanos(1_000), "{\"n\": 1, \"m\": 2}"));
        assertThat(again)
                .containsExactly(
                        new Duplicate(false),
                        new Duplicate(true),
                        new Duplicate(true),
                        new Duplicate(true));
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void leavesNoTraceOfAPatternThatOnlyHadADuplicate(int filling) {
        append(SMALL, event("1", "a"));
        append(filling, event("1", "never.stored"));
        assertThat(queries.catalogue(new CancelToken()).stream().map(p -> p.pattern()).toList())
                .doesNotContain("never.stored");
        assertThat(
                        database.<Integer>read(
                                new CancelToken(),
                                h ->
                                        h.createQuery(
                                                        "SELECT count(*) FROM event_sequences"
                                                                + " WHERE pattern = 'never.stored'")
                                                .mapTo(Integer.class)
                                                .one()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void storesNothingWhereAPatternHasMovedOn(int filling) {
        append(SMALL, event("1", "a"), event("2", "a"));
        assertThatThrownBy(
                        () ->
                                store.append(
                                        batch(filling, event("3", "a"), event("4", "b")),
                                        Map.of("a", 1L)))
                .isInstanceOfSatisfying(
                        SequenceConflictException.class,
                        e -> {
                            assertThat(e.pattern()).isEqualTo("a");
                            assertThat(e.expected()).isEqualTo(1);
                            assertThat(e.actual()).isEqualTo(2);
                        });
        assertThat(queries.count(filter(), new CancelToken())).isEqualTo(2);
        assertThat(sequences(append(SMALL, event("3", "a")))).containsExactly(3L);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void storesWhereThePatternsAreAsExpected(int filling) {
        append(SMALL, event("1", "a"));
        List<AppendResult> results =
                store.append(
                        batch(filling, event("2", "a"), event("3", "new")),
                        Map.of("a", 1L, "new", 0L, "absent", 0L));
        assertThat(sequences(results.subList(0, 2))).containsExactly(2L, 1L);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void checksAPatternThatTheBatchDoesNotTouch(int filling) {
        append(SMALL, event("1", "guard"));
        assertThatThrownBy(() -> store.append(batch(filling, event("2", "a")), Map.of("guard", 0L)))
                .isInstanceOf(SequenceConflictException.class)
                .hasMessage(
                        "pattern guard is at sequence 1, not at the expected 0; nothing was"
                                + " stored");
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void answersARetryOfWhatWasStoredAsDuplicates(int filling) {
        List<Event> batch = batch(filling, event("1", "a"), event("2", "a"));
        store.append(batch, Map.of("a", 0L));
        assertThat(store.append(batch, Map.of("a", 0L))).containsOnly(new Duplicate(false));
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void refusesATimeMoreThanADayAhead(int filling) {
        Instant ahead = Instant.now().plus(Duration.ofHours(25));
        assertThatThrownBy(() -> append(filling, event("x-9", "a", ahead, "{}")))
                .isInstanceOfSatisfying(
                        RefusedEventException.class,
                        e -> {
                            assertThat(e.eventId()).isEqualTo("x-9");
                            assertThat(e.field()).isEqualTo("timestamp");
                            assertThat(e.reason()).contains("more than 24 h ahead");
                        });
        assertThat(queries.count(filter(), new CancelToken())).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void keepsWhatItWasGiven(int filling) {
        String payload =
                "{\"big\": 123456789012345678901234567890.123456789012345678901234567890,"
                        + " \"text\": \"é 🎉 \\\" \\\\ العربية\", \"deep\": "
                        + "[".repeat(1_000)
                        + "]".repeat(1_000)
                        + "}";
        Event given = event("id 'with\" odd 🎉", "a", Instant.EPOCH, payload);
        append(filling, given);
        StoredEvent stored = queries.event(given.id(), new CancelToken()).orElseThrow();
        assertThat(stored.event().payload().toString()).isEqualTo(sorted(payload));
        assertThat(stored.event().timestamp()).isEqualTo(Instant.EPOCH);
        assertThat(stored.event().source()).isEqualTo(given.source());
        assertThat(stored.event().metadata().correlationId())
                .isEqualTo(given.metadata().correlationId());
        assertThat(stored.sequence()).isEqualTo(1);
    }

    /// jsonb orders members by length, then bytes.
    private static String sorted(String payload) {
        int deep = payload.indexOf("\"deep\"");
        int text = payload.indexOf("\"text\"");
        return "{"
                + payload.substring(1, text)
                + payload.substring(deep, payload.length() - 1)
                + ", "
                + payload.substring(text, deep - 2)
                + "}";
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void refusesToChangeAnEvent(int filling) {
        append(filling, event("1", "a"));
        assertThatThrownBy(() -> database.write(h -> h.execute("UPDATE events SET version = '2'")))
                .hasMessageContaining("an event is immutable");
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void makesThePartitionsThatABatchNeeds(int filling) {
        append(
                filling,
                event("1", "a", Instant.parse("2019-12-31T23:59:59.999999Z"), "1"),
                event("2", "a", Instant.parse("2020-01-01T00:00:00Z"), "2"),
                event("3", "a", Instant.parse("1970-01-01T00:00:00Z"), "3"));
        List<String> partitions =
                database.read(
                        new CancelToken(),
                        h ->
                                h.createQuery(
                                                "SELECT tableoid::regclass::text || ' '"
                                                        + " || partition_key FROM events"
                                                        + " WHERE pattern = 'a' ORDER BY 1")
                                        .mapTo(String.class)
                                        .list());
        assertThat(partitions)
                .containsExactly(
                        "events_1970_01 1970-01",
                        "events_2019_12 2019-12",
                        "events_2020_01 2020-01");
    }

    private static org.eventexplorer.query.EventFilter filter() {
        return org.eventexplorer.query.EventFilter.ALL;
    }
}
