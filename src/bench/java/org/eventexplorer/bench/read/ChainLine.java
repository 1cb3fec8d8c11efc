package org.eventexplorer.bench.read;

import org.eventexplorer.bench.measure.Pair;
import org.eventexplorer.bench.measure.Samples;
import org.eventexplorer.bench.measure.Title;
import org.eventexplorer.bench.site.Filled;
import org.eventexplorer.bench.site.Line;
import org.eventexplorer.bench.site.Site;
import org.eventexplorer.query.chain.ChainReader;
import org.eventexplorer.query.chain.ChainReading;
import org.eventexplorer.work.CancelToken;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A chain of about thirty events, with its neighbours, against one row by its primary key.
public final class ChainLine {
    private static final int SAMPLES = 100;
    private static final String KEY_OF_CHAIN =
            """
            SELECT e."timestamp", e.id
              FROM events AS e
             WHERE e.metadata ->> 'correlationId' = ?
             LIMIT 1
            """;
    private static final String ROW =
            """
            SELECT e.event_id, e.pattern, e.sequence, e.version, e.source, e.metadata, e.payload
              FROM events AS e
             WHERE e."timestamp" = ? AND e.id = ?
            """;

    private ChainLine() {}

    /// The line.
    public static Line line() {
        return new Line(
                Title.time(
                        "chain",
                        "a chain of 28 to 32 events, whole, p95",
                        "one event by its primary key over the driver alone, p95",
                        3),
                ChainLine::open);
    }

    private static Pair open(Site site) throws Exception {
        Filled filled = site.filled();
        List<String> chains = filled.chains();
        if (chains.isEmpty()) {
            throw new IllegalStateException("no chain of thirty events; give more -Dbench.events");
        }
        ChainReader reader = new ChainReader(filled.database());
        Connection connection = filled.ground().connect();
        List<Key> keys = keys(connection, chains);
        PreparedStatement row = connection.prepareStatement(ROW);
        return Samples.p95(
                        SAMPLES,
                        i -> check(reader.read(chains.get(i % chains.size()), new CancelToken())),
                        i -> read(row, keys.get(i % keys.size())))
                .with(connection);
    }

    private static void check(ChainReading reading) {
        if (!(reading instanceof ChainReading.Whole whole) || whole.events().size() < 28) {
            throw new IllegalStateException("not the whole chain: " + reading);
        }
    }

    private static List<Key> keys(Connection connection, List<String> chains) throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(KEY_OF_CHAIN)) {
            for (String chain : chains) {
                query.setString(1, chain);
                try (ResultSet row = query.executeQuery()) {
                    row.next();
                    keys.add(
                            new Key(
                                    row.getObject(1, OffsetDateTime.class),
                                    row.getObject(2, UUID.class)));
                }
            }
        }
        return keys;
    }

    private static void read(PreparedStatement query, Key key) throws SQLException {
        query.setObject(1, key.time);
        query.setObject(2, key.id);
        try (ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("no row " + key);
            }
            for (int column = 1; column <= 7; column++) {
                row.getString(column);
            }
        }
    }

    private record Key(OffsetDateTime time, UUID id) {}
}
