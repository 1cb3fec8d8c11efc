package org.eventexplorer.bench.transfer;

import org.eventexplorer.bench.measure.Pair;
import org.eventexplorer.bench.measure.Title;
import org.eventexplorer.bench.site.Filled;
import org.eventexplorer.bench.site.Line;
import org.eventexplorer.bench.site.Site;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventStream;
import org.eventexplorer.query.Order;
import org.eventexplorer.transfer.ExportReport;
import org.eventexplorer.transfer.ExportRequest;
import org.eventexplorer.transfer.Exporter;
import org.eventexplorer.transfer.Format;
import org.eventexplorer.work.JobContext;
import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/// An export to NDJSON against COPY of the same columns in the same order to nowhere.
public final class ExportLine implements Pair {
    private static final int MOST = 1_000_000;
    private static final String COPY =
            """
            COPY (SELECT e."timestamp", e.event_id, e.pattern, e.sequence, e.version, e.position,
                         e.created_at, e.source, e.metadata, e.payload
                    FROM events AS e
                   WHERE e."timestamp" <= '%s'
                   ORDER BY e."timestamp", e.id) TO STDOUT
            """;

    private final Filled filled;
    private final Path folder;
    private final Instant to;
    private final Connection connection;

    private ExportLine(Site site) throws Exception {
        this.filled = site.filled();
        this.folder = site.files();
        this.to = filled.series().timeOf(MOST);
        this.connection = filled.ground().connect();
    }

    /// The line.
    public static Line line() {
        return new Line(
                Title.speed(
                        "export",
                        "export to NDJSON of a million events (or all)",
                        "COPY (SELECT ...) TO STDOUT of the same columns",
                        0.7),
                ExportLine::new);
    }

    @Override
    public double ours(int round) throws IOException {
        Path file = folder.resolve("export-" + round + ".ndjson");
        EventFilter filter = EventFilter.ALL.withRange(new TimeRange(null, to));
        long begun = System.nanoTime();
        ExportReport report =
                new Exporter(
                                new EventStream(filled.database()),
                                new ExportRequest(filter, Order.OLDEST_FIRST, Format.NDJSON, file))
                        .run(JobContext.none());
        double seconds = (System.nanoTime() - begun) / 1e9;
        Files.delete(report.file());
        Files.delete(report.manifest());
        return report.events() / seconds;
    }

    @Override
    public double reference(int round) throws SQLException, IOException {
        long begun = System.nanoTime();
        long rows =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(COPY.formatted(to), OutputStream.nullOutputStream());
        return rows / ((System.nanoTime() - begun) / 1e9);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
