package org.eventexplorer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.ConnectionSettings.Remote;
import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Json;
import org.eventexplorer.event.Metadata;
import org.eventexplorer.event.Source;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.CancelledException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Events come out of a stream as they were appended, whatever the driver is told about the form of
/// values on the wire.
@ExtendWith(StoreExtension.class)
final class EventStreamIT {
    private static final Instant TIME = Instant.parse("2024-02-29T23:59:59.999999Z");

    /// So few that all are read when the first is given.
    private static final int FEW = 200;

    private final List<Database> opened = new ArrayList<>();
    private final List<StoredEvent> streamed = new ArrayList<>();
    private final Set<Thread> threads = new HashSet<>();

    private TestServer server;

    @BeforeEach
    void keep(TestServer given) {
        server = given;
    }

    @AfterEach
    void closeThem() {
        opened.forEach(Database::close);
    }

    private Database open(String parameters) {
        ConnectionSettings fresh = server.newStore();
        Remote target = (Remote) fresh.target();
        String url = target.url() + (target.url().contains("?") ? "&" : "?") + parameters;
        Database database =
                Database.open(
                        new ConnectionSettings(
                                new Remote(url, target.user(), target.password()),
                                fresh.schema(),
                                fresh.statementTimeout()),
                        Path.of("unused"));
        opened.add(database);
        return database;
    }

    @ParameterizedTest
    @ValueSource(strings = {"prepareThreshold=5", "prepareThreshold=-1"})
    void everyPartOfAnEventComesAsItWasStored(String parameters) throws IOException {
        Database database = open(parameters);
        List<Event> events =
                List.of(
                        event(0, "null", new Source("service", "s", null), null, null),
                        event(1, "{\"é\": \"😀\\n\"}", new Source("ö", "é😀", "名"), "c", null),
                        event(2, large(), new Source("person", "p", "P"), "c-ü", "e-1"),
                        event(3, "[1.50, -2]", new Source("service", "s", "\"\\"), null, "e-2"));
        new EventStore(database).append(events, Map.of());

        read(
                database,
                event -> {
                    threads.add(Thread.currentThread());
                    streamed.add(event);
                },
                new CancelToken());

        assertThat(streamed).extracting(StoredEvent::event).isEqualTo(events);
        assertThat(streamed).isEqualTo(stored(database, events));
        assertThat(threads).hasSize(2);
    }

    @Test
    void afterACancelNoMoreEventsAreGiven() {
        Database database = open("prepareThreshold=5");
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < FEW; i++) {
            events.add(event(i, "1", new Source("service", "s", null), null, null));
        }
        new EventStore(database).append(events, Map.of());
        CancelToken token = new CancelToken();

        assertThatThrownBy(
                        () ->
                                read(
                                        database,
                                        event -> {
                                            streamed.add(event);
                                            token.cancel();
                                        },
                                        token))
                .isInstanceOf(CancelledException.class);

        assertThat(streamed).hasSize(1);
    }

    @Test
    void aConnectionThatIsLostMidWayIsSaidAndNothingHangs() {
        Database database = open("prepareThreshold=5");
        String payload = large();
        List<Event> events = new ArrayList<>();
        // More than what the sockets between the two hold.
        for (int i = 0; i < 40; i++) {
            events.add(event(i, payload, new Source("service", "s", null), null, null));
        }
        new EventStore(database).append(events, Map.of());

        assertThatThrownBy(
                        () ->
                                read(
                                        database,
                                        event -> {
                                            if (streamed.isEmpty()) {
                                                endOthers(database);
                                            }
                                            streamed.add(event);
                                        },
                                        new CancelToken()))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        e -> assertThat(e.kind()).isEqualTo(DatabaseException.Kind.UNREACHABLE));

        assertThat(streamed).hasSizeLessThan(events.size());
    }

    private static void endOthers(Database database) {
        int ended =
                database.read(
                        new CancelToken(),
                        handle ->
                                handle.createQuery(
                                                """
                                                SELECT count(pg_terminate_backend(pid))
                                                  FROM pg_stat_activity
                                                 WHERE application_name = 'event-explorer'
                                                   AND datname = current_database()
                                                   AND pid <> pg_backend_pid()
                                                   AND state <> 'idle'
                                                """)
                                        .mapTo(Integer.class)
                                        .one());
        assertThat(ended).isPositive();
    }

    private static void read(Database database, Each each, CancelToken token) throws IOException {
        new EventStream(database)
                .read(
                        EventFilter.ALL,
                        Order.OLDEST_FIRST,
                        EventStream.Slice.ALL,
                        new Taking(each),
                        token);
    }

    /// The same events, each read by itself.
    private static List<StoredEvent> stored(Database database, List<Event> events) {
        EventQueries queries = new EventQueries(database);
        return events.stream()
                .map(event -> queries.event(event.id(), new CancelToken()).orElseThrow())
                .toList();
    }

    // Metadata and payload are spelled as jsonb spells them.
    private static Event event(
            int number,
            String payload,
            Source source,
            @Nullable String correlationId,
            @Nullable String causationId) {
        List<String> members = new ArrayList<>();
        if (causationId != null) {
            members.add("\"causationId\": \"" + causationId + "\"");
        }
        if (correlationId != null) {
            members.add("\"correlationId\": \"" + correlationId + "\"");
        }
        String metadata = "{" + String.join(", ", members) + "}";
        return new Event(
                "e-" + number,
                "stream.read",
                "1." + number,
                source,
                TIME.plusNanos(number * 1_000L),
                Json.parse("payload", payload),
                new Metadata(Json.parse("metadata", metadata), correlationId, causationId));
    }

    /// So random that it is large in the table too.
    private static String large() {
        StringBuilder text = new StringBuilder("\"");
        new Random(1).ints(1_000_000, 'a', 'z' + 1).forEach(text::appendCodePoint);
        return text.append('"').toString();
    }

    @FunctionalInterface
    private interface Each {
        void take(StoredEvent event);
    }

    private record Taking(Each each) implements EventStream.Sink {
        @Override
        public void total(long events) {}

        @Override
        public void event(StoredEvent event) {
            each.take(event);
        }
    }
}
