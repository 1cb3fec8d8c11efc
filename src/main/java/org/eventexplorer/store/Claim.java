package org.eventexplorer.store;

import org.eventexplorer.database.SqlArrays;
import org.eventexplorer.event.Event;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What the database decided about a batch: what is new, and the numbers that it has. It says where
/// each pattern stood; the events are counted from there, here.
final class Claim {
    private static final String CLAIM =
            """
            SELECT is_new, claimed, bases, first_position, positions, first_row_id
              FROM claim_events(:ids, :patterns,
                                ARRAY(SELECT timestamptz '1970-01-01 00:00:00+00'
                                             + u.micros * interval '1 microsecond'
                                        FROM unnest(:micros) AS u (micros)),
                                :correlationIds, :causationIds,
                                :expectedPatterns, :expectedSequences)
            """;
    private static final int PLACE_BITS = 36;

    private final long[] sequences;
    private final long[] positions;
    private final UUID firstRowId;

    private Claim(long[] sequences, long[] positions, UUID firstRowId) {
        this.sequences = sequences;
        this.positions = positions;
        this.firstRowId = firstRowId;
    }

    static Claim make(Handle handle, List<Event> events, Map<String, Long> expected) {
        List<Map.Entry<String, Long>> entries = List.copyOf(expected.entrySet());
        return handle.createQuery(CLAIM)
                .bind("ids", SqlArrays.texts(EventArrays.column(events, Event::id)))
                .bind("patterns", SqlArrays.texts(EventArrays.column(events, Event::pattern)))
                .bind("micros", SqlArrays.micros(EventArrays.column(events, Event::timestamp)))
                .bind(
                        "correlationIds",
                        SqlArrays.texts(
                                EventArrays.column(events, e -> e.metadata().correlationId())))
                .bind(
                        "causationIds",
                        SqlArrays.texts(
                                EventArrays.column(events, e -> e.metadata().causationId())))
                .bind(
                        "expectedPatterns",
                        SqlArrays.texts(EventArrays.column(entries, Map.Entry::getKey)))
                .bind(
                        "expectedSequences",
                        SqlArrays.numbers(EventArrays.column(entries, Map.Entry::getValue)))
                .map((row, context) -> read(row, events))
                .one();
    }

    private static Claim read(ResultSet row, List<Event> events) throws SQLException {
        Boolean[] isNew = array(row, 1, Boolean[].class);
        Map<String, Long> reached = reached(row);
        long first = row.getLong(4);
        Long[] scattered = array(row, 5, Long[].class);
        long[] sequences = new long[events.size()];
        long[] positions = new long[events.size()];
        int found = 0;
        for (int i = 0; i < sequences.length; i++) {
            if (isNew == null || isNew[i]) {
                sequences[i] = reached.merge(events.get(i).pattern(), 1L, Long::sum);
                positions[i] = scattered == null ? first + found : scattered[found];
                found++;
            }
        }
        return new Claim(sequences, positions, row.getObject(6, UUID.class));
    }

    private static Map<String, Long> reached(ResultSet row) throws SQLException {
        String[] patterns = (String[]) row.getArray(2).getArray();
        Long[] bases = (Long[]) row.getArray(3).getArray();
        Map<String, Long> reached = HashMap.newHashMap(patterns.length);
        for (int i = 0; i < patterns.length; i++) {
            reached.put(patterns[i], bases[i]);
        }
        return reached;
    }

    private static <T> @Nullable T array(ResultSet row, int column, Class<T> type)
            throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : type.cast(array.getArray());
    }

    /// Whether event `i` is new.
    boolean isNew(int i) {
        return sequences[i] != 0;
    }

    boolean hasNew() {
        for (long sequence : sequences) {
            if (sequence != 0) {
                return true;
            }
        }
        return false;
    }

    /// The number of event `i` within its pattern, 0 for a duplicate.
    long sequence(int i) {
        return sequences[i];
    }

    /// The number of event `i` within the store, 0 for a duplicate.
    long position(int i) {
        return positions[i];
    }

    /// The key of the row of event `i`: the first one's, with another place in the batch.
    UUID rowId(int i) {
        return new UUID(
                firstRowId.getMostSignificantBits(),
                firstRowId.getLeastSignificantBits() + ((long) i << PLACE_BITS));
    }
}
