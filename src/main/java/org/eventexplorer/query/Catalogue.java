package org.eventexplorer.query;

import org.eventexplorer.query.EventFilter.PatternChoice;
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

    /// The patterns that are meant; null where every pattern is.
    static @Nullable List<PatternCount> resolve(Handle handle, PatternChoice choice) {
        return choice.isEvery()
                ? null
                : read(handle).stream().filter(p -> choice.matches(p.pattern())).toList();
    }
}
