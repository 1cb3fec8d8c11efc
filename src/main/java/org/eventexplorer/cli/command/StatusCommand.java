package org.eventexplorer.cli.command;

import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.ConnectionOptions;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.database.Database;
import org.eventexplorer.store.StoreStatus;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/// Prints how the store is.
@Command(
        name = "status",
        description =
                "Prints the server, the schema, the number of events, partitions and sizes, and"
                        + " what could not be checked.",
        footer = {"", "Example:", "  event-explorer status --json"})
public final class StatusCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--json", description = "As a JSON object.")
    private boolean json;

    @SuppressWarnings("UnusedVariable") // its options are read by picocli
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    /// @param surroundings what the command finds around it
    public StatusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        try (Database database = connection.openToRead(surroundings)) {
            StoreStatus status = StoreStatus.of(database, surroundings.cancelToken());
            StatusReport report = new StatusReport(surroundings.streams().out());
            if (json) {
                report.json(status);
            } else {
                report.text(status);
            }
        }
        return ExitCode.DONE;
    }
}
