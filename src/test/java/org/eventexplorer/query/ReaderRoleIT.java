package org.eventexplorer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.ConnectionSettings.Remote;
import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.EventGenerator;
import org.eventexplorer.event.Events;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.chain.ChainReader;
import org.eventexplorer.query.chain.ChainReading;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.store.StoreStatus;
import org.eventexplorer.store.Verification;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// A role with the rights that README names reads everything, and changes nothing.
@ExtendWith(StoreExtension.class)
final class ReaderRoleIT {
    private static final Path NO_HOME = Path.of("unused");
    private static final CancelToken TOKEN = new CancelToken();
    private static final int EVENTS = 1_500;

    private final String role = "reader_" + System.nanoTime();
    private List<Event> events;
    private Database owner;
    private Database database;

    @BeforeEach
    void connectAsReader(TestServer server) {
        ConnectionSettings settings = server.newStore();
        owner = Database.open(settings, NO_HOME);
        events =
                new EventGenerator(
                                5,
                                EVENTS,
                                Instant.parse("2024-01-10T00:00:00Z"),
                                Duration.ofDays(100))
                        .next(EVENTS);
        new EventStore(owner).append(events, Map.of());
        write("SELECT count_events(1000)");
        write("CREATE ROLE " + role + " LOGIN PASSWORD 'secret'");
        write("GRANT USAGE ON SCHEMA event_store TO " + role);
        write("GRANT SELECT ON ALL TABLES IN SCHEMA event_store TO " + role);
        write("GRANT SELECT ON ALL SEQUENCES IN SCHEMA event_store TO " + role);
        write("ALTER DEFAULT PRIVILEGES IN SCHEMA event_store GRANT SELECT ON TABLES TO " + role);
        String url = ((Remote) settings.target()).url().replaceFirst("\\?.*", "");
        database =
                Database.open(
                        new ConnectionSettings(
                                new Remote(url, role, "secret"), "event_store", Duration.ZERO),
                        NO_HOME);
    }

    @AfterEach
    void closeBoth() {
        database.close();
        write("DROP OWNED BY " + role);
        write("DROP ROLE " + role);
        owner.close();
    }

    private void write(String sql) {
        owner.write(handle -> handle.execute(sql));
    }

    @Test
    void findsAndCounts() {
        EventQueries queries = new EventQueries(database);
        EventFilter orders = EventFilter.ALL.withPatterns(List.of(new PatternFilter("order.#")));
        long wanted = events.stream().filter(e -> e.pattern().startsWith("order.")).count();
        assertThat(queries.count(EventFilter.ALL, TOKEN)).isEqualTo(EVENTS);
        assertThat(queries.count(orders, TOKEN)).isEqualTo(wanted);
        assertThat(queries.page(orders, Order.NEWEST_FIRST, null, EVENTS, TOKEN).rows())
                .hasSize((int) wanted);
        assertThat(queries.pageAt(orders, Order.OLDEST_FIRST, wanted - 1, 9, TOKEN).rows())
                .hasSize(1);
        List<String> ofOrders = List.of(events.getFirst().pattern());
        FarPage far =
                new FarPage(new Listing(orders, Order.NEWEST_FIRST, List.of()), ofOrders, null);
        assertThat(database.read(TOKEN, handle -> far.read(handle, null, EVENTS)).rows())
                .isNotEmpty();
        assertThat(queries.catalogue(TOKEN).stream().mapToLong(PatternCount::count).sum())
                .isEqualTo(EVENTS);
        Histogram bars =
                queries.histogram(EventFilter.ALL, new CalendarGrid(ZoneId.of("UTC"), 50), 9, TOKEN)
                        .orElseThrow();
        assertThat(bars.bars().stream().flatMap(bar -> bar.counts().stream()).reduce(0L, Long::sum))
                .isEqualTo(EVENTS);
    }

    @Test
    void tracesAndLooksAfterTheStore() {
        Event event = events.getFirst();
        String chain = requireNonNull(event.metadata().correlationId());
        ChainReading reading = new ChainReader(database).read(chain, TOKEN);
        assertThat(((ChainReading.Whole) reading).events().size()).isPositive();
        assertThat(new EventQueries(database).event(event.id(), TOKEN)).isPresent();
        StoreStatus status = StoreStatus.of(database, TOKEN);
        assertThat(status.unchecked()).isEmpty();
        assertThat(status.totals().events()).isEqualTo(EVENTS);
        assertThat(new Verification(database).run(JobContext.none()).holds()).isTrue();
    }

    @Test
    void readsAMonthThatBeganLater() {
        new EventStore(owner)
                .append(
                        List.of(
                                Events.event(
                                        "late", "a", Instant.parse("2025-09-01T00:00:00Z"), "{}")),
                        Map.of());
        assertThat(new EventQueries(database).event("late", TOKEN)).isPresent();
        assertThat(new Verification(database).run(JobContext.none()).holds()).isTrue();
    }

    @Test
    void storesNothing() {
        assertThatThrownBy(() -> new EventStore(database).append(events, Map.of()))
                .isInstanceOfSatisfying(
                        DatabaseException.class,
                        e -> assertThat(e.kind()).isEqualTo(DatabaseException.Kind.NOT_ALLOWED));
    }
}
