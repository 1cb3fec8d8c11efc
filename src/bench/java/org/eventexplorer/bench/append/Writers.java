package org.eventexplorer.bench.append;

import org.eventexplorer.bench.site.Meter;
import org.eventexplorer.bench.site.Meter.Used;
import org.eventexplorer.bench.site.Series;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.EventGenerator;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Writers that begin at once, each with a way in and with events of its own.
final class Writers implements AutoCloseable {
    // About as many events as are made beforehand, so that making them is not measured.
    private static final int PORTION = 40_000;

    private final List<Way> ways;
    private final ExecutorService threads;

    /// @param ways one a writer
    Writers(List<Way> ways) {
        this.ways = List.copyOf(ways);
        this.threads = Executors.newFixedThreadPool(ways.size());
    }

    /// Stores a series in batches.
    ///
    /// @param meter looks at what is used while events are stored, and not while they are made
    Written write(Series series, int batch, Meter meter) throws Exception {
        EventGenerator generator = series.begin();
        Duration took = Duration.ZERO;
        Used used = Used.NONE;
        int left = series.events();
        // As many batches for each writer: who has fewer would wait for the others.
        int turn = batch * ways.size();
        int portion = Math.max(1, PORTION / turn) * turn;
        while (left > 0) {
            List<List<List<Event>>> shares = new ArrayList<>();
            ways.forEach(way -> shares.add(new ArrayList<>()));
            int made = 0;
            for (int i = 0; made < Math.min(portion, left); i++) {
                List<Event> next = generator.next(batch);
                shares.get(i % shares.size()).add(next);
                made += next.size();
            }
            Timed timed = new Timed(shares);
            used = used.plus(meter.during(timed));
            took = took.plus(timed.took);
            left -= made;
        }
        return new Written(series.events(), took, used);
    }

    /// All writers at once, each with its share.
    private final class Timed implements Meter.Work {
        private final List<List<List<Event>>> shares;
        private Duration took = Duration.ZERO;

        Timed(List<List<List<Event>>> shares) {
            this.shares = shares;
        }

        @Override
        public void run() throws Exception {
            CyclicBarrier start = new CyclicBarrier(ways.size() + 1);
            List<Future<?>> writing = new ArrayList<>();
            for (int w = 0; w < ways.size(); w++) {
                writing.add(threads.submit(writer(ways.get(w), shares.get(w), start)));
            }
            start.await();
            long begun = System.nanoTime();
            for (Future<?> writer : writing) {
                writer.get();
            }
            took = Duration.ofNanos(System.nanoTime() - begun);
        }
    }

    private static Callable<Void> writer(Way way, List<List<Event>> share, CyclicBarrier start) {
        return () -> {
            start.await();
            for (List<Event> batch : share) {
                way.send(batch);
            }
            way.settle();
            return null;
        };
    }

    @Override
    public void close() throws SQLException {
        threads.shutdown();
        for (Way way : ways) {
            way.close();
        }
    }
}
