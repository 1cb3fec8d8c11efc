package org.eventexplorer.store;

import org.eventexplorer.database.Database;
import org.eventexplorer.event.Event;
import org.eventexplorer.work.CancelToken;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Compares events with what is stored under their ids.
final class Differences {
    /// Payloads of more bytes than this do not travel together.
    private static final long CHUNK_BYTES = 4 << 20;

    private static final String DIFFERING = "SELECT differing_events(%s)";

    private Differences() {}

    /// Per event whether it differs, in their order.
    static List<Boolean> of(Database database, List<Event> events) {
        List<Boolean> differing = new ArrayList<>(events.size());
        int from = 0;
        long bytes = 0;
        for (int i = 0; i < events.size(); i++) {
            int size = events.get(i).payload().size();
            if (i > from && bytes + size > CHUNK_BYTES) {
                Collections.addAll(differing, chunk(database, events.subList(from, i)));
                from = i;
                bytes = 0;
            }
            bytes += size;
        }
        Collections.addAll(differing, chunk(database, events.subList(from, events.size())));
        return differing;
    }

    private static Boolean[] chunk(Database database, List<Event> events) {
        return database.read(
                new CancelToken(),
                handle ->
                        EventArrays.query(handle, DIFFERING, events)
                                .map((row, context) -> (Boolean[]) row.getArray(1).getArray())
                                .one());
    }
}
