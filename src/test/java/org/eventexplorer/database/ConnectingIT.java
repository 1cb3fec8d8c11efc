package org.eventexplorer.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.eventexplorer.database.ConnectionSettings.Remote;
import org.eventexplorer.database.DatabaseException.Kind;
import org.eventexplorer.event.Events;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Whatever keeps a person out of a store is told apart.
@ExtendWith(StoreExtension.class)
final class ConnectingIT {
    private static final Path NO_HOME = Path.of("unused");

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:1, UNREACHABLE, nobody answers there",
        "nowhere.invalid:5432, UNREACHABLE, no computer is called nowhere.invalid",
    })
    void saysThatNobodyIsThere(String place, Kind kind, String said) {
        refused(new Remote("jdbc:postgresql://" + place + "/x", "u", "p"), kind, said);
    }

    @Test
    void tellsAWrongPasswordFromNoneAndFromAWrongDatabase(TestServer server) {
        String url = plain(server.newStore());
        withRole(
                server,
                role -> {
                    refused(new Remote(url, role, "wrong"), Kind.REFUSED, "does not let this role");
                    refused(new Remote(url, role, null), Kind.REFUSED, "does not let this role");
                    refused(
                            new Remote(url.replaceFirst("/[^/]*$", "/nothing"), role, "secret"),
                            Kind.NO_DATABASE,
                            "\"nothing\" does not exist");
                });
    }

    @Test
    void saysThatTheServerHasNoTls(TestServer server) {
        Remote target = (Remote) server.newStore().target();
        refused(
                new Remote(target.url() + "&sslmode=require", null, null),
                Kind.TLS,
                "cannot be encrypted as wanted");
    }

    @Test
    void saysThatTheServerTakesNoMoreConnections(TestServer server) {
        String url = plain(server.newStore());
        withRole(
                server,
                role -> {
                    try (Database owner = Database.open(server.newStore(), NO_HOME)) {
                        owner.write(h -> h.execute("ALTER ROLE " + role + " CONNECTION LIMIT 0"));
                    }
                    refused(new Remote(url, role, "secret"), Kind.FULL, "no more connections");
                });
    }

    @Test
    void saysThatARoleMayNotLookIntoTheStore(TestServer server) {
        String url = plain(server.newStore());
        withRole(
                server,
                role -> refused(new Remote(url, role, "secret"), Kind.NOT_ALLOWED, "refuses"));
    }

    @Test
    void readsAndNeverWritesWhereTheConnectionIsReadOnly(TestServer server) {
        ConnectionSettings writing = server.newStore();
        try (Database owner = Database.open(writing, NO_HOME)) {
            new EventStore(owner).append(List.of(Events.event("1", "a")), Map.of());
        }
        try (Database reading = Database.open(readOnly(writing), NO_HOME)) {
            EventQueries queries = new EventQueries(reading);
            assertThat(queries.count(EventFilter.ALL, new CancelToken())).isEqualTo(1);
            assertThat(queries.catalogue(new CancelToken())).hasSize(1);
            assertThatThrownBy(
                            () ->
                                    new EventStore(reading)
                                            .append(List.of(Events.event("2", "a")), Map.of()))
                    .isInstanceOf(DatabaseException.class)
                    .extracting(e -> ((DatabaseException) e).sqlState())
                    .isEqualTo("25006");
        }
    }

    @Test
    void leavesADatabaseWithoutAStoreAloneWhereTheConnectionIsReadOnly(TestServer server) {
        ConnectionSettings empty = server.newDatabase();
        DatabaseException said =
                catchThrowableOfType(
                        DatabaseException.class,
                        () -> Database.open(readOnly(empty), NO_HOME).close());
        assertThat(said.kind()).isEqualTo(Kind.WRONG_SCHEMA);
        assertThat(said).hasMessageContaining("there is no schema event_store");
        assertThat(said).hasMessageContaining("a read-only connection changes nothing");
        assertThat(Probe.of((Remote) empty.target(), "event_store").server().schemaVersion())
                .isZero();
    }

    @Test
    void looksAtAServerWithoutChangingIt(TestServer server) {
        ConnectionSettings store = server.newStore();
        Probe probe = Probe.of((Remote) store.target(), "event_store");
        assertThat(probe.server().schemaVersion()).isEqualTo(Migrations.NEWEST);
        assertThat(probe.rights()).isEqualTo(new Probe.Rights(true, true, true));
        assertThat(probe.encryption()).isNull();
        assertThat(probe.isFromPgpass()).isFalse();
        withRole(
                server,
                role ->
                        assertThat(
                                        Probe.of(
                                                        new Remote(
                                                                plain(server.newDatabase()),
                                                                role,
                                                                "secret"),
                                                        "event_store")
                                                .rights())
                                .isEqualTo(new Probe.Rights(false, false, false)));
    }

    private static ConnectionSettings readOnly(ConnectionSettings settings) {
        return new ConnectionSettings(settings.target(), settings.schema(), Duration.ZERO, true);
    }

    private static String plain(ConnectionSettings settings) {
        return ((Remote) settings.target()).url().replaceFirst("\\?.*", "");
    }

    private interface OfRole {
        void test(String role);
    }

    private static void withRole(TestServer server, OfRole test) {
        String role = "guest_" + System.nanoTime();
        try (Database owner = Database.open(server.newStore(), NO_HOME)) {
            owner.write(h -> h.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'secret'"));
            try {
                test.test(role);
            } finally {
                owner.write(h -> h.execute("DROP ROLE " + role));
            }
        }
    }

    private static void refused(Remote target, Kind kind, String said) {
        ConnectionSettings settings = new ConnectionSettings(target, "event_store", Duration.ZERO);
        DatabaseException error =
                catchThrowableOfType(
                        DatabaseException.class, () -> Database.open(settings, NO_HOME).close());
        assertThat(error).as(target.url()).isNotNull().hasMessageContaining(said);
        assertThat(error.kind()).as(error.getMessage()).isEqualTo(kind);
    }
}
