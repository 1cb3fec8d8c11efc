package org.eventexplorer.ui.replay.plan;

import org.eventexplorer.replay.report.DryRun;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.transfer.file.WholeFile;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobContext;
import org.eventexplorer.work.Progress;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/// Writes the requests that replays would send into one file, which appears when it is whole.
public record DryRunFile(Services services, List<Planned> plans, Path file) implements Job<Path> {
    @Override
    public Path run(JobContext context) throws IOException {
        long total = plans.stream().mapToLong(each -> each.plan().events()).sum();
        long before = 0;
        try (WholeFile whole = new WholeFile(file)) {
            OutputStream out = new BufferedOutputStream(whole.stream(), 1 << 16);
            for (Planned each : plans) {
                write(each, out, counted(context, before, total));
                before += each.plan().events();
            }
            out.flush();
            whole.seal();
            return whole.move();
        }
    }

    private void write(Planned each, OutputStream out, JobContext context) throws IOException {
        try (Channel channel = services.recipients().open(each.subscriber())) {
            new DryRun(services.database(), channel, services.clock().instant())
                    .write(each.selection(), each.plan().upTo(), out, context);
        }
    }

    /// Of several replays the progress is one.
    static JobContext counted(JobContext context, long before, long total) {
        return new JobContext(
                context.cancelToken(),
                far ->
                        context.progress()
                                .accept(
                                        new Progress(
                                                before + far.done(),
                                                total,
                                                far.unit(),
                                                far.note())));
    }
}
