package org.eventexplorer.ui.detail;

import org.eventexplorer.query.EventRow;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What caused an event and what it caused.
///
/// @param cause the event that caused it; null: it names none, or that one is not in the store
/// @param caused how many events it caused
/// @param first the first of those, in order of time, at most [#FIRST]
/// @param groups more of them, by pattern, in order of time
/// @param chain the events next to it in its chain
record Links(
        @Nullable EventRow cause,
        long caused,
        List<EventRow> first,
        List<Group> groups,
        Chain chain) {
    /// How many caused events are listed.
    static final int FIRST = 20;

    /// The neighbours in a chain.
    ///
    /// @param previous the event before it; null: it is the first
    /// @param next the event after it; null: it is the last
    /// @param size how many events the chain has; 0: it has no chain
    record Chain(@Nullable EventRow previous, @Nullable EventRow next, long size) {
        static final Chain NONE = new Chain(null, null, 0);
    }

    /// The caused events of one pattern.
    ///
    /// @param first the earliest of them
    /// @param count how many were read
    /// @param from from the cause to the first
    /// @param to from the cause to the last
    record Group(EventRow first, int count, Duration from, Duration to) {}

    static List<Group> group(EventRow cause, List<EventRow> caused) {
        Map<String, List<EventRow>> byPattern = new LinkedHashMap<>();
        for (EventRow row : caused) {
            byPattern.computeIfAbsent(row.pattern(), pattern -> new ArrayList<>()).add(row);
        }
        return byPattern.values().stream()
                .map(
                        rows ->
                                new Group(
                                        rows.getFirst(),
                                        rows.size(),
                                        after(cause, rows.getFirst()),
                                        after(cause, rows.getLast())))
                .toList();
    }

    private static Duration after(EventRow cause, EventRow effect) {
        return Duration.between(cause.key().timestamp(), effect.key().timestamp());
    }
}
