package org.eventexplorer.bench.read;

import org.eventexplorer.bench.measure.Pair;
import org.eventexplorer.bench.measure.Samples;
import org.eventexplorer.bench.measure.Title;
import org.eventexplorer.bench.site.Filled;
import org.eventexplorer.bench.site.Filled.Chain;
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
import java.util.stream.IntStream;

/// A chain of about thirty events, with its neighbours, against one row by its primary key.
public final class ChainLine {
    private static final int SAMPLES = 100;
    private static final String KEY = "SELECT \"timestamp\", id FROM event_ids WHERE event_id = ?";
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
        List<Chain> chains = spread(filled.chains());
        ChainReader reader = new ChainReader(filled.database());
        Connection connection = filled.ground().connect();
        List<Key> keys = keys(connection, chains);
        PreparedStatement row = connection.prepareStatement(ROW);
        return Samples.p95(
                        SAMPLES,
                        i -> check(reader.read(chains.get(i).id(), new CancelToken())),
                        i -> read(row, keys.get(i)))
                .with(connection);
    }

    // As many as there are samples, from the first to the last month.
    private static List<Chain> spread(List<Chain> all) {
        if (all.isEmpty()) {
            throw new IllegalStateException("no chain of thirty events; give more -Dbench.events");
        }
        return IntStream.range(0, SAMPLES)
                .mapToObj(i -> all.get(i * all.size() / SAMPLES))
                .toList();
    }

    private static void check(ChainReading reading) {
        if (!(reading instanceof ChainReading.Whole whole) || whole.events().size() < 28) {
            throw new IllegalStateException("not the whole chain: " + reading);
        }
    }

    private static List<Key> keys(Connection connection, List<Chain> chains) throws SQLException {
        List<Key> keys = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(KEY)) {
            for (Chain chain : chains) {
                query.setString(1, chain.event());
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
