package org.eventexplorer.cli.command;

import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.ConnectionOptions;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.print.PrettyJson;
import org.eventexplorer.database.Database;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.transfer.EventWriter;
import org.eventexplorer.transfer.Format;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;

/// Prints one event whole.
@Command(
        name = "show",
        description = "Prints one event whole, as indented JSON.",
        footer = {"", "Example:", "  event-explorer show INC0000045:001"})
public final class ShowCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "EVENT_ID", description = "The event's id.")
    private String eventId = "";

    @Option(names = "--json", description = "In one line, as 'query --format ndjson' prints it.")
    private boolean json;

    @SuppressWarnings("UnusedVariable") // its options are read by picocli
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    /// @param surroundings what the command finds around it
    public ShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        try (Database database = connection.openToRead(surroundings)) {
            StoredEvent event =
                    new EventQueries(database)
                            .event(eventId, surroundings.cancelToken())
                            .orElseThrow(() -> new Problem("there is no event " + eventId));
            print(event);
        }
        return ExitCode.DONE;
    }

    private void print(StoredEvent event) throws IOException {
        OutputStream out = surroundings.streams().out();
        if (json) {
            write(event, out);
        } else {
            try (PrettyJson pretty = new PrettyJson(out)) {
                write(event, pretty);
            }
        }
    }

    private static void write(StoredEvent event, OutputStream out) throws IOException {
        EventWriter writer = new EventWriter(out, Format.NDJSON);
        writer.write(event);
        writer.finish();
    }
}
