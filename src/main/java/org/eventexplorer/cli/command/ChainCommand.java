package org.eventexplorer.cli.command;

import org.eventexplorer.cli.option.ChainFormat;
import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.ConnectionOptions;
import org.eventexplorer.cli.option.Converters;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.Paths;
import org.eventexplorer.database.Database;
import org.eventexplorer.query.Follow;
import org.eventexplorer.query.chain.ChainReader;
import org.eventexplorer.query.chain.ChainReading;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Prints a chain: which of its events caused which.
@Command(
        name = "chain",
        description = "Prints the events of one chain, each below the one that caused it.",
        footer = {
            "",
            "Events of other chains that caused one of these or were caused by one stand among"
                    + " them.",
            "",
            "Examples:",
            "  event-explorer chain INC0000045",
            "  event-explorer chain INC0000045 --format dot | dot -Tsvg > chain.svg",
        })
public final class ChainCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            paramLabel = "CORRELATION_ID",
            converter = Converters.Texts.class,
            description = "The chain's id.")
    private String correlationId = "";

    @Option(
            names = "--format",
            paramLabel = "F",
            converter = Converters.ChainFormats.class,
            defaultValue = "tree",
            description = "One of ${COMPLETION-CANDIDATES}. Default: tree.")
    private ChainFormat format = ChainFormat.TREE;

    @Option(
            names = "--around",
            paramLabel = "EVENT_ID",
            converter = Converters.Texts.class,
            description = "Only what led to this event, and what came of it.")
    private @Nullable String around;

    @Option(
            names = "--follow",
            description = "Then print new events of the chain as they are stored; Ctrl+C ends it.")
    private boolean follow;

    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    @Spec private @Nullable CommandSpec command;

    /// @param surroundings what the command finds around it
    public ChainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        check();
        try (Database database = connection.openToRead(surroundings)) {
            // What is stored while the chain is read comes later: nothing is left out.
            long after = follow ? new Follow(database).settled(surroundings.cancelToken()) : 0;
            ChainReading read =
                    new ChainReader(database).read(correlationId, surroundings.cancelToken());
            ChainReading.Whole whole =
                    switch (read) {
                        case ChainReading.Whole chain -> chain;
                        case ChainReading.TooLarge large -> throw tooLarge(large);
                    };
            print(whole);
            if (follow) {
                surroundings.streams().out().flush();
                new ChainFollowing(new Follow(database), surroundings, format).run(whole, after);
            }
        }
        return ExitCode.DONE;
    }

    private void check() {
        if (command == null || !follow) {
            return;
        }
        if (!format.goesOn()) {
            throw new ParameterException(
                    command.commandLine(), "--follow goes with --format tree or ndjson");
        }
        if (around != null) {
            throw new ParameterException(
                    command.commandLine(), "--follow shows the whole chain; leave out --around");
        }
    }

    private void print(ChainReading.Whole whole) throws IOException, Problem {
        if (whole.events().size() == 0 && !follow) {
            throw new Problem(
                    "there is no chain "
                            + correlationId
                            + "; 'event-explorer chains' lists those that there are");
        }
        CorrelationGraph graph = whole.graph(surroundings.cancelToken());
        new ChainOutput(surroundings, format).print(around == null ? graph : around(graph, around));
        switch (whole.neighbours()) {
            case WHOLE -> {}
            case CUT -> common.say(surroundings, "More events of other chains lie beside it.");
            case WITHOUT_EFFECTS ->
                    common.say(
                            surroundings,
                            "The chain is large: what it caused in other chains was not looked"
                                    + " for.");
        }
    }

    private CorrelationGraph around(CorrelationGraph graph, String eventId) throws Problem {
        int event =
                graph.events()
                        .find(eventId)
                        .orElseThrow(
                                () ->
                                        new Problem(
                                                "chain "
                                                        + correlationId
                                                        + " has no event "
                                                        + eventId));
        return graph.only(Paths.around(graph, event), surroundings.cancelToken());
    }

    private static Problem tooLarge(ChainReading.TooLarge chain) {
        return new Problem(
                String.format(
                        Locale.ROOT,
                        "chain %s has %,d events of %,d patterns, too many for one graph;"
                                + " 'event-explorer query --correlation' lists them, and"
                                + " 'event-explorer query --causation EVENT_ID' what one caused",
                        chain.correlationId(),
                        chain.events(),
                        chain.patterns().size()));
    }
}
