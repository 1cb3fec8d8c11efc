package org.eventexplorer.cli.command;

import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.ConnectionOptions;
import org.eventexplorer.cli.option.Converters;
import org.eventexplorer.cli.option.FilterOptions;
import org.eventexplorer.cli.option.FormatName;
import org.eventexplorer.cli.option.SliceOptions;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.print.Lines;
import org.eventexplorer.database.Database;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.EventStream;
import org.eventexplorer.transfer.EventWriter;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.concurrent.Callable;

/// Prints the events that match a filter, or how many they are.
@Command(
        name = "query",
        description = "Prints the events that match, in the order of time.",
        footer = {
            "",
            "Examples:",
            "  event-explorer query --pattern 'incident.*' --from 2016-03-01 --to 2016-03-07",
            "  event-explorer query --correlation INC0000045 --format ndjson",
        })
public final class QueryCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--format",
            paramLabel = "F",
            converter = Converters.Formats.class,
            defaultValue = "table",
            description = "One of ${COMPLETION-CANDIDATES}. Default: table.")
    private FormatName format = FormatName.TABLE;

    @Option(names = "--count", description = "Only the number of all that match.")
    private boolean count;

    @Mixin private SliceOptions slice = new SliceOptions();
    @Mixin private FilterOptions filter = new FilterOptions();
    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    /// @param surroundings what the command finds around it
    public QueryCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        slice.check();
        EventFilter wanted = filter.filter(surroundings, common);
        try (Database database = connection.openToRead(surroundings)) {
            if (count) {
                count(database, wanted);
            } else if (format == FormatName.TABLE) {
                table(database, wanted);
            } else {
                stream(database, wanted);
            }
        }
        return ExitCode.DONE;
    }

    private void count(Database database, EventFilter wanted) throws IOException {
        long events = new EventQueries(database).count(wanted, surroundings.cancelToken());
        new Lines(surroundings.streams().out()).line(Long.toString(events));
    }

    private void table(Database database, EventFilter wanted) throws IOException {
        TableListing listing = new TableListing(new EventQueries(database), surroundings);
        if (listing.print(wanted, slice)) {
            // The table stands in a buffer still, and this belongs below it.
            surroundings.streams().out().flush();
            common.say(
                    surroundings,
                    "There are more: --limit shows more at once, --offset "
                            + (slice.offset() + slice.limit(TableListing.USUAL_LIMIT))
                            + " goes on from here.");
        }
    }

    private void stream(Database database, EventFilter wanted) throws IOException {
        EventWriter writer = new EventWriter(surroundings.streams().out(), format.format());
        new EventStream(database)
                .read(
                        wanted,
                        slice.order().order(),
                        new EventStream.Slice(slice.offset(), slice.limit(Long.MAX_VALUE)),
                        new WriterSink(writer),
                        surroundings.cancelToken());
        writer.finish();
    }
}
