package org.eventexplorer.query;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Json;
import org.eventexplorer.event.Metadata;
import org.eventexplorer.event.Source;
import org.eventexplorer.event.StoredEvent;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// A row of a stream with its texts as they came, for another thread than the one that reads to
/// make an event of it: meanwhile that one has the server make the next rows.
///
/// @param texts of the columns that [#TEXTS] names
@SuppressWarnings("ArrayRecordComponent") // on its way, never compared
record RawEvent(
        Cursor key,
        long sequence,
        long position,
        Instant storedAt,
        byte[] @Nullable [] texts,
        Json metadata,
        Json payload) {
    /// The columns that follow those of a list.
    static final int POSITION = 12;

    static final int CREATED_AT = 13;
    static final int METADATA = 14;
    static final int PAYLOAD = 15;

    private static final int SEQUENCE = 5;
    private static final int[] TEXTS = {3, 4, 6, 7, 8, 9, 10, 11};

    static RawEvent of(ResultSet row, byte[] payload) throws SQLException {
        byte[][] texts = new byte[TEXTS.length][];
        for (int i = 0; i < TEXTS.length; i++) {
            texts[i] = row.getBytes(TEXTS[i]);
        }
        return new RawEvent(
                Rows.cursor(row),
                row.getLong(SEQUENCE),
                row.getLong(POSITION),
                Rows.time(row, CREATED_AT),
                texts,
                Json.trusted(row.getBytes(METADATA)),
                Json.trusted(payload));
    }

    /// How many bytes the larger parts have.
    long size() {
        return (long) payload.size() + metadata.size();
    }

    /// The event, its texts decoded and checked.
    StoredEvent event() {
        Event event =
                new Event(
                        text(0),
                        text(1),
                        text(2),
                        new Source(text(3), text(4), textOrNull(5)),
                        key.timestamp(),
                        payload,
                        new Metadata(metadata, textOrNull(6), textOrNull(7)));
        return new StoredEvent(event, key, sequence, position, storedAt);
    }

    private String text(int place) {
        return new String(texts[place], StandardCharsets.UTF_8);
    }

    private @Nullable String textOrNull(int place) {
        return texts[place] == null ? null : text(place);
    }
}
