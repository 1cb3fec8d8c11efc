package org.eventexplorer.cli.replay;

import org.eventexplorer.cli.command.ExitCode;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.print.JsonOutput;
import org.eventexplorer.cli.print.Lines;
import org.eventexplorer.cli.print.UtcTime;
import org.eventexplorer.cli.terminal.VisibleText;
import org.eventexplorer.database.Database;
import org.eventexplorer.replay.keep.Replays;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.report.ReplayJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Lists replays.
@Command(name = "list", description = "Lists the newest replays, the newest first.")
final class ListCommand implements Callable<Integer> {
    private static final String FORMAT = "%-36s  %-20s  %-23s  %11s  %11s  %s";

    private final Surroundings surroundings;

    @Option(names = "--limit", paramLabel = "N", description = "How many at most. Default: 50.")
    private int limit = 50;

    @Option(names = "--json", description = "One JSON object a replay.")
    private boolean json;

    @Mixin private Place place = new Place();

    ListCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        try (Database database = place.open(surroundings)) {
            Lines lines = new Lines(surroundings.streams().out());
            if (!json) {
                lines.line(row("ID", "PLANNED", "STATE", "EVENTS", "DELIVERED", "TO"));
            }
            for (Replay replay :
                    new Replays(database).newest(Math.max(1, limit), surroundings.cancelToken())) {
                print(lines, replay);
            }
        }
        return ExitCode.DONE;
    }

    private void print(Lines lines, Replay replay) throws IOException {
        if (json) {
            JsonOutput.write(
                    surroundings.streams().out(),
                    to -> {
                        to.writeStartObject();
                        ReplayJson.members(to, replay);
                        to.writeEndObject();
                    });
            return;
        }
        lines.line(
                row(
                        replay.id().toString(),
                        UtcTime.text(replay.origin().createdAt()).substring(0, 19) + "Z",
                        replay.standing().state().words(),
                        ReplayText.grouped(replay.plan().events()),
                        ReplayText.grouped(replay.standing().counts().delivered()),
                        VisibleText.of(replay.assignment().subscriber())));
    }

    private static String row(Object... cells) {
        return String.format(Locale.ROOT, FORMAT, cells);
    }
}
