package org.eventexplorer.query;

import org.eventexplorer.event.PatternFilter;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The catalogue of patterns: what wildcards are resolved against.
final class Catalogue {
    private static final String ALL =
            """
            SELECT pattern, sequence FROM event_sequences WHERE sequence > 0 ORDER BY pattern
            """;

    private Catalogue() {}

    /// Every pattern that ever had an event, by name, with the number of its last.
    static List<PatternCount> read(Handle handle) {
        return handle.createQuery(ALL)
                .map((row, context) -> new PatternCount(row.getString(1), row.getLong(2)))
                .list();
    }

    /// The patterns that the filters name; null where they name all.
    static @Nullable List<PatternCount> resolve(Handle handle, List<PatternFilter> filters) {
        if (filters.isEmpty() || filters.stream().anyMatch(f -> f.text().equals("#"))) {
            return null;
        }
        return read(handle).stream()
                .filter(p -> filters.stream().anyMatch(f -> f.matches(p.pattern())))
                .toList();
    }
}
