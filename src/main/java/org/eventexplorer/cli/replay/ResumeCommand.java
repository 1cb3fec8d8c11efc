package org.eventexplorer.cli.replay;

import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.replay.recipient.Recipients;
import org.eventexplorer.replay.record.Replay;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// Goes on with a replay.
@Command(
        name = "resume",
        description =
                "Goes on with a replay that was paused, halted or interrupted, where it stopped.")
final class ResumeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "ID", description = "The replay, or the beginning of its id.")
    private String id = "";

    @Option(
            names = "--confirm",
            paramLabel = "NAME",
            description = "The name of a production subscriber, if it is meant.")
    private List<String> confirmed = new ArrayList<>();

    @Option(names = "--json", description = "One JSON object a second, and one at the end.")
    private boolean json;

    @Mixin private Place place = new Place();

    ResumeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        try (Session session = new Session(place, surroundings)) {
            Replay replay = Place.replay(session.database(), id, surroundings);
            Recipients.confirm(
                    session.recipients()
                            .named(replay.assignment().subscriber(), surroundings.cancelToken()),
                    confirmed);
            return session.run(List.of(replay), place.common(), json);
        }
    }
}
