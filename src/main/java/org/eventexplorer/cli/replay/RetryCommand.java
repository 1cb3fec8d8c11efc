package org.eventexplorer.cli.replay;

import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.terminal.ProgressLine;
import org.eventexplorer.replay.keep.Replays;
import org.eventexplorer.replay.plan.Planner;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.recipient.Recipients;
import org.eventexplorer.replay.record.Assignment;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.work.JobContext;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/// Delivers what a replay could not.
@Command(
        name = "retry",
        description =
                "Delivers what a replay did not, in order: a replay of its own, with the same"
                        + " options. What was taken up once is not taken up again.")
final class RetryCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "ID", description = "The replay, or the beginning of its id.")
    private String id = "";

    @Option(
            names = "--only",
            paramLabel = "CAUSE",
            description =
                    "Only failures of this cause: a status such as 503, no-answer, or blocked."
                            + " Repeat for more.")
    private List<String> causes = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the audit log.")
    private @Nullable String reason;

    @Option(
            names = "--confirm",
            paramLabel = "NAME",
            description = "The name of a production subscriber, if it is meant.")
    private List<String> confirmed = new ArrayList<>();

    @Option(names = "--json", description = "One JSON object a second, and one at the end.")
    private boolean json;

    @Mixin private Place place = new Place();

    RetryCommand(Surroundings surroundings) {
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
            Replay retry = planned(session, replay);
            return session.run(List.of(retry), place.common(), json);
        }
    }

    private Replay planned(Session session, Replay replay) {
        Assignment before = replay.assignment();
        Assignment assignment =
                new Assignment(
                        before.subscriber(),
                        before.options(),
                        before.speed(),
                        Place.osUser(),
                        reason,
                        UUID.randomUUID());
        try (ProgressLine progress = place.common().progress(surroundings)) {
            return new Replays(session.database())
                    .create(
                            new Selection.Failures(replay.id(), causes),
                            new Planner(session.database()).upTo(surroundings.cancelToken()),
                            assignment,
                            new JobContext(surroundings.cancelToken(), progress));
        }
    }
}
