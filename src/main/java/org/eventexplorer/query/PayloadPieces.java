package org.eventexplorer.query;

import org.eventexplorer.work.CancelToken;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Reads one payload in pieces: the server makes its text once, and no more than a piece of it is
/// in memory here.
final class PayloadPieces {
    private static final int PIECE = 2_000_000;

    private static final String PIECES =
            """
              WITH p AS MATERIALIZED (
                   SELECT e.payload::text AS text
                     FROM event_ids AS k
                     JOIN events AS e ON e."timestamp" = k."timestamp" AND e.id = k.id
                    WHERE k.event_id = :id)
            SELECT substr(p.text, i, :piece)
              FROM p
             CROSS JOIN generate_series(1, greatest(1, length(p.text)), :piece) AS i
             ORDER BY i
            """;

    private PayloadPieces() {}

    /// Writes the payload of the event into `out`; says whether there is such an event. Needs a
    /// transaction, since the pieces come one by one.
    static boolean write(Handle handle, String eventId, OutputStream out, CancelToken token)
            throws IOException {
        boolean isThere = false;
        try (ResultIterator<String> pieces =
                handle.createQuery(PIECES)
                        .bind("id", eventId)
                        .bind("piece", PIECE)
                        .setFetchSize(1)
                        .mapTo(String.class)
                        .iterator()) {
            while (pieces.hasNext()) {
                token.throwIfCancelled();
                isThere = true;
                out.write(pieces.next().getBytes(StandardCharsets.UTF_8));
            }
        }
        return isThere;
    }
}
