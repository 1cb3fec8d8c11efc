package org.eventexplorer.bench.disk;

import org.eventexplorer.bench.append.PlainCopy;
import org.eventexplorer.bench.append.PlainTable;
import org.eventexplorer.bench.measure.Goal;
import org.eventexplorer.bench.measure.Pair;
import org.eventexplorer.bench.measure.Title;
import org.eventexplorer.bench.measure.Unit;
import org.eventexplorer.bench.site.Ground;
import org.eventexplorer.bench.site.Line;
import org.eventexplorer.bench.site.Series;
import org.eventexplorer.bench.site.Site;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.JobContext;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/// Bytes on disk of everything that the store has, indexes and counts included, against the plain
/// table with its indexes, after the same events went into both.
public final class DiskLine implements Pair {
    private static final int BATCH = 1_000;
    private static final String OURS =
            """
            SELECT sum(pg_total_relation_size(c.oid))
              FROM pg_class AS c
             WHERE c.relnamespace = 'event_store'::regnamespace AND c.relkind IN ('r', 'S')
            """;
    private static final String PLAIN = "SELECT pg_total_relation_size('" + PlainTable.NAME + "')";

    private final Ground ground;
    private final Series series;

    private DiskLine(Site site) throws SQLException {
        this.ground = site.ground();
        PlainTable.make(ground);
        this.series = Series.present("disk", site.options().events(), site.options().patterns());
    }

    /// The line.
    public static Line line() {
        return new Line(
                new Title(
                        "disk",
                        "everything on disk, payloads of 600 bytes, metadata of 200",
                        "a plain table with its four indexes",
                        Unit.BYTES_AN_EVENT,
                        new Goal.AtMost(1.1)),
                DiskLine::new);
    }

    @Override
    public boolean isSteady() {
        return true;
    }

    @Override
    public double ours(int round) throws Exception {
        EventStore store = new EventStore(ground.store());
        series.forEachBatch(BATCH, batch -> store.append(batch, Map.of()));
        store.count(JobContext.none());
        return size(OURS);
    }

    @Override
    public double reference(int round) throws Exception {
        try (PlainCopy copy = PlainCopy.alone(ground.connect())) {
            series.forEachBatch(BATCH, copy::send);
        }
        return size(PLAIN);
    }

    private double size(String sql) throws SQLException {
        try (Connection connection = ground.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1) / series.events();
        }
    }

    @Override
    public void close() throws SQLException {
        ground.close();
    }
}
