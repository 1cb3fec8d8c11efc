package org.eventexplorer.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventexplorer.database.ConnectionSettings.Remote;
import org.eventexplorer.database.DatabaseException.Kind;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.CancelledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

@ExtendWith(StoreExtension.class)
final class DatabaseIT {
    private static final Path NO_HOME = Path.of("unused");

    @Test
    void bringsAnEmptyDatabaseUpToTheNewestSchemaAndFindsItThereAgain(TestServer server) {
        ConnectionSettings settings = server.newDatabase();
        try (Database made = Database.open(settings, NO_HOME)) {
            assertThat(made.server().schemaVersion()).isEqualTo(Migrations.NEWEST);
        }
        try (Database again = Database.open(settings, NO_HOME)) {
            assertThat(again.server().schema()).isEqualTo("event_store");
        }
    }

    @Test
    void keepsTwoStoresApartInTwoSchemasOfOneDatabase(TestServer server) {
        ConnectionSettings settings = server.newStore();
        ConnectionSettings other =
                new ConnectionSettings(settings.target(), "audit_2", Duration.ofSeconds(5));
        try (Database database = Database.open(other, NO_HOME)) {
            assertThat(database.server().schema()).isEqualTo("audit_2");
            String there =
                    database.read(
                            new CancelToken(),
                            handle ->
                                    handle.createQuery("SELECT current_schema()")
                                            .mapTo(String.class)
                                            .one());
            assertThat(there).isEqualTo("audit_2");
        }
    }

    @Test
    void refusesASchemaThatIsNewerThanTheProgram(TestServer server) {
        ConnectionSettings settings = server.newStore();
        try (Database database = Database.open(settings, NO_HOME)) {
            database.write(
                    handle ->
                            handle.execute(
                                    "INSERT INTO schema_history (installed_rank, version,"
                                            + " description, type, script, installed_by,"
                                            + " execution_time, success) VALUES (99, '99', 'x',"
                                            + " 'SQL', 'x', 'x', 0, true)"));
        }
        assertThatThrownBy(() -> Database.open(settings, NO_HOME).close())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("version 99, newer than this program's " + Migrations.NEWEST)
                .extracting(e -> ((DatabaseException) e).kind())
                .isEqualTo(Kind.WRONG_SCHEMA);
    }

    @Test
    void saysThatARoleMayNotMakeTheSchema(TestServer server) {
        ConnectionSettings settings = server.newDatabase();
        String role = "guest_" + System.nanoTime();
        Remote target = (Remote) settings.target();
        try (Database owner =
                Database.open(new ConnectionSettings(target, "other", Duration.ZERO), NO_HOME)) {
            owner.write(h -> h.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'secret'"));
            Remote guest = new Remote(target.url().replaceFirst("\\?.*", ""), role, "secret");
            assertThatThrownBy(
                            () ->
                                    Database.open(
                                                    new ConnectionSettings(
                                                            guest, "mine", Duration.ZERO),
                                                    NO_HOME)
                                            .close())
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("there is no schema mine")
                    .hasMessageContaining("which the role " + role + " may not do");
            owner.write(h -> h.execute("DROP ROLE " + role));
        }
    }

    @Test
    void refusesANameThatIsNoSchemaName(TestServer server) {
        ConnectionSettings settings =
                new ConnectionSettings(
                        server.newDatabase().target(), "a; DROP TABLE b", Duration.ZERO);
        assertThatThrownBy(() -> Database.open(settings, NO_HOME).close())
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("'a; DROP TABLE b' is no name for a store's schema");
    }

    @Test
    void neitherMakesAStoreToReadFromNorTakesASchemaOfSomethingElse(TestServer server) {
        ConnectionSettings settings = server.newStore();
        ConnectionSettings other =
                new ConnectionSettings(settings.target(), "other2", Duration.ZERO);
        assertThatThrownBy(() -> Database.openExisting(other, NO_HOME).close())
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("there is no store in schema other2 of postgresql://")
                .hasMessageEndingWith("; `event-explorer import`, `append` or `sample` make one");
        try (Database database = Database.openExisting(settings, NO_HOME)) {
            long made =
                    database.read(
                            new CancelToken(),
                            h ->
                                    h.createQuery(
                                                    "SELECT count(*) FROM pg_namespace WHERE"
                                                            + " nspname = 'other2'")
                                            .mapTo(Long.class)
                                            .one());
            assertThat(made).isZero();
            database.write(h -> h.execute("CREATE SCHEMA taken"));
            database.write(h -> h.execute("CREATE TABLE taken.things (id int)"));
        }
        ConnectionSettings taken =
                new ConnectionSettings(settings.target(), "taken", Duration.ZERO);
        assertThatThrownBy(() -> Database.open(taken, NO_HOME).close())
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("schema taken holds something else");
    }

    @Test
    void namesTheHostThatNobodyKnows() {
        ConnectionSettings settings =
                new ConnectionSettings(
                        new Remote("jdbc:postgresql://nowhere.invalid:5433/x", "x", "y"),
                        "event_store",
                        Duration.ZERO);
        assertThatThrownBy(() -> Database.open(settings, NO_HOME).close())
                .hasMessageContaining("no computer is called nowhere.invalid");
    }

    @Test
    void saysThatAServerCannotBeReached() {
        ConnectionSettings settings =
                new ConnectionSettings(
                        new Remote("jdbc:postgresql://127.0.0.1:1/none", "x", "y"),
                        "event_store",
                        Duration.ZERO);
        assertThatThrownBy(() -> Database.open(settings, NO_HOME).close())
                .isInstanceOf(DatabaseException.class)
                .extracting(e -> ((DatabaseException) e).kind())
                .isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void endsAStatementInTheServerWhenItsTokenIsCancelled(Database database) throws Exception {
        CancelToken token = new CancelToken();
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                database.read(
                                        token, h -> h.execute("SELECT pg_sleep(60) AS stopme"));
                                end.complete(new AssertionError("it slept on"));
                            } catch (RuntimeException e) {
                                end.complete(e);
                            }
                        });
        org.awaitility.Awaitility.await().until(() -> sleeping(database) == 1);
        token.cancel();
        assertThat(end.get(5, java.util.concurrent.TimeUnit.SECONDS))
                .isInstanceOf(CancelledException.class);
        assertThat(sleeping(database)).isZero();
    }

    @Test
    void endsAStatementThatTakesLongerThanTheLimit(TestServer server) {
        ConnectionSettings settings =
                new ConnectionSettings(
                        server.newStore().target(), "event_store", Duration.ofMillis(100));
        try (Database database = Database.open(settings, NO_HOME)) {
            assertThatThrownBy(
                            () ->
                                    database.read(
                                            new CancelToken(),
                                            h -> h.execute("SELECT pg_sleep(60)")))
                    .isInstanceOf(DatabaseException.class)
                    .extracting(e -> ((DatabaseException) e).kind())
                    .isEqualTo(Kind.TIMED_OUT);
        }
    }

    private static int sleeping(Database database) {
        return database.read(
                new CancelToken(),
                handle ->
                        handle.createQuery(
                                        "SELECT count(*) FROM pg_stat_activity WHERE query LIKE"
                                                + " '%AS stop' || 'me%' AND state = 'active'"
                                                + " AND pid <> pg_backend_pid()")
                                .mapTo(Integer.class)
                                .one());
    }
}
