package org.eventexplorer.ui.shell;

import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.run.Ending;
import org.eventexplorer.store.Verification;
import org.eventexplorer.transfer.ExportReport;
import org.eventexplorer.transfer.ExportRequest;
import org.eventexplorer.transfer.Exporter;
import org.eventexplorer.transfer.ImportOptions;
import org.eventexplorer.transfer.ImportReport;
import org.eventexplorer.transfer.ImportSource;
import org.eventexplorer.transfer.Importer;
import org.eventexplorer.transfer.samples.SampleSet;
import org.eventexplorer.transfer.samples.Samples;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.transfer.ReportWords;
import org.eventexplorer.ui.work.Work;
import org.eventexplorer.ui.work.WorkItem;
import org.eventexplorer.ui.work.WorkList;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Starts imports and exports as work behind the screens.
public final class Transfers {
    private final Messages messages = Messages.of(Transfers.class);
    private final WorkList work;
    private final OpenStores stores;

    /// @param work shows what runs
    /// @param stores keep a store open while it does
    public Transfers(WorkList work, OpenStores stores) {
        this.work = work;
        this.stores = stores;
    }

    /// Imports files.
    ///
    /// @param onEnd takes the report; null where there is none
    WorkItem importFiles(Session into, List<Path> files, Consumer<@Nullable ImportReport> onEnd) {
        List<ImportSource> sources = files.stream().map(ImportSource::file).toList();
        String first = String.valueOf(files.getFirst().getFileName());
        String title =
                files.size() == 1
                        ? messages.text("work.import", first)
                        : messages.text("work.importMany", first, files.size() - 1);
        Importer importer = new Importer(into.store(), sources, ImportOptions.DEFAULT);
        return take(into, title, importer, onEnd);
    }

    /// Loads sample sets.
    ///
    /// @param onEnd takes the report; null where there is none
    WorkItem loadSamples(
            Session into, List<SampleSet> sets, Consumer<@Nullable ImportReport> onEnd) {
        return take(into, messages.text("work.samples"), Samples.load(into.store(), sets), onEnd);
    }

    private <T> Job<T> holding(Session session, Job<T> job) {
        stores.hold(session);
        return context -> {
            try {
                return job.run(context);
            } finally {
                stores.close(session);
            }
        };
    }

    private WorkItem take(
            Session into,
            String title,
            Job<ImportReport> job,
            Consumer<@Nullable ImportReport> onEnd) {
        return work.start(
                new Work<>(
                        title,
                        "fth-upload",
                        holding(into, job),
                        ReportWords::line,
                        Transfers::end,
                        outcome ->
                                onEnd.accept(
                                        outcome instanceof Outcome.Succeeded<ImportReport> done
                                                ? done.value()
                                                : null)));
    }

    private static WorkItem.State end(ImportReport report) {
        return switch (report.end()) {
            case ImportReport.End.Complete _ ->
                    report.counts().rejected() + report.counts().conflicting() > 0
                            ? WorkItem.State.DONE_IN_PART
                            : WorkItem.State.DONE;
            case ImportReport.End.Cancelled _ -> WorkItem.State.CANCELLED;
            case ImportReport.End.Broken _ -> WorkItem.State.FAILED;
        };
    }

    /// Exports what `request` says.
    WorkItem export(Session from, ExportRequest request) {
        return work.start(
                new Work<>(
                        messages.text("work.export", request.file().getFileName()),
                        "fth-download",
                        holding(from, new Exporter(from.stream(), request)),
                        this::exported,
                        outcome -> {}));
    }

    /// Writes a file that is made of what a screen shows: no store is needed for it.
    WorkItem save(Path file, Job<Path> job, Consumer<Outcome<Path>> onEnd) {
        return work.start(
                new Work<>(
                        messages.text("work.save", file.getFileName()),
                        "fth-download",
                        job,
                        made -> messages.text("work.saved", made),
                        onEnd));
    }

    /// Verifies a store.
    WorkItem verify(
            Session of,
            Job<Verification.Report> job,
            Consumer<Outcome<Verification.Report>> onEnd) {
        return work.start(
                new Work<>(
                        messages.text("work.verify", of.connection().name()),
                        "fth-check-square",
                        holding(of, job),
                        report -> messages.text(report.holds() ? "work.holds" : "work.broken"),
                        report ->
                                report.holds() ? WorkItem.State.DONE : WorkItem.State.DONE_IN_PART,
                        onEnd));
    }

    /// Runs a replay; asked to end, it pauses.
    WorkItem replay(Session of, Replay replay, Job<Ending> job, Consumer<Outcome<Ending>> onEnd) {
        return work.startPausing(
                new Work<>(
                        messages.text("work.replay", replay.assignment().subscriber()),
                        "fth-repeat",
                        holding(of, job),
                        Transfers::replayed,
                        Transfers::end,
                        onEnd));
    }

    /// Writes everything about a replay to a file.
    WorkItem report(Session of, Path file, Job<Path> job) {
        return save(file, holding(of, job), outcome -> {});
    }

    private static String replayed(Ending ending) {
        String words = ending.state().words();
        return ending.note() == null ? words : words + ": " + ending.note();
    }

    private static WorkItem.State end(Ending ending) {
        return switch (ending.state()) {
            case COMPLETED -> WorkItem.State.DONE;
            case COMPLETED_WITH_FAILURES -> WorkItem.State.DONE_IN_PART;
            case PLANNED, RUNNING, PAUSED, CANCELLED -> WorkItem.State.CANCELLED;
            case INTERRUPTED, HALTED, FAILED -> WorkItem.State.FAILED;
        };
    }

    private String exported(ExportReport report) {
        return messages.text(
                "work.exported",
                NumberText.count(report.events(), messages.text("event"), messages.text("events")),
                NumberText.bytes(report.bytes()),
                report.file());
    }
}
