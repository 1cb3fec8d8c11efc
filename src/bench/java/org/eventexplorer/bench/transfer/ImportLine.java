package org.eventexplorer.bench.transfer;

import org.eventexplorer.bench.measure.Pair;
import org.eventexplorer.bench.measure.Title;
import org.eventexplorer.bench.site.Ground;
import org.eventexplorer.bench.site.Line;
import org.eventexplorer.bench.site.Series;
import org.eventexplorer.bench.site.Site;
import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.transfer.EventWriter;
import org.eventexplorer.transfer.Format;
import org.eventexplorer.transfer.ImportOptions;
import org.eventexplorer.transfer.ImportReport;
import org.eventexplorer.transfer.ImportSource;
import org.eventexplorer.transfer.Importer;
import org.eventexplorer.work.JobContext;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// An import of NDJSON, counting included, against append of the same events from memory; each
/// into a store of its own.
public final class ImportLine implements Pair {
    private static final int SHARE = 5;
    private static final int MOST = 1_000_000;
    private static final int BATCH = 1_000;

    private final Path folder;
    private final Ground ours;
    private final Ground appended;
    private final int events;
    private final int patterns;

    private ImportLine(Site site) throws IOException, SQLException {
        this.folder = site.files();
        this.ours = site.ground();
        this.appended = site.ground();
        this.events = Math.min(MOST, site.options().share(SHARE, BATCH));
        this.patterns = site.options().patterns();
    }

    /// The line.
    public static Line line() {
        return new Line(
                Title.speed(
                        "import",
                        "import from NDJSON",
                        "append of the same, batches of 1,000",
                        0.8),
                ImportLine::new);
    }

    private Series series(int round) {
        return Series.present("round-" + round, events, patterns);
    }

    @Override
    public double ours(int round) throws Exception {
        Path file = folder.resolve("import-" + round + ".ndjson");
        write(series(round), file);
        Importer importer =
                new Importer(
                        new EventStore(ours.store()),
                        List.of(ImportSource.file(file)),
                        ImportOptions.DEFAULT);
        long begun = System.nanoTime();
        ImportReport report = importer.run(JobContext.none());
        double seconds = (System.nanoTime() - begun) / 1e9;
        Files.delete(file);
        if (report.counts().stored() != events) {
            throw new IllegalStateException("the import stored " + report);
        }
        return events / seconds;
    }

    private static void write(Series series, Path file) throws Exception {
        try (OutputStream out = Files.newOutputStream(file)) {
            EventWriter writer = new EventWriter(out, Format.NDJSON);
            series.forEachBatch(
                    BATCH,
                    batch -> {
                        for (Event event : batch) {
                            Cursor key = new Cursor(event.timestamp(), new UUID(0, 0));
                            writer.write(new StoredEvent(event, key, 0, 0, event.timestamp()));
                        }
                    });
            writer.finish();
        }
    }

    @Override
    public double reference(int round) throws Exception {
        EventStore store = new EventStore(appended.store());
        AtomicLong nanos = new AtomicLong();
        series(round)
                .forEachBatch(
                        BATCH,
                        batch -> {
                            long begun = System.nanoTime();
                            store.append(batch, Map.of());
                            nanos.addAndGet(System.nanoTime() - begun);
                        });
        return events / (nanos.get() / 1e9);
    }

    @Override
    public void close() throws SQLException {
        ours.close();
        appended.close();
    }
}
