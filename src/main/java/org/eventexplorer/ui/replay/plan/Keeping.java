package org.eventexplorer.ui.replay.plan;

import org.eventexplorer.replay.keep.Controls;
import org.eventexplorer.replay.keep.Replays;
import org.eventexplorer.replay.record.Assignment;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.SubscriberEntry;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.eventexplorer.work.Job;
import org.eventexplorer.work.JobContext;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Keeps the replays that were shown: all of them, or none that may still be sent. Sends nothing.
///
/// @param plans what was shown
/// @param reason why; null: not said
public record Keeping(
        Services services,
        List<Planned> plans,
        ReplayOptions options,
        Speed speed,
        @Nullable String reason)
        implements Job<List<Replay>> {
    @Override
    public List<Replay> run(JobContext context) {
        check(context);
        List<Replay> kept = new ArrayList<>();
        UUID request = UUID.randomUUID();
        long total = plans.stream().mapToLong(each -> each.plan().events()).sum();
        try {
            long before = 0;
            for (Planned each : plans) {
                kept.add(keep(each, request, DryRunFile.counted(context, before, total)));
                before += each.plan().events();
                compare(each, kept.getLast());
            }
            context.cancelToken().throwIfCancelled();
            return kept;
        } catch (RuntimeException e) {
            giveUp(kept, e);
            throw e;
        }
    }

    // What was shown of a subscriber, such as what hangs on it, must still be so; and where the way
    // to one cannot be opened, nothing is planned.
    private void check(JobContext context) {
        Subscribers subscribers = new Subscribers(services.database());
        for (Planned each : plans) {
            Subscriber shown = each.subscriber();
            Subscriber now =
                    subscribers
                            .find(shown.name(), context.cancelToken())
                            .map(SubscriberEntry::subscriber)
                            .orElse(null);
            if (!shown.equals(now)) {
                throw new NotAsShownException(shown.name(), NotAsShownException.What.SUBSCRIBER);
            }
            services.recipients().open(shown).close();
        }
    }

    private Replay keep(Planned each, UUID request, JobContext context) {
        Assignment assignment =
                new Assignment(each.subscriber().name(), options, speed, osUser(), reason, request);
        return new Replays(services.database())
                .create(each.selection(), each.plan().upTo(), assignment, context);
    }

    private static void compare(Planned shown, Replay kept) {
        if (!kept.plan().hash().equals(shown.plan().hash())) {
            throw new NotAsShownException(
                    shown.subscriber().name(), NotAsShownException.What.EVENTS);
        }
    }

    private void giveUp(List<Replay> kept, RuntimeException cause) {
        Controls controls = new Controls(services.database(), osUser());
        for (Replay replay : kept) {
            try {
                controls.cancel(replay.id());
            } catch (RuntimeException alsoNot) {
                cause.addSuppressed(alsoNot);
            }
        }
    }

    private static String osUser() {
        return System.getProperty("user.name", "unknown");
    }
}
