package org.eventexplorer.store;

import org.eventexplorer.database.SqlArrays;
import org.eventexplorer.event.Event;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the database decided about a batch, one element an event.
///
/// @param sequences the numbers within the patterns; null for a duplicate
/// @param positions the numbers within the store; null for a duplicate
/// @param rowIds the keys of the rows
@SuppressWarnings("ArrayRecordComponent") // made, read once and dropped within one append
record Claim(@Nullable Long[] sequences, @Nullable Long[] positions, UUID[] rowIds) {
    private static final String CLAIM =
            """
            SELECT sequences, positions, row_ids
              FROM claim_events(:ids, :patterns, :timestamps, :expectedPatterns,
                                :expectedSequences)
            """;

    static Claim make(Handle handle, List<Event> events, Map<String, Long> expected) {
        return handle.createQuery(CLAIM)
                .bind("ids", SqlArrays.texts(events.stream().map(Event::id).toList()))
                .bind("patterns", SqlArrays.texts(events.stream().map(Event::pattern).toList()))
                .bind("timestamps", SqlArrays.times(events.stream().map(Event::timestamp).toList()))
                .bind("expectedPatterns", SqlArrays.texts(List.copyOf(expected.keySet())))
                .bind(
                        "expectedSequences",
                        SqlArrays.numbers(
                                List.copyOf(expected.keySet()).stream()
                                        .map(expected::get)
                                        .toList()))
                .map((row, context) -> read(row))
                .one();
    }

    private static Claim read(ResultSet row) throws SQLException {
        return new Claim(
                (Long[]) row.getArray(1).getArray(),
                (Long[]) row.getArray(2).getArray(),
                (UUID[]) row.getArray(3).getArray());
    }

    boolean isNew(int i) {
        return sequences[i] != null;
    }

    boolean hasNew() {
        for (Long sequence : sequences) {
            if (sequence != null) {
                return true;
            }
        }
        return false;
    }
}
