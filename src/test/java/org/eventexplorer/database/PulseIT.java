package org.eventexplorer.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventexplorer.database.ConnectionSettings.Remote;
import org.eventexplorer.event.Events;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A store outlives its server.
final class PulseIT {
    @TempDir private Path home;

    @Test
    void tellsThatTheServerIsGoneAndFindsItWhenItIsBack() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.open(home);
        int port = Integer.parseInt(server.url().replaceFirst(".*:(\\d+)/.*", "$1"));
        ConnectionSettings settings =
                new ConnectionSettings(
                        new Remote(server.url(), EmbeddedPostgres.USER, server.login().password()),
                        "event_store",
                        Duration.ZERO);
        ServerFolder folder = ServerFolder.in(home);
        try (Database database = Database.open(settings, home)) {
            assertThat(database.beat()).isFalse();
            new EventStore(database).append(List.of(Events.event("1", "a")), Map.of());
            server.close();
            assertThatThrownBy(database::beat)
                    .isInstanceOf(DatabaseException.class)
                    .extracting(e -> ((DatabaseException) e).kind())
                    .isEqualTo(DatabaseException.Kind.UNREACHABLE);
            folder.startAgain(port);
            assertThat(database.beat()).isTrue();
            assertThat(database.beat()).isFalse();
            assertThat(new EventQueries(database).count(EventFilter.ALL, new CancelToken()))
                    .isEqualTo(1);
        } finally {
            folder.stop();
        }
    }

    @Test
    void startsTheEmbeddedServerAgainWhereItWasKilled() throws Exception {
        try (Database database = Database.open(ConnectionSettings.local(), home)) {
            assertThat(database.beat()).isFalse();
            new EventStore(database).append(List.of(Events.event("1", "a")), Map.of());
            ProcessHandle postmaster =
                    ProcessHandle.of(
                                    Long.parseLong(
                                            Files.readAllLines(
                                                            home.resolve(
                                                                    "postgres/data/postmaster.pid"))
                                                    .getFirst()))
                            .orElseThrow();
            postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
            postmaster.destroyForcibly();
            assertThat(database.beat()).isTrue();
            assertThat(new EventQueries(database).count(EventFilter.ALL, new CancelToken()))
                    .isEqualTo(1);
        }
    }
}
