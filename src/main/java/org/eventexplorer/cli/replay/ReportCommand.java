package org.eventexplorer.cli.replay;

import org.eventexplorer.cli.command.ExitCode;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.database.Database;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.report.ReplayReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Writes everything about a replay to a file.
@Command(
        name = "report",
        description = "Writes what was planned, how it went and each failure to a file, as JSON.")
final class ReportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "ID", description = "The replay, or the beginning of its id.")
    private String id = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file. One that is there is not replaced without --force.")
    private Path output = Path.of("");

    @Option(names = "--force", description = "Replace the file where it is there already.")
    private boolean force;

    @Mixin private Place place = new Place();

    ReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        if (!force && Files.exists(output)) {
            throw new FileAlreadyExistsException(output.toString());
        }
        try (Database database = place.open(surroundings)) {
            Replay replay = Place.replay(database, id, surroundings);
            new ReplayReport(database).write(replay, output, surroundings.cancelToken());
        }
        return ExitCode.DONE;
    }
}
