package org.eventexplorer.transfer;

import org.eventexplorer.query.EventStream;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobContext;

import java.io.IOException;

/// Writes all events that a filter matches to a file.
public final class Exporter implements Job<ExportReport> {
    private final EventStream stream;
    private final ExportRequest request;

    /// @param stream reads the events
    public Exporter(EventStream stream, ExportRequest request) {
        this.stream = stream;
        this.request = request;
    }

    /// Exports. Cancelled or failed, it leaves what was there before.
    @Override
    public ExportReport run(JobContext context) throws IOException {
        java.util.Objects.requireNonNull(stream);
        throw new UnsupportedOperationException(request.toString());
    }
}
