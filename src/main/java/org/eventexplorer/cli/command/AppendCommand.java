package org.eventexplorer.cli.command;

import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.ConnectionOptions;
import org.eventexplorer.cli.option.ExpectOption;
import org.eventexplorer.cli.option.ReplayedOption;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.print.SomeIds;
import org.eventexplorer.database.Database;
import org.eventexplorer.event.Event;
import org.eventexplorer.store.AppendResult;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.transfer.ImportSource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Stores events in one transaction.
@Command(
        name = "append",
        description =
                "Stores the events of one file in one transaction, all or nothing, and prints what"
                        + " became of each. Exit code 3 where an id is there already with other"
                        + " content (conflicting).",
        footer = {
            "",
            "Example:",
            "  event-explorer append invoice.json --expect invoice.created=41",
        })
public final class AppendCommand implements Callable<Integer> {
    private static final int MOST_NAMED = 20;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE|-", description = "A file, or - for standard input.")
    private String file = "";

    @Option(
            names = "--json",
            description =
                    "An array of {\"id\",\"pattern\",\"result\"}, with \"sequence\" and"
                            + " \"position\" of what was stored now.")
    private boolean json;

    @Mixin private ExpectOption expect = new ExpectOption();
    @Mixin private ReplayedOption replayed = new ReplayedOption();

    @SuppressWarnings("UnusedVariable") // its options are read by picocli
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    /// @param surroundings what the command finds around it
    public AppendCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Map<String, Long> expected = expect.expected();
        ImportSource source = new Inputs(surroundings.streams()).sources(List.of(file)).getFirst();
        List<Event> events = new AppendInput(source, surroundings.clock()).read();
        if (events.isEmpty()) {
            throw new Problem(source.name() + " holds no event; nothing was stored");
        }
        // Before this line nothing happened; after it the transaction is seen to its end.
        surroundings.cancelToken().throwIfCancelled();
        List<AppendResult> results;
        try (Database database = connection.open(surroundings)) {
            results = new EventStore(database).append(events, expected, replayed.replayed());
        }
        AppendOutcome outcome = new AppendOutcome(surroundings.streams().out());
        if (json) {
            outcome.json(events, results);
        } else {
            outcome.text(events, results);
        }
        surroundings.streams().out().flush();
        return conflicts(events, results);
    }

    private int conflicts(List<Event> events, List<AppendResult> results) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) instanceof AppendResult.Duplicate(boolean isConflicting)
                    && isConflicting) {
                ids.add(events.get(i).id());
            }
        }
        if (ids.isEmpty()) {
            return ExitCode.DONE;
        }
        List<String> first = ids.subList(0, Math.min(ids.size(), MOST_NAMED));
        surroundings
                .streams()
                .say(
                        "event-explorer: conflicting, so that what was stored before stays: "
                                + SomeIds.of(first, ids.size()));
        return ExitCode.PARTLY_DONE;
    }
}
