package org.eventexplorer.cli.replay;

import org.eventexplorer.cli.command.ExitCode;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.terminal.ProgressLine;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.replay.keep.Replays;
import org.eventexplorer.replay.plan.Plan;
import org.eventexplorer.replay.plan.Planner;
import org.eventexplorer.replay.recipient.Recipients;
import org.eventexplorer.replay.record.Assignment;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.report.DryRun;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.transfer.file.WholeFile;
import org.eventexplorer.work.JobContext;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/// Delivers stored events again.
@Command(
        name = "run",
        description =
                "Delivers stored events again, at least once each. What is sent is fixed first;"
                        + " Ctrl+C pauses, and 'replay resume' goes on.",
        footer = {
            "",
            "Example:",
            "  event-explorer replay run --correlation order-7 --to billing --reason 'lost mail'",
        })
final class RunCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private TargetOptions target = new TargetOptions();
    @Mixin private SendOptions send = new SendOptions();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the audit log.")
    private @Nullable String reason;

    @Option(
            names = "--confirm",
            paramLabel = "NAME",
            description = "The name of a production subscriber, if it is meant. Repeat for more.")
    private List<String> confirmed = new ArrayList<>();

    @Option(
            names = "--dry-run",
            paramLabel = "FILE",
            description = "Write the requests to a new file instead, and send and keep nothing.")
    private @Nullable Path dryRun;

    @Option(names = "--json", description = "One JSON object a second, and one at the end.")
    private boolean json;

    @Mixin private SelectionOptions selection = new SelectionOptions();
    @Mixin private Place place = new Place();

    RunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        target.check();
        ReplayOptions options = send.options();
        EventFilter filter = selection.filter(surroundings, place.common());
        if (dryRun != null && Files.exists(dryRun)) {
            throw new FileAlreadyExistsException(dryRun.toString());
        }
        try (Session session = new Session(place, surroundings)) {
            List<Subscriber> subscribers =
                    target.subscribers(session.recipients(), surroundings.cancelToken());
            if (dryRun != null) {
                return render(session, subscribers, filter, dryRun);
            }
            subscribers.forEach(each -> Recipients.confirm(each, confirmed));
            // Where a way cannot be opened, nothing is planned.
            subscribers.forEach(session::open);
            List<Replay> replays = planned(session, subscribers, filter, options);
            return session.run(replays, place.common(), json);
        }
    }

    private List<Replay> planned(
            Session session,
            List<Subscriber> subscribers,
            EventFilter filter,
            ReplayOptions options) {
        List<Replay> replays = new ArrayList<>();
        UUID request = UUID.randomUUID();
        long upTo = new Planner(session.database()).upTo(surroundings.cancelToken());
        try (ProgressLine progress = place.common().progress(surroundings)) {
            for (Subscriber subscriber : subscribers) {
                Assignment assignment =
                        new Assignment(
                                subscriber.name(),
                                options,
                                send.speed(subscriber),
                                Place.osUser(),
                                reason,
                                request);
                JobContext context = new JobContext(surroundings.cancelToken(), progress);
                replays.add(
                        new Replays(session.database())
                                .create(
                                        target.selection(filter, subscriber),
                                        upTo,
                                        assignment,
                                        context));
            }
        }
        Announcement said = new Announcement(place.common(), surroundings);
        for (int i = 0; i < replays.size(); i++) {
            said.replay(replays.get(i), subscribers.get(i), send.isRateUsual());
        }
        return replays;
    }

    private int render(Session session, List<Subscriber> subscribers, EventFilter filter, Path file)
            throws Exception {
        long upTo = new Planner(session.database()).upTo(surroundings.cancelToken());
        long events = 0;
        try (WholeFile whole = new WholeFile(file);
                ProgressLine progress = place.common().progress(surroundings)) {
            OutputStream out = new BufferedOutputStream(whole.stream(), 1 << 16);
            for (Subscriber subscriber : subscribers) {
                Plan plan =
                        new DryRun(
                                        session.database(),
                                        session.open(subscriber),
                                        surroundings.clock().instant())
                                .write(
                                        target.selection(filter, subscriber),
                                        upTo,
                                        out,
                                        new JobContext(surroundings.cancelToken(), progress));
                events += plan.events();
            }
            out.flush();
            whole.seal();
            whole.move();
        }
        place.common()
                .say(
                        surroundings,
                        ReplayText.grouped(events)
                                + " requests are in "
                                + file
                                + ". Nothing was sent.");
        return ExitCode.DONE;
    }
}
