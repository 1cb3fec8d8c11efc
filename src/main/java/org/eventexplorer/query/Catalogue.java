package org.eventexplorer.query;

import org.eventexplorer.database.SqlArrays;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter.PatternChoice;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The catalogue of patterns: what wildcards are resolved against.
final class Catalogue {
    private static final String ALL =
            """
            SELECT pattern FROM event_sequences WHERE sequence > 0 ORDER BY pattern
            """;

    // The sign behind the dot, in the order of bytes: a stem with all that goes on behind it.
    // That of one stem alone, as most filters have it, is planned once and kept.
    private static final String BELOW_STEM =
            """
            SELECT pattern
              FROM event_sequences
             WHERE pattern >= :stem AND pattern < :below AND sequence > 0
             ORDER BY pattern
            """;
    private static final String BELOW_STEMS =
            """
            SELECT s.pattern
              FROM unnest(:stems) AS u (stem)
              JOIN event_sequences AS s
                ON s.pattern >= u.stem AND s.pattern < u.stem || '/' AND s.sequence > 0
             ORDER BY s.pattern
            """;

    private Catalogue() {}

    /// The patterns that are meant, by name; null where every pattern is. Names without a wildcard
    /// stand for themselves, whether they ever had an event or not.
    static @Nullable List<String> resolve(Handle handle, PatternChoice choice) {
        if (choice.isEvery()) {
            return null;
        }
        return candidates(handle, choice).stream().filter(choice::matches).distinct().toList();
    }

    private static List<String> candidates(Handle handle, PatternChoice choice) {
        if (choice.isEveryWanted()) {
            return handle.createQuery(ALL).mapTo(String.class).list();
        }
        // No text in the database holds a NUL.
        List<PatternFilter> wanted =
                choice.wanted().stream().filter(f -> f.text().indexOf('\0') < 0).toList();
        if (wanted.stream().noneMatch(PatternFilter::hasWildcard)) {
            return wanted.stream().map(PatternFilter::text).sorted().toList();
        }
        List<String> stems = wanted.stream().map(PatternFilter::stem).distinct().toList();
        return stems.contains("")
                ? handle.createQuery(ALL).mapTo(String.class).list()
                : below(handle, stems).mapTo(String.class).list();
    }

    private static Query below(Handle handle, List<String> stems) {
        return stems.size() == 1
                ? handle.createQuery(BELOW_STEM)
                        .bind("stem", stems.getFirst())
                        .bind("below", stems.getFirst() + "/")
                : handle.createQuery(BELOW_STEMS).bind("stems", SqlArrays.texts(stems));
    }
}
