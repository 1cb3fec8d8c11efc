package org.eventexplorer.bench.append;

import org.eventexplorer.bench.measure.Cost;
import org.eventexplorer.bench.measure.Pair;
import org.eventexplorer.bench.site.Ground;
import org.eventexplorer.bench.site.Meter;
import org.eventexplorer.bench.site.Series;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// The same events by our way in and by a raw one, each into its own tables of one database.
final class AppendPair implements Pair {
    private final Ground ground;
    private final Meter meter;
    private final Writers ours;
    private final Writers raw;
    private final int batch;
    private final IntFunction<Series> series;
    private final List<Written> written = new ArrayList<>();
    private final List<Written> rawWritten = new ArrayList<>();

    /// @param ground closed with this
    /// @param meter closed with this
    /// @param batch how many events each call has
    /// @param series the events of a round
    AppendPair(
            Ground ground,
            Meter meter,
            Writers ours,
            Writers raw,
            int batch,
            IntFunction<Series> series) {
        this.ground = ground;
        this.meter = meter;
        this.ours = ours;
        this.raw = raw;
        this.batch = batch;
        this.series = series;
    }

    @Override
    public double ours(int round) throws Exception {
        return rate(ours, round, written);
    }

    @Override
    public double reference(int round) throws Exception {
        return rate(raw, round, rawWritten);
    }

    private double rate(Writers writers, int round, List<Written> rounds) throws Exception {
        Written now = writers.write(series.apply(round), batch, meter);
        if (round > 0) {
            rounds.add(now);
        }
        return now.rate();
    }

    @Override
    public List<Cost> costs() {
        return meter.isPossible() ? Written.costs(written, rawWritten) : List.of();
    }

    @Override
    public void close() throws SQLException {
        try (ground;
                meter;
                raw;
                ours) {
            // Closed in this order: ours, raw, what watched them, and the database under both.
        }
    }
}
