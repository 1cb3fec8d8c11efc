package org.eventexplorer.cli.command;

import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.ConnectionOptions;
import org.eventexplorer.cli.option.ReplayedOption;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.terminal.ProgressLine;
import org.eventexplorer.database.Database;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.transfer.ImportOptions;
import org.eventexplorer.transfer.ImportReport;
import org.eventexplorer.transfer.ImportSource;
import org.eventexplorer.transfer.Importer;
import org.eventexplorer.transfer.RejectsPlace;
import org.eventexplorer.work.JobContext;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/// Brings events from files into the store.
@Command(
        name = "import",
        description =
                "Imports events: NDJSON, a JSON array or CloudEvents, plain, gzip or zstd, found"
                        + " out by itself. What is there already is left as it is, so the same file"
                        + " can be imported again.",
        footer = {
            "",
            "Examples:",
            "  event-explorer import events.ndjson.gz --rejects rejects.ndjson",
            "  zcat 2026-11.json.gz | event-explorer import -",
        })
public final class ImportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|-",
            description = "Files, or - for standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description =
                    "Where to write what cannot be stored; a file that is not there yet. Default: a"
                            + " new one beside the first file.")
    private @Nullable Path rejects;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many events go to the store at once. Default: 1000.")
    private int batch;

    @Option(names = "--json", description = "The report as a JSON object.")
    private boolean json;

    @Mixin private ReplayedOption replayed = new ReplayedOption();
    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private ConnectionOptions connection = new ConnectionOptions();
    @Spec private @Nullable CommandSpec spec;

    /// @param surroundings what the command finds around it
    public ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        if (batch < 1) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--batch is " + batch + ", it must be at least 1");
        }
        List<ImportSource> sources = new Inputs(surroundings.streams()).sources(files);
        try {
            new RejectsPlace(rejects, sources).check();
        } catch (IOException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--rejects: " + e.getMessage(), e);
        }
        ImportReport report;
        try (Database database = connection.open(surroundings)) {
            report = run(new EventStore(database), sources);
        }
        return new ImportOutcome(surroundings, common).print(report, json);
    }

    private ImportReport run(EventStore store, List<ImportSource> sources) throws IOException {
        try (ProgressLine progress = common.progress(surroundings)) {
            return new Importer(
                            store, sources, new ImportOptions(batch, rejects, replayed.replayed()))
                    .run(new JobContext(surroundings.cancelToken(), progress));
        }
    }
}
