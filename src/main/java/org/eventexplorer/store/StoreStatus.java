package org.eventexplorer.store;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.database.ServerInfo;
import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// How a store is, at a glance.
///
/// @param server the server and the schema's version
/// @param totals what there is in all
/// @param partitions the months that have a partition, in order
/// @param unchecked what could not be found out, and why
public record StoreStatus(
        ServerInfo server, Totals totals, List<Partition> partitions, List<String> unchecked) {
    private static final String TOTALS =
            """
            SELECT (SELECT coalesce(sum(n), 0) FROM event_counts_by_month)
                   + (SELECT count(*) FROM events
                       WHERE position > (SELECT position FROM event_counted)) AS events,
                   (SELECT count(*) FROM event_sequences WHERE sequence > 0) AS patterns,
                   (SELECT CASE WHEN is_called THEN last_value ELSE 0 END
                      FROM event_position) AS position,
                   settled_position() AS settled,
                   (SELECT position FROM event_counted) AS counted,
                   pg_total_relation_size('event_ids') AS ids_bytes
            """;
    static final String PARTITIONS =
            """
            SELECT c.relname AS name,
                   (regexp_match(pg_get_expr(c.relpartbound, c.oid),
                                 'FROM \\(''(.*?)''\\)'))[1]::timestamptz AS lower,
                   (regexp_match(pg_get_expr(c.relpartbound, c.oid),
                                 'TO \\(''(.*?)''\\)'))[1]::timestamptz AS upper,
                   pg_table_size(c.oid) AS table_bytes,
                   pg_indexes_size(c.oid) AS index_bytes
              FROM pg_inherits AS i
              JOIN pg_class AS c ON c.oid = i.inhrelid
             WHERE i.inhparent = 'events'::regclass
             ORDER BY lower
            """;

    /// Copies the lists.
    public StoreStatus {
        partitions = List.copyOf(partitions);
        unchecked = List.copyOf(unchecked);
    }

    /// What there is in all.
    ///
    /// @param events how many events, exactly
    /// @param patterns how many patterns have had one
    /// @param position the highest position given
    /// @param settled the position up to which nothing can still appear
    /// @param counted the position up to which the hourly counts go
    /// @param bytes what the store takes on disk, indexes included
    public record Totals(
            long events, long patterns, long position, long settled, long counted, long bytes) {}

    /// The events of one month.
    ///
    /// @param name the table
    /// @param from the first instant of the month (UTC)
    /// @param until the first instant of the next
    /// @param tableBytes the size of its rows on disk, large values included
    /// @param indexBytes the size of its indexes
    public record Partition(
            String name, Instant from, Instant until, long tableBytes, long indexBytes) {}

    /// Looks at the store.
    public static StoreStatus of(Database database, CancelToken token) {
        List<String> unchecked = new ArrayList<>();
        List<Partition> partitions =
                orElse(
                        database,
                        token,
                        h -> h.createQuery(PARTITIONS).map((row, c) -> partition(row)).list(),
                        List.of(),
                        "partitions",
                        unchecked);
        long inPartitions =
                partitions.stream().mapToLong(p -> p.tableBytes() + p.indexBytes()).sum();
        Totals totals =
                orElse(
                        database,
                        token,
                        h -> h.createQuery(TOTALS).map((row, c) -> totals(row, inPartitions)).one(),
                        new Totals(0, 0, 0, 0, 0, inPartitions),
                        "totals",
                        unchecked);
        return new StoreStatus(database.server(), totals, partitions, unchecked);
    }

    private static <T> T orElse(
            Database database,
            CancelToken token,
            Function<Handle, T> look,
            T otherwise,
            String what,
            List<String> unchecked) {
        try {
            return database.snapshot(token, look::apply);
        } catch (DatabaseException e) {
            if (e.kind() != DatabaseException.Kind.NOT_ALLOWED) {
                throw e;
            }
            unchecked.add(what + ": " + e.getMessage());
            return otherwise;
        }
    }

    static Partition partition(ResultSet row) throws SQLException {
        return new Partition(
                row.getString("name"),
                time(row, "lower"),
                time(row, "upper"),
                row.getLong("table_bytes"),
                row.getLong("index_bytes"));
    }

    private static Totals totals(ResultSet row, long inPartitions) throws SQLException {
        return new Totals(
                row.getLong("events"),
                row.getLong("patterns"),
                row.getLong("position"),
                row.getLong("settled"),
                row.getLong("counted"),
                inPartitions + row.getLong("ids_bytes"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? Instant.EPOCH : time.toInstant();
    }
}
