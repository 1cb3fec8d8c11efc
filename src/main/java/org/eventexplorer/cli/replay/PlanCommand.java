package org.eventexplorer.cli.replay;

import org.eventexplorer.cli.command.ExitCode;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.print.JsonOutput;
import org.eventexplorer.cli.print.Lines;
import org.eventexplorer.cli.terminal.ProgressLine;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.replay.plan.Plan;
import org.eventexplorer.replay.plan.Planner;
import org.eventexplorer.replay.recipient.UsualPace;
import org.eventexplorer.replay.report.ReplayJson;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.work.JobContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.concurrent.Callable;

/// Shows what a replay would send.
@Command(
        name = "plan",
        description = "Shows what a replay would send, and keeps nothing.",
        footer = {
            "",
            "Example:",
            "  event-explorer replay plan --pattern 'invoice.#' --from now-1d --to billing",
        })
final class PlanCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private TargetOptions target = new TargetOptions();

    @Option(names = "--json", description = "One JSON object a subscriber.")
    private boolean json;

    @Mixin private SelectionOptions selection = new SelectionOptions();
    @Mixin private Place place = new Place();

    PlanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        target.check();
        EventFilter filter = selection.filter(surroundings, place.common());
        try (Session session = new Session(place, surroundings);
                ProgressLine progress = place.common().progress(surroundings)) {
            Planner planner = new Planner(session.database());
            long upTo = planner.upTo(surroundings.cancelToken());
            for (Subscriber subscriber :
                    target.subscribers(session.recipients(), surroundings.cancelToken())) {
                Plan plan =
                        planner.plan(
                                target.selection(filter, subscriber),
                                upTo,
                                segment -> {},
                                new JobContext(surroundings.cancelToken(), progress));
                print(subscriber, plan);
                new Announcement(place.common(), surroundings).unmatched(plan, subscriber);
            }
        }
        return ExitCode.DONE;
    }

    private void print(Subscriber subscriber, Plan plan) throws IOException {
        if (!json) {
            ReplayText text = new ReplayText(new Lines(surroundings.streams().out()));
            text.plan(subscriber.name(), plan);
            text.line("speed", speed(subscriber));
            return;
        }
        JsonOutput.write(
                surroundings.streams().out(),
                to -> {
                    to.writeStartObject();
                    to.writeStringField("subscriber", subscriber.name());
                    ReplayJson.members(to, plan);
                    ReplayJson.members(to, UsualPace.of(subscriber));
                    to.writeEndObject();
                });
    }

    private static String speed(Subscriber subscriber) {
        String speed = ReplayText.speed(UsualPace.of(subscriber));
        return UsualPace.rate(subscriber) == null
                ? speed
                : speed + ", since it is production and unless --rate says otherwise";
    }
}
