package org.eventexplorer.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;

import org.eventexplorer.cli.option.ChainSort;
import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.ConnectionOptions;
import org.eventexplorer.cli.option.Converters;
import org.eventexplorer.cli.option.FilterOptions;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.print.ChainTable;
import org.eventexplorer.cli.print.JsonOutput;
import org.eventexplorer.cli.print.Lines;
import org.eventexplorer.cli.print.UtcTime;
import org.eventexplorer.database.Database;
import org.eventexplorer.query.Chains;
import org.eventexplorer.query.EventQueries;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Prints the chains that matching events belong to.
@Command(
        name = "chains",
        description = "Prints the chains of the events that match, with their numbers.",
        footer = {
            "",
            "The numbers are those of the matching events: a chain may have others.",
            "",
            "Examples:",
            "  event-explorer chains --from now-1d --sort span --limit 10",
            "  event-explorer chains --pattern '#.failed'",
        })
public final class ChainsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--sort",
            paramLabel = "S",
            converter = Converters.ChainSorts.class,
            defaultValue = "events",
            description =
                    "One of ${COMPLETION-CANDIDATES}; the largest or latest first. Default:"
                            + " events.")
    private ChainSort sort = ChainSort.EVENTS;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "At most so many. Default: 100.")
    private int limit = 100;

    @Option(
            names = "--json",
            description =
                    "An array of"
                        + " {\"correlationId\",\"events\",\"first\",\"last\",\"patterns\",\"roots\"}.")
    private boolean json;

    @Mixin private FilterOptions filter = new FilterOptions();
    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    @Spec private @Nullable CommandSpec command;

    /// @param surroundings what the command finds around it
    public ChainsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        if (command != null && limit < 1) {
            throw new ParameterException(
                    command.commandLine(), "--limit is " + limit + ", it must be at least 1");
        }
        var wanted = filter.filter(surroundings, common);
        try (Database database = connection.openToRead(surroundings)) {
            Chains chains =
                    new EventQueries(database)
                            .chains(wanted, sort.sort(), limit, surroundings.cancelToken());
            OutputStream out = surroundings.streams().out();
            if (json) {
                JsonOutput.write(out, to -> write(chains, to));
            } else {
                ChainTable.print(chains.chains(), new Lines(out));
            }
            out.flush();
            say(chains);
        }
        return ExitCode.DONE;
    }

    private void say(Chains chains) {
        if (chains.isCut()) {
            common.say(
                    surroundings,
                    String.format(
                            Locale.ROOT,
                            "Found among the newest %,d of the matching events; a time range"
                                    + " (--from, --to) makes them fewer.",
                            chains.examined()));
        }
        if (chains.found() > chains.chains().size()) {
            common.say(
                    surroundings,
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d chains; --limit shows more.",
                            chains.chains().size(),
                            chains.found()));
        }
    }

    private static void write(Chains chains, JsonGenerator to) throws IOException {
        to.writeStartArray();
        for (Chains.Chain chain : chains.chains()) {
            to.writeStartObject();
            to.writeStringField("correlationId", chain.correlationId());
            to.writeNumberField("events", chain.events());
            to.writeStringField("first", UtcTime.text(chain.first()));
            to.writeStringField("last", UtcTime.text(chain.last()));
            to.writeNumberField("patterns", chain.patterns());
            to.writeNumberField("roots", chain.roots());
            to.writeEndObject();
        }
        to.writeEndArray();
    }
}
