package org.eventexplorer.bench.append;

import org.eventexplorer.event.Event;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Binary COPY into the plain table, a transaction a batch.
public final class PlainCopy implements Way {
    private static final String COPY =
            """
            COPY plain.events (id, event_id, pattern, version, source, "timestamp", payload,
                               metadata, partition_key)
            FROM STDIN (FORMAT binary)
            """;
    private static final byte[] HEADER = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final short COLUMNS = 9;
    private static final long SECONDS_TO_2000 = 946_684_800L;
    private static final byte JSONB_VERSION = 1;
    private static final int BUFFER = 1 << 16;

    private final Connection connection;
    private final RowIds ids;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    /// @param connection closed with this
    PlainCopy(Connection connection, RowIds ids) {
        this.connection = connection;
        this.ids = ids;
    }

    /// One for a single writer.
    ///
    /// @param connection closed with this
    public static PlainCopy alone(Connection connection) {
        return new PlainCopy(connection, new RowIds());
    }

    @Override
    public void send(List<Event> batch) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            buffer.clear().put(HEADER);
            for (Event event : batch) {
                row(event, copy);
            }
            room(Short.BYTES, copy).putShort((short) -1);
            flush(copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void row(Event event, CopyIn copy) throws SQLException {
        var id = ids.next();
        room(Short.BYTES + Integer.BYTES + 16, copy)
                .putShort(COLUMNS)
                .putInt(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        text(event.id(), copy);
        text(event.pattern(), copy);
        text(event.version(), copy);
        json(PlainTable.source(event).getBytes(StandardCharsets.UTF_8), copy);
        room(Integer.BYTES + Long.BYTES, copy)
                .putInt(Long.BYTES)
                .putLong(microsSince2000(event.timestamp()));
        json(event.payload().utf8(), copy);
        json(event.metadata().json().utf8(), copy);
        text(PlainTable.partitionKey(event), copy);
    }

    private static long microsSince2000(Instant time) {
        return (time.getEpochSecond() - SECONDS_TO_2000) * 1_000_000 + time.getNano() / 1_000;
    }

    private void text(String value, CopyIn copy) throws SQLException {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + utf8.length, copy).putInt(utf8.length).put(utf8);
    }

    private void json(byte[] utf8, CopyIn copy) throws SQLException {
        room(Integer.BYTES + 1 + utf8.length, copy)
                .putInt(utf8.length + 1)
                .put(JSONB_VERSION)
                .put(utf8);
    }

    private ByteBuffer room(int bytes, CopyIn copy) throws SQLException {
        if (buffer.remaining() < bytes) {
            flush(copy);
        }
        return buffer;
    }

    private void flush(CopyIn copy) throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
