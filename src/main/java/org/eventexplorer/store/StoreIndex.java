package org.eventexplorer.store;

import org.eventexplorer.database.Database;
import org.eventexplorer.work.CancelToken;

import java.util.List;

/// An index of the store, over all partitions of its table.
///
/// @param name what it is called
/// @param table the table that it is on
/// @param columns what it orders, as the server writes it
/// @param bytes its size on disk
/// @param scans how often the server has used it since its statistics began
public record StoreIndex(String name, String table, String columns, long bytes, long scans) {
    private static final String INDEXES =
            """
            SELECT i.relname AS name, t.relname AS "table",
                   regexp_replace(pg_get_indexdef(i.oid), '^.* USING ', '') AS columns,
                   CASE i.relkind WHEN 'i' THEN pg_relation_size(i.oid)
                        ELSE coalesce(sum(pg_relation_size(p.inhrelid)), 0) END AS bytes,
                   coalesce(max(own.idx_scan), 0) + coalesce(sum(part.idx_scan), 0) AS scans
              FROM pg_index AS x
              JOIN pg_class AS i ON i.oid = x.indexrelid
              JOIN pg_class AS t ON t.oid = x.indrelid
              LEFT JOIN pg_inherits AS p ON p.inhparent = i.oid
              LEFT JOIN pg_stat_user_indexes AS own ON own.indexrelid = i.oid
              LEFT JOIN pg_stat_user_indexes AS part ON part.indexrelid = p.inhrelid
             WHERE i.relnamespace = current_schema()::regnamespace AND NOT i.relispartition
             GROUP BY i.oid, i.relname, i.relkind, t.relname
             ORDER BY bytes DESC, name
            """;

    /// All indexes of the store, largest first.
    public static List<StoreIndex> all(Database database, CancelToken token) {
        return database.snapshot(
                token,
                handle ->
                        handle.createQuery(INDEXES)
                                .map(
                                        (row, context) ->
                                                new StoreIndex(
                                                        row.getString("name"),
                                                        row.getString("table"),
                                                        row.getString("columns"),
                                                        row.getLong("bytes"),
                                                        row.getLong("scans")))
                                .list());
    }
}
