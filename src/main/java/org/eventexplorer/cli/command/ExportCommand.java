package org.eventexplorer.cli.command;

import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.ConnectionOptions;
import org.eventexplorer.cli.option.Converters;
import org.eventexplorer.cli.option.FilterOptions;
import org.eventexplorer.cli.option.FormatName;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.print.JsonOutput;
import org.eventexplorer.cli.print.Lines;
import org.eventexplorer.cli.terminal.ProgressLine;
import org.eventexplorer.cli.terminal.VisibleText;
import org.eventexplorer.database.Database;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventStream;
import org.eventexplorer.query.Order;
import org.eventexplorer.transfer.ExportReport;
import org.eventexplorer.transfer.ExportRequest;
import org.eventexplorer.transfer.Exporter;
import org.eventexplorer.work.JobContext;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

/// Writes the events that match a filter to a file.
@Command(
        name = "export",
        description =
                "Writes all events that match to a file, the earliest first, with a manifest beside"
                        + " it. The file appears when it is whole.",
        footer = {
            "",
            "Example:",
            "  event-explorer export --pattern 'incident.#' --output incidents.ndjson.zst",
        })
public final class ExportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description =
                    "The file; .gz or .zst at its end compresses it. One that is there is not"
                            + " replaced without --force.")
    private Path output = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "F",
            converter = Converters.Formats.class,
            description =
                    "One of ndjson, json, cloudevents, cloudevents-batch. Default: json for a name"
                            + " with .json, else ndjson.")
    private @Nullable FormatName format;

    @Option(
            names = "--force",
            description = "Replace the file and its manifest where they are there already.")
    private boolean force;

    @Option(names = "--json", description = "The report as a JSON object.")
    private boolean json;

    @Mixin private FilterOptions filter = new FilterOptions();
    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private ConnectionOptions connection = new ConnectionOptions();
    @Spec private @Nullable CommandSpec spec;

    /// @param surroundings what the command finds around it
    public ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        if (format == FormatName.TABLE || output.toString().equals("-")) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "export writes a file of events; 'event-explorer query' prints them");
        }
        ExportTarget target = new ExportTarget(output);
        String foreign = target.foreignEnding();
        if (format == null && foreign != null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "export cannot write "
                            + foreign
                            + "; name the file .ndjson or .json, with .gz or .zst, or give"
                            + " --format");
        }
        if (!force) {
            target.checkFree();
        }
        EventFilter wanted = filter.filter(surroundings, common);
        ExportRequest request =
                new ExportRequest(
                        wanted,
                        Order.OLDEST_FIRST,
                        format == null ? target.format() : format.format(),
                        output);
        ExportReport report;
        try (Database database = connection.openToRead(surroundings);
                ProgressLine progress = common.progress(surroundings)) {
            report =
                    new Exporter(new EventStream(database), request)
                            .run(new JobContext(surroundings.cancelToken(), progress));
        }
        print(report);
        return ExitCode.DONE;
    }

    private void print(ExportReport report) throws IOException {
        if (json) {
            JsonOutput.write(
                    surroundings.streams().out(),
                    to -> {
                        to.writeStartObject();
                        to.writeStringField("file", report.file().toString());
                        to.writeStringField("manifest", report.manifest().toString());
                        to.writeNumberField("events", report.events());
                        to.writeNumberField("bytes", report.bytes());
                        to.writeStringField("sha256", report.sha256());
                        to.writeEndObject();
                    });
            return;
        }
        Lines lines = new Lines(surroundings.streams().out());
        lines.line("events    " + report.events());
        lines.line("file      " + VisibleText.of(report.file().toString()));
        lines.line("manifest  " + VisibleText.of(report.manifest().toString()));
        lines.line("bytes     " + report.bytes());
        lines.line("sha256    " + report.sha256());
    }
}
