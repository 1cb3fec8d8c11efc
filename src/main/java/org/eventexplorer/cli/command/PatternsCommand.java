package org.eventexplorer.cli.command;

import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.ConnectionOptions;
import org.eventexplorer.cli.option.FilterOptions;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.print.JsonOutput;
import org.eventexplorer.cli.print.Lines;
import org.eventexplorer.cli.print.PatternTree;
import org.eventexplorer.database.Database;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.PatternCount;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Prints how many events each pattern has.
@Command(
        name = "patterns",
        description = "Prints the number of events of each pattern, as a tree.",
        footer = {
            "",
            "Example:",
            "  event-explorer patterns --pattern 'incident.#' --from 2016-03-01",
        })
public final class PatternsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--json", description = "An array of {\"pattern\",\"count\"}.")
    private boolean json;

    @Mixin private FilterOptions filter = new FilterOptions();
    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    /// @param surroundings what the command finds around it
    public PatternsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        var wanted = filter.filter(surroundings, common);
        try (Database database = connection.openToRead(surroundings)) {
            List<PatternCount> counts =
                    new EventQueries(database).patternCounts(wanted, surroundings.cancelToken());
            print(counts);
            if (!json) {
                long events = counts.stream().mapToLong(PatternCount::count).sum();
                common.say(
                        surroundings,
                        String.format(
                                Locale.ROOT, "%,d events in %,d patterns", events, counts.size()));
            }
        }
        return ExitCode.DONE;
    }

    private void print(List<PatternCount> counts) throws IOException {
        OutputStream out = surroundings.streams().out();
        if (!json) {
            PatternTree.of(counts).print(new Lines(out));
            out.flush();
            return;
        }
        JsonOutput.write(
                out,
                to -> {
                    to.writeStartArray();
                    for (PatternCount count : counts) {
                        to.writeStartObject();
                        to.writeStringField("pattern", count.pattern());
                        to.writeNumberField("count", count.count());
                        to.writeEndObject();
                    }
                    to.writeEndArray();
                });
    }
}
