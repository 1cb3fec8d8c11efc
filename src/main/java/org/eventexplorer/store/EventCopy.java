package org.eventexplorer.store;

import org.eventexplorer.event.Event;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// Sends claimed events to the table by binary COPY (PostgreSQL, reference page of COPY, "Binary
/// Format"): the fastest way in. A payload is sent as it stands, never copied whole.
final class EventCopy {
    private static final String COPY =
            """
            COPY events (id, sequence, position, "timestamp", event_id, pattern, version,
                         partition_key, source, metadata, payload)
            FROM STDIN (FORMAT binary)
            """;
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final short COLUMNS = 11;
    private static final long SECONDS_TO_2000 = 946_684_800L;
    private static final int BUFFER = 1 << 16;
    private static final byte JSONB_VERSION = 1;

    private final CopyIn copy;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    private EventCopy(CopyIn copy) {
        this.copy = copy;
        buffer.put(HEADER);
    }

    /// Inserts the events that the claim found new.
    static void send(Connection connection, List<Event> events, Claim claim) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            EventCopy sending = new EventCopy(copy);
            for (int i = 0; i < events.size(); i++) {
                if (claim.isNew(i)) {
                    sending.row(
                            events.get(i), claim.rowId(i), claim.sequence(i), claim.position(i));
                }
            }
            sending.room(Short.BYTES).putShort((short) -1);
            sending.flush();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void row(Event event, UUID rowId, long sequence, long position) throws SQLException {
        room(Short.BYTES + 4 * Integer.BYTES + 16 + 3 * Long.BYTES)
                .putShort(COLUMNS)
                .putInt(16)
                .putLong(rowId.getMostSignificantBits())
                .putLong(rowId.getLeastSignificantBits())
                .putInt(Long.BYTES)
                .putLong(sequence)
                .putInt(Long.BYTES)
                .putLong(position)
                .putInt(Long.BYTES)
                .putLong(microsSince2000(event.timestamp()));
        text(event.id());
        text(event.pattern());
        text(event.version());
        text(partitionKey(event.timestamp()));
        json(SourceJson.utf8(event.source()));
        json(event.metadata().json().utf8());
        json(event.payload().utf8());
    }

    private static long microsSince2000(Instant time) {
        return (time.getEpochSecond() - SECONDS_TO_2000) * 1_000_000 + time.getNano() / 1_000;
    }

    static String partitionKey(Instant time) {
        var utc = time.atOffset(ZoneOffset.UTC);
        int month = utc.getMonthValue();
        return utc.getYear() + (month < 10 ? "-0" : "-") + month;
    }

    private void text(String value) throws SQLException {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES).putInt(utf8.length);
        bytes(utf8);
    }

    private void json(byte[] utf8) throws SQLException {
        room(Integer.BYTES + 1).putInt(utf8.length + 1).put(JSONB_VERSION);
        bytes(utf8);
    }

    private void bytes(byte[] value) throws SQLException {
        if (value.length > BUFFER) {
            flush();
            copy.writeToCopy(value, 0, value.length);
        } else {
            room(value.length).put(value);
        }
    }

    private ByteBuffer room(int bytes) throws SQLException {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
