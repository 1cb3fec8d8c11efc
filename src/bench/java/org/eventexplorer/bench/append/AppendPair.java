package org.eventexplorer.bench.append;

import org.eventexplorer.bench.measure.Pair;
import org.eventexplorer.bench.site.Ground;
import org.eventexplorer.bench.site.Series;

import java.sql.SQLException;
import java.util.function.IntFunction;

/// The same events by our way in and by a raw one, each into its own tables of one database.
final class AppendPair implements Pair {
    private final Ground ground;
    private final Writers ours;
    private final Writers raw;
    private final int batch;
    private final IntFunction<Series> series;

    /// @param ground closed with this
    /// @param batch how many events each call has
    /// @param series the events of a round
    AppendPair(Ground ground, Writers ours, Writers raw, int batch, IntFunction<Series> series) {
        this.ground = ground;
        this.ours = ours;
        this.raw = raw;
        this.batch = batch;
        this.series = series;
    }

    @Override
    public double ours(int round) throws Exception {
        return ours.rate(series.apply(round), batch);
    }

    @Override
    public double reference(int round) throws Exception {
        return raw.rate(series.apply(round), batch);
    }

    @Override
    public void close() throws SQLException {
        try (ground;
                raw;
                ours) {
            // Closed in this order: ours, raw, and the database under both.
        }
    }
}
