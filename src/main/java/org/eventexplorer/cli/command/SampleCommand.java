package org.eventexplorer.cli.command;

import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.ConnectionOptions;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.terminal.ProgressLine;
import org.eventexplorer.database.Database;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.transfer.ImportReport;
import org.eventexplorer.transfer.samples.Samples;
import org.eventexplorer.work.JobContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/// Loads the sample events.
@Command(
        name = "sample",
        description = "Loads the sample events, real ones out of four systems.",
        footer = {"", "Example:", "  event-explorer sample"})
public final class SampleCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--json", description = "The report as a JSON object.")
    private boolean json;

    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    /// @param surroundings what the command finds around it
    public SampleCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        ImportReport report;
        try (Database database = connection.open(surroundings);
                ProgressLine progress = common.progress(surroundings)) {
            report =
                    Samples.load(new EventStore(database), Samples.ALL)
                            .run(new JobContext(surroundings.cancelToken(), progress));
        }
        return new ImportOutcome(surroundings, common).print(report, json);
    }
}
