package org.eventexplorer.transfer;

import org.eventexplorer.event.Event;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.query.EventStream;
import org.eventexplorer.transfer.file.Compression;
import org.eventexplorer.transfer.file.HashedOutput;
import org.eventexplorer.transfer.file.WholeFile;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobContext;
import org.eventexplorer.work.Progress;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/// Writes all events that a filter matches to a file, and a manifest beside it. Both appear when
/// they are whole, the file first.
public final class Exporter implements Job<ExportReport> {
    /// How often progress is said, in events.
    private static final int STEP = 1_000;

    private final EventStream stream;
    private final ExportRequest request;

    /// @param stream reads the events
    public Exporter(EventStream stream, ExportRequest request) {
        this.stream = stream;
        this.request = request;
    }

    /// Exports. Cancelled or failed, it leaves what was there before.
    ///
    /// @throws IOException where the file cannot be written
    @Override
    public ExportReport run(JobContext context) throws IOException {
        Path file = request.file();
        try (WholeFile whole = new WholeFile(file);
                WholeFile described = new WholeFile(manifestOf(file))) {
            Written written = write(whole, context);
            whole.seal();
            Manifest manifest = written.manifest(request);
            described.stream().write(manifest.json().getBytes(StandardCharsets.UTF_8));
            described.seal();
            context.cancelToken().throwIfCancelled();
            Path place = whole.move();
            return new ExportReport(
                    place,
                    described.move(),
                    manifest.events(),
                    manifest.bytes(),
                    manifest.sha256());
        }
    }

    /// The manifest's place.
    public static Path manifestOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".manifest.json");
    }

    private Written write(WholeFile whole, JobContext context) throws IOException {
        HashedOutput hashed = new HashedOutput(whole.stream());
        Compression compression = Compression.ofName(String.valueOf(request.file().getFileName()));
        Written written;
        try (OutputStream out = compression.write(hashed)) {
            EventWriter writer = new EventWriter(out, request.format());
            written = new Written(writer, context);
            stream.read(
                    request.filter(),
                    request.order(),
                    EventStream.Slice.ALL,
                    written,
                    context.cancelToken());
            writer.finish();
        }
        written.bytes = hashed.count();
        written.sha256 = hashed.sha256();
        return written;
    }

    /// Takes the events and remembers what the manifest says of them.
    private static final class Written implements EventStream.Sink {
        private final EventWriter writer;
        private final JobContext context;
        private long total = Progress.UNKNOWN;
        private long count;
        private @Nullable Event first;
        private @Nullable Event last;
        private long bytes;
        private String sha256 = "";

        Written(EventWriter writer, JobContext context) {
            this.writer = writer;
            this.context = context;
        }

        @Override
        public void total(long events) {
            total = events;
            context.step(new Progress(0, total, "events", ""));
        }

        @Override
        public void event(StoredEvent event) throws IOException {
            writer.write(event);
            last = event.event();
            first = first == null ? last : first;
            count++;
            if (count % STEP == 0 || count == total) {
                context.step(new Progress(count, total, "events", ""));
            }
        }

        Manifest manifest(ExportRequest request) {
            return new Manifest(
                    request,
                    count,
                    Manifest.Edge.of(first),
                    Manifest.Edge.of(last),
                    new Manifest.Bytes(bytes, sha256),
                    Instant.now());
        }
    }
}
