package org.eventexplorer.query;

import org.eventexplorer.database.SqlArrays;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The values that a list shows besides its own columns, for the rows of one page. They are read
/// by the rows' keys once the page is known, so that no payload is opened of a row that a page
/// only passes over.
final class RowValues {
    /// The most characters of a value that are read; a cell shows fewer.
    static final int LONGEST = 400;

    private static final String BY_KEY =
            """
            SELECT v.*
              FROM unnest(:times, :ids) WITH ORDINALITY AS k ("timestamp", id, n)
              LEFT JOIN LATERAL (SELECT %s
                                   FROM events AS e
                                  WHERE e."timestamp" = k."timestamp" AND e.id = k.id::uuid
                                  LIMIT 1) AS v ON true
             ORDER BY k.n
            """;

    private RowValues() {}

    /// The rows of `page` with the values at `paths`, in that order.
    static Page fill(Handle handle, Page page, List<ValuePath> paths) {
        List<EventRow> rows = page.rows();
        if (paths.isEmpty() || rows.isEmpty()) {
            return page;
        }
        List<List<@Nullable String>> values = read(handle, rows, paths);
        List<EventRow> filled = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            filled.add(rows.get(i).withValues(values.get(i)));
        }
        return new Page(filled, page.more());
    }

    private static List<List<@Nullable String>> read(
            Handle handle, List<EventRow> rows, List<ValuePath> paths) {
        StringBuilder columns = new StringBuilder();
        for (int i = 0; i < paths.size(); i++) {
            columns.append(i == 0 ? "left(e." : ", left(e.")
                    .append(
                            switch (paths.get(i).root()) {
                                case PAYLOAD -> "payload";
                                case METADATA -> "metadata";
                            })
                    .append(" #>> :path")
                    .append(i)
                    .append(", ")
                    .append(LONGEST)
                    .append(") AS v")
                    .append(i);
        }
        Query query = handle.createQuery(BY_KEY.formatted(columns));
        query.bind("times", SqlArrays.times(rows.stream().map(r -> r.key().timestamp()).toList()));
        query.bind(
                "ids",
                SqlArrays.texts(rows.stream().map(r -> r.key().rowId().toString()).toList()));
        for (int i = 0; i < paths.size(); i++) {
            query.bind("path" + i, SqlArrays.texts(paths.get(i).steps()));
        }
        return query.map((row, context) -> values(row, paths.size())).list();
    }

    private static List<@Nullable String> values(ResultSet row, int number) throws SQLException {
        List<@Nullable String> values = new ArrayList<>(number);
        for (int i = 1; i <= number; i++) {
            values.add(row.getString(i));
        }
        return values;
    }
}
