package org.eventexplorer.bench.append;

import org.eventexplorer.bench.measure.Pair;
import org.eventexplorer.bench.measure.Title;
import org.eventexplorer.bench.site.Ground;
import org.eventexplorer.bench.site.Line;
import org.eventexplorer.bench.site.Meter;
import org.eventexplorer.bench.site.Series;
import org.eventexplorer.bench.site.Site;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.store.queue.AppendQueue;
import org.eventexplorer.store.queue.Limits;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// Durable appends: batches of several sizes by one writer and by several, into one month.
public final class AppendLines {
    private static final String COPY = "binary COPY into a plain table, a transaction a batch";
    private static final String INSERT = "single INSERTs into a plain table";

    private AppendLines() {}

    /// All of them.
    public static List<Line> all() {
        return List.of(
                copied("append-1000", 1_000, 1, 0.8),
                copied("append-1000x4", 1_000, 4, 0.8),
                copied("append-100", 100, 1, 0.7),
                copied("append-100x4", 100, 4, 0.7),
                inserted("append-1", "one event a call, 1 writer", 1, 0.7),
                inserted("append-1x8", "one event a call, 8 writers", 8, 0.8),
                onePattern("append-1x8-hot", 0.3),
                asynchronous("async", 8));
    }

    private static Line asynchronous(String name, double goal) {
        Load load = new Load(8, 1, 10, 0);
        return new Line(
                Title.speed(
                        name,
                        "events one by one from 8 threads, asynchronous writes",
                        "the seed's algorithm, 8 threads: sequence and event, two statements",
                        goal),
                site -> {
                    Ground ground = ground(site);
                    AppendQueue queue =
                            new AppendQueue(new EventStore(ground.store()), Limits.USUAL);
                    return pair(
                            site, ground, load, () -> new Asynchronous(queue), SeedAlgorithm::new);
                });
    }

    private static Line copied(String name, int batch, int writers, double goal) {
        String work = "append, batches of %,d, writers: %d".formatted(batch, writers);
        Load load = new Load(writers, batch, 5, 0);
        return new Line(
                Title.speed(name, work, COPY, goal),
                site -> open(site, load, (connection, ids) -> new PlainCopy(connection, ids)));
    }

    private static Line inserted(String name, String work, int writers, double goal) {
        Load load = new Load(writers, 1, writers == 1 ? 100 : 25, 0);
        return new Line(
                Title.speed(name, work, INSERT, goal), site -> open(site, load, PlainInsert::new));
    }

    private static Line onePattern(String name, double goal) {
        Load load = new Load(8, 1, 25, 1);
        return new Line(
                Title.speed(name, "one event a call, 8 writers, one pattern", INSERT, goal),
                site -> open(site, load, PlainInsert::new));
    }

    private static Pair open(Site site, Load load, Raw raw) throws IOException, SQLException {
        Ground ground = ground(site);
        EventStore store = new EventStore(ground.store());
        return pair(site, ground, load, () -> batch -> store.append(batch, Map.of()), raw);
    }

    private static Ground ground(Site site) throws SQLException {
        Ground ground = site.ground();
        PlainTable.make(ground);
        return ground;
    }

    private static Pair pair(Site site, Ground ground, Load load, Supplier<Way> way, Raw raw)
            throws IOException, SQLException {
        Meter meter = site.meter();
        RowIds ids = new RowIds();
        List<Way> ours = new ArrayList<>();
        List<Way> theirs = new ArrayList<>();
        for (int i = 0; i < load.writers; i++) {
            ours.add(way.get());
            theirs.add(raw.open(ground.connect(), ids));
        }
        return new AppendPair(
                ground,
                meter,
                new Writers(ours),
                new Writers(theirs),
                load.batch,
                load.series(site));
    }

    /// What a line writes.
    ///
    /// @param share the divisor of the chosen events that makes a round
    /// @param patterns how many patterns; 0: as many as were chosen
    private record Load(int writers, int batch, int share, int patterns) {
        IntFunction<Series> series(Site site) {
            int events = site.options().share(share, writers * batch);
            int of = patterns == 0 ? site.options().patterns() : patterns;
            return round -> Series.present("round-" + round, events, of);
        }
    }

    /// Opens a raw way in.
    private interface Raw {
        Way open(Connection connection, RowIds ids) throws SQLException;
    }
}
