package org.eventexplorer.cli.command;

import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.ConnectionOptions;
import org.eventexplorer.cli.option.FilterOptions;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.print.HistogramChart;
import org.eventexplorer.cli.print.JsonOutput;
import org.eventexplorer.cli.print.Lines;
import org.eventexplorer.cli.print.UtcTime;
import org.eventexplorer.database.Database;
import org.eventexplorer.query.Bucket;
import org.eventexplorer.query.EventQueries;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/// Prints how many events happened when.
@Command(
        name = "histogram",
        description = "Prints the number of events over time, as bars.",
        footer = {
            "",
            "Example:",
            "  event-explorer histogram --pattern 'incident.#' --buckets 12 --json",
        })
public final class HistogramCommand implements Callable<Integer> {
    private static final int MOST_BUCKETS = 10_000;

    private final Surroundings surroundings;

    @Option(
            names = "--buckets",
            paramLabel = "N",
            defaultValue = "24",
            description = "How many stretches of equal length, 1 to 10000. Default: 24.")
    private int buckets;

    @Option(names = "--json", description = "An array of {\"from\",\"to\",\"count\"}.")
    private boolean json;

    @Mixin private FilterOptions filter = new FilterOptions();

    @Mixin private CommonOptions common = new CommonOptions();

    @Mixin private ConnectionOptions connection = new ConnectionOptions();
    @Spec private @Nullable CommandSpec spec;

    /// @param surroundings what the command finds around it
    public HistogramCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        if (buckets < 1 || buckets > MOST_BUCKETS) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--buckets is " + buckets + ", it must be 1 to " + MOST_BUCKETS);
        }
        var wanted = filter.filter(surroundings, common);
        try (Database database = connection.openToRead(surroundings)) {
            print(
                    new EventQueries(database)
                            .histogram(wanted, buckets, surroundings.cancelToken()));
        }
        return ExitCode.DONE;
    }

    private void print(List<Bucket> counted) throws IOException {
        var streams = surroundings.streams();
        if (!json) {
            new HistogramChart(new Lines(streams.out()), streams.terminal().columns())
                    .print(counted);
            return;
        }
        JsonOutput.write(
                streams.out(),
                to -> {
                    to.writeStartArray();
                    for (Bucket bucket : counted) {
                        to.writeStartObject();
                        to.writeStringField("from", UtcTime.text(bucket.from()));
                        to.writeStringField("to", UtcTime.text(bucket.to()));
                        to.writeNumberField("count", bucket.count());
                        to.writeEndObject();
                    }
                    to.writeEndArray();
                });
    }
}
