package org.eventexplorer.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.eventexplorer.event.Events;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.store.Verification;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// The embedded server lives through everything that happens to the processes that use it.
final class EmbeddedPostgresIT {
    @TempDir private Path home;

    @Test
    void keepsItsDataBetweenRunsAndListensOnLoopbackWithAPassword() throws IOException {
        try (Database first = Database.open(ConnectionSettings.local(), home)) {
            new EventStore(first).append(List.of(Events.event("1", "a")), java.util.Map.of());
        }
        assertThat(serverRuns()).isFalse();
        try (Database second = Database.open(ConnectionSettings.local(), home)) {
            assertThat(new EventQueries(second).count(EventFilter.ALL, new CancelToken()))
                    .isEqualTo(1);
            String url = "jdbc:" + second.server().address();
            assertThat(url).startsWith("jdbc:postgresql://127.0.0.1:");
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> DriverManager.getConnection(url, "explorer", "wrong").close())
                    .isInstanceOf(SQLException.class);
        }
        Path password = home.resolve("postgres/password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
                .isEqualTo("rw-------");
    }

    @Test
    void hashesItsGeneratedPasswordOnceAlsoWhereAnOlderProgramMadeTheServer() throws IOException {
        try (Database made = Database.open(ConnectionSettings.local(), home)) {
            assertThat(hash(made)).startsWith("SCRAM-SHA-256$1:");
            String password = Files.readString(home.resolve("postgres/password")).strip();
            made.write(
                    handle -> {
                        handle.execute("SET LOCAL scram_iterations = 4096");
                        return handle.execute("ALTER ROLE explorer PASSWORD '" + password + "'");
                    });
            assertThat(hash(made)).startsWith("SCRAM-SHA-256$4096:");
        }
        Files.delete(home.resolve("postgres/login-is-eased"));
        Database.open(ConnectionSettings.local(), home).close();
        try (Database again = Database.open(ConnectionSettings.local(), home)) {
            assertThat(hash(again)).startsWith("SCRAM-SHA-256$1:");
        }
    }

    private static String hash(Database database) {
        return database.read(
                new CancelToken(),
                handle ->
                        handle.createQuery(
                                        "SELECT rolpassword FROM pg_authid"
                                                + " WHERE rolname = 'explorer'")
                                .mapTo(String.class)
                                .one());
    }

    @Test
    void isUsedByASecondProcessWhichDoesNotStopIt() throws Exception {
        try (Database ours = Database.open(ConnectionSettings.local(), home)) {
            Process other = child("append", "second");
            assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(other.exitValue()).isZero();
            assertThat(serverRuns()).isTrue();
            assertThat(new EventQueries(ours).event("second-0", new CancelToken())).isPresent();
        }
        assertThat(serverRuns()).isFalse();
    }

    @Test
    void isStartedOnceByProcessesThatComeAtTheSameTime() throws Exception {
        List<Process> children =
                IntStream.range(0, 4).mapToObj(i -> child("append", "c" + i)).toList();
        for (Process process : children) {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        }
        for (int i = 0; i < children.size(); i++) {
            String said = Files.readString(home.resolve("c" + i + ".log"));
            assertThat(children.get(i).exitValue()).as(said).isZero();
        }
        assertThat(serverRuns()).isFalse();
        try (Database ours = Database.open(ConnectionSettings.local(), home)) {
            assertThat(new EventQueries(ours).count(EventFilter.ALL, new CancelToken()))
                    .isEqualTo(4);
        }
    }

    @Test
    void startsAgainWithEveryAcknowledgedEventAfterItsUsersAndItselfWereKilled() throws Exception {
        Path acknowledged = home.resolve("acknowledged");
        long before = 0;
        for (int round = 0; round < 3; round++) {
            Process writer = child("write", "r" + round);
            long wanted = before + 20;
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> Files.exists(acknowledged) && lines(acknowledged) > wanted);
            ProcessHandle server = ProcessHandle.of(serverPid()).orElseThrow();
            writer.destroyForcibly().waitFor();
            if (round > 0) {
                server.descendants().forEach(ProcessHandle::destroyForcibly);
                server.destroyForcibly();
            }
            try (Database ours = Database.open(ConnectionSettings.local(), home)) {
                EventQueries queries = new EventQueries(ours);
                for (String id : Files.readAllLines(acknowledged)) {
                    assertThat(queries.event(id, new CancelToken())).as(id).isPresent();
                }
                assertThat(new Verification(ours).run(JobContext.none()).holds()).isTrue();
            }
            before = lines(acknowledged);
        }
    }

    private static long lines(Path file) throws IOException {
        String text = Files.readString(file);
        // A killed writer may leave half a line, which was not acknowledged.
        if (!text.endsWith("\n")) {
            Files.writeString(file, text.substring(0, text.lastIndexOf('\n') + 1));
        }
        return text.lines().count();
    }

    private long serverPid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).getFirst());
    }

    private boolean serverRuns() throws IOException {
        return Files.exists(home.resolve("postgres/data/postmaster.pid"))
                && ProcessHandle.of(serverPid()).isPresent();
    }

    private Process child(String what, String name) {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            EmbeddedUser.class.getName(),
                            home.toString(),
                            what,
                            name)
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve(name + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
