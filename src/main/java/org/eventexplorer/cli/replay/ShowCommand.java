package org.eventexplorer.cli.replay;

import org.eventexplorer.cli.command.ExitCode;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.print.JsonOutput;
import org.eventexplorer.cli.print.Lines;
import org.eventexplorer.database.Database;
import org.eventexplorer.replay.keep.Failures;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.report.ReplayJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.Map;
import java.util.concurrent.Callable;

/// Shows one replay.
@Command(
        name = "show",
        description =
                "Shows what a replay sends, how, and how far it is, with its failures by cause.")
final class ShowCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "ID", description = "The replay, or the beginning of its id.")
    private String id = "";

    @Option(names = "--json", description = "A JSON object.")
    private boolean json;

    @Mixin private Place place = new Place();

    ShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        try (Database database = place.open(surroundings)) {
            Replay replay = Place.replay(database, id, surroundings);
            Map<String, Long> causes =
                    new Failures(database).causes(replay.id(), surroundings.cancelToken());
            if (!json) {
                new ReplayText(new Lines(surroundings.streams().out())).replay(replay, causes);
                return ExitCode.DONE;
            }
            JsonOutput.write(
                    surroundings.streams().out(),
                    to -> {
                        to.writeStartObject();
                        ReplayJson.members(to, replay);
                        to.writeObjectFieldStart("causes");
                        for (Map.Entry<String, Long> cause : causes.entrySet()) {
                            to.writeNumberField(cause.getKey(), cause.getValue());
                        }
                        to.writeEndObject();
                        to.writeEndObject();
                    });
        }
        return ExitCode.DONE;
    }
}
