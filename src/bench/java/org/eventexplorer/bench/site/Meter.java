package org.eventexplorer.bench.site;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the server and this program use while something is done, other work of the server's at
/// that time included: checkpoints, the log's writer, vacuum. The system counts processor time in
/// hundredths of a second, process by process, so that less than some tenths says little.
public final class Meter implements AutoCloseable {
    private static final String LOG = "SELECT pg_current_wal_insert_lsn() - '0/0'";

    private final ProcessHandle server;
    private final Connection connection;

    /// @param server the one that the server's others are children of
    /// @param connection closed with this
    Meter(ProcessHandle server, Connection connection) {
        this.server = server;
        this.connection = connection;
    }

    /// A piece of work.
    @FunctionalInterface
    public interface Work {
        /// Does it.
        void run() throws Exception;
    }

    /// What a piece of work used.
    ///
    /// @param server processor time of the server's processes; what one used that ended meanwhile
    ///     is not known
    /// @param program processor time of this program, its compiler and its collector included
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

    /// Whether the system tells how long its processes were at work.
    public boolean isPossible() {
        return used(ProcessHandle.current()).isPresent() && !processes().isEmpty();
    }

    /// Does something, and looks what was used meanwhile. What the readings take of the program's
    /// own time is not among it.
    public Used during(Work work) throws Exception {
        long log = log();
        Map<Long, Duration> before = processes();
        Duration program = own();
        work.run();
        Duration programAfter = own();
        Map<Long, Duration> after = processes();
        return new Used(between(before, after), programAfter.minus(program), log() - log);
    }

    private static Duration between(Map<Long, Duration> before, Map<Long, Duration> after) {
        return after.entrySet().stream()
                .map(now -> now.getValue().minus(before.getOrDefault(now.getKey(), Duration.ZERO)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Map<Long, Duration> processes() {
        Map<Long, Duration> processes = new HashMap<>();
        server.children()
                .forEach(child -> used(child).ifPresent(time -> processes.put(child.pid(), time)));
        return processes;
    }

    private static Duration own() {
        return used(ProcessHandle.current()).orElse(Duration.ZERO);
    }

    private static Optional<Duration> used(ProcessHandle process) {
        return process.info().totalCpuDuration();
    }

    private long log() throws SQLException {
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
