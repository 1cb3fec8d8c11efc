package org.eventexplorer.bench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the server's processes and this program have used so far. The system counts processor time
/// in hundredths of a second, so that less than some tenths says little.
public final class Meter implements AutoCloseable {
    private static final String LOG = "SELECT pg_current_wal_insert_lsn() - '0/0'";

    private final ProcessHandle server;
    private final Connection connection;

    private Meter(ProcessHandle server, Connection connection) {
        this.server = server;
        this.connection = connection;
    }

    /// @param home of the server
    /// @param connection closed with this
    static Meter of(Path home, Connection connection) throws IOException {
        Path file = home.resolve("postgres/data/postmaster.pid");
        List<String> lines = Files.readAllLines(file);
        return new Meter(
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow(),
                connection);
    }

    /// What is used by now.
    ///
    /// @param server processor time of each of the server's processes
    /// @param program of this one
    /// @param log bytes in the server's log (WAL)
    public record Reading(Map<Long, Duration> server, Duration program, long log) {
        /// Copies them.
        public Reading {
            server = Map.copyOf(server);
        }

        /// What was used since another one. What a process used that has ended is not known.
        public Used since(Reading before) {
            Duration used =
                    server.entrySet().stream()
                            .map(now -> now.getValue().minus(before.of(now.getKey())))
                            .reduce(Duration.ZERO, Duration::plus);
            return new Used(used, program.minus(before.program), log - before.log);
        }

        private Duration of(long process) {
            return server.getOrDefault(process, Duration.ZERO);
        }
    }

    /// What a piece of work used.
    ///
    /// @param server processor time of the server's processes
    /// @param program processor time of this program
    /// @param log bytes of the server's log (WAL)
    public record Used(Duration server, Duration program, long log) {
        /// Nothing yet.
        public static final Used NONE = new Used(Duration.ZERO, Duration.ZERO, 0);

        /// Both together.
        public Used plus(Used other) {
            return new Used(
                    server.plus(other.server), program.plus(other.program), log + other.log);
        }
    }

    /// Reads it.
    public Reading read() throws SQLException {
        Map<Long, Duration> processes = new HashMap<>();
        server.children()
                .forEach(child -> used(child).ifPresent(t -> processes.put(child.pid(), t)));
        return new Reading(
                processes, used(ProcessHandle.current()).orElse(Duration.ZERO), logBytes());
    }

    private static Optional<Duration> used(ProcessHandle process) {
        return process.info().totalCpuDuration();
    }

    private long logBytes() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOG)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
