package org.eventexplorer.transfer;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.event.Event;
import org.eventexplorer.store.AppendResult;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.transfer.ImportReport.End;
import org.eventexplorer.work.CancelledException;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobContext;
import org.eventexplorer.work.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// Brings events from files into the store, batch by batch. What is no event, or none that the
/// store takes, goes to a file of rejects; the rest is stored. Ids make it idempotent: an import
/// that ended early is finished by running it again.
public final class Importer implements Job<ImportReport> {
    private static final Logger LOG = LoggerFactory.getLogger(Importer.class);

    private final Function<List<Event>, List<AppendResult>> store;
    private final Predicate<JobContext> countingBeside;
    private final Consumer<JobContext> counting;
    private final List<ImportSource> sources;
    private final ImportOptions options;

    /// @param store takes the events
    /// @param sources what to read, one after another
    public Importer(EventStore store, List<ImportSource> sources, ImportOptions options) {
        this(
                events -> store.append(events, Map.of(), options.replayed()),
                store::countBeside,
                store::count,
                sources,
                options);
    }

    Importer(
            Function<List<Event>, List<AppendResult>> store,
            List<ImportSource> sources,
            ImportOptions options) {
        this(store, context -> false, context -> {}, sources, options);
    }

    Importer(
            Function<List<Event>, List<AppendResult>> store,
            Predicate<JobContext> countingBeside,
            Consumer<JobContext> counting,
            List<ImportSource> sources,
            ImportOptions options) {
        this.store = store;
        this.countingBeside = countingBeside;
        this.counting = counting;
        this.sources = List.copyOf(sources);
        this.options = options;
    }

    /// Imports. Cancelled or broken, it still returns what it did.
    @Override
    public ImportReport run(JobContext context) {
        RejectsPlace place = new RejectsPlace(options.rejects(), sources);
        try {
            place.check();
        } catch (IOException e) {
            return new ImportReport(ImportReport.Counts.NONE, null, new End.Broken(e));
        }
        Rejects rejects = new Rejects(place);
        Settlement settlement = new Settlement(store, rejects, options.replayed());
        End end = end(context, settlement, rejects);
        if (settlement.counts().stored() > 0) {
            count(context);
        }
        return new ImportReport(settlement.counts(), rejects.path(), end, settlement.examples());
    }

    private End end(JobContext context, Settlement settlement, Rejects rejects) {
        try (rejects;
                CountingBeside beside = new CountingBeside(countingBeside, context.cancelToken());
                Intake intake = new Intake(sources, options.batchEvents())) {
            long total = totalBytes();
            for (Batch batch = intake.next(context.cancelToken());
                    batch != null;
                    batch = intake.next(context.cancelToken())) {
                settlement.settle(batch);
                beside.stored(settlement.counts().stored());
                long read = settlement.counts().read();
                context.progress()
                        .accept(new Progress(batch.bytesRead(), total, "bytes", note(read)));
            }
            return context.cancelToken().isCancelled() ? new End.Cancelled() : new End.Complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new End.Cancelled();
        } catch (OutOfMemoryError e) {
            String what = "an event does not fit into memory; give the program more (-Xmx)";
            return new End.Broken(new IOException(what, e));
        } catch (Exception e) {
            return new End.Broken(e);
        }
    }

    // What is stored is stored: an import does not fail by what is only made faster.
    private void count(JobContext context) {
        try {
            counting.accept(context);
        } catch (CancelledException | DatabaseException e) {
            LOG.debug("the counts stay behind", e);
        }
    }

    private static String note(long events) {
        return String.format(java.util.Locale.ROOT, "%,d events", events);
    }

    private long totalBytes() throws IOException {
        long total = 0;
        for (ImportSource source : sources) {
            long size = source.size();
            if (size == Progress.UNKNOWN) {
                return Progress.UNKNOWN;
            }
            total += size;
        }
        return total;
    }
}
