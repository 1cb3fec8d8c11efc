package org.eventexplorer.ui.replay;

import org.eventexplorer.database.Database;
import org.eventexplorer.replay.keep.Controls;
import org.eventexplorer.replay.keep.FailedEvents;
import org.eventexplorer.replay.keep.History;
import org.eventexplorer.replay.keep.ReplayList;
import org.eventexplorer.replay.keep.Replays;
import org.eventexplorer.replay.plan.Planner;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.record.Assignment;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayRefusedException;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.SubscriberEntry;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The replays of a store, as the screens read and change them; every method waits for the server.
/// Thread-safe.
///
/// @param database the store's database
/// @param osUser the operating system's name of the person
public record ReplayStore(Database database, String osUser) {
    private static final int DEEDS = 100;

    /// Everything about one replay that a screen shows.
    ///
    /// @param subscriber whom it is sent to; null: there is none of that name any more
    /// @param causes what was not delivered
    /// @param deeds what was done to it
    public record Detail(
            Replay replay,
            @Nullable Subscriber subscriber,
            List<FailedEvents.OfCause> causes,
            List<History.Deed> deeds) {
        /// How many failures can still be retried, blocked ones among them.
        public long open() {
            return causes.stream().mapToLong(FailedEvents.OfCause::open).sum();
        }

        /// How many of these were blocked behind another failure.
        public long openBlocked() {
            return causes.stream()
                    .filter(FailedEvents.OfCause::isBlocked)
                    .mapToLong(FailedEvents.OfCause::open)
                    .sum();
        }

        /// How often those were tried that failed; empty: none did.
        public Optional<FailedEvents.Tries> tries() {
            return causes.stream()
                    .filter(cause -> !cause.isBlocked())
                    .map(FailedEvents.OfCause::tries)
                    .reduce(FailedEvents.Tries::and);
        }
    }

    /// Every replay in a line.
    public ReplayList list() {
        return new ReplayList(database);
    }

    /// What was not delivered.
    public FailedEvents failed() {
        return new FailedEvents(database);
    }

    /// What is done to replays from outside.
    public Controls controls() {
        return new Controls(database, osUser);
    }

    /// The environments of those subscribers that there are, by name.
    public Map<String, Environment> environments(CancelToken token) {
        return new Subscribers(database)
                .all(token).stream()
                        .map(SubscriberEntry::subscriber)
                        .collect(Collectors.toMap(Subscriber::name, Subscriber::environment));
    }

    /// How a replay is now.
    ///
    /// @param known how it was; what cannot have changed since is taken from there; null: nothing
    /// @throws ReplayRefusedException where there is none
    public Detail detail(UUID id, @Nullable Detail known, CancelToken token) {
        Replay replay =
                new Replays(database)
                        .find(id, token)
                        .orElseThrow(() -> ReplayRefusedException.unknown(id));
        if (known == null) {
            return new Detail(
                    replay, subscriber(replay, token), causes(id, token), deeds(id, token));
        }
        if (isSame(known.replay(), replay)) {
            return new Detail(replay, known.subscriber(), known.causes(), known.deeds());
        }
        return new Detail(replay, known.subscriber(), causes(id, token), deeds(id, token));
    }

    private List<FailedEvents.OfCause> causes(UUID id, CancelToken token) {
        return failed().causes(id, token);
    }

    private List<History.Deed> deeds(UUID id, CancelToken token) {
        return new History(database).of(id, DEEDS, token);
    }

    private static boolean isSame(Replay before, Replay now) {
        Counts were = before.standing().counts();
        Counts are = now.standing().counts();
        return before.standing().state() == now.standing().state()
                && before.standing().speed().equals(now.standing().speed())
                && were.failed() == are.failed()
                && were.blocked() == are.blocked();
    }

    private @Nullable Subscriber subscriber(Replay replay, CancelToken token) {
        return new Subscribers(database)
                .all(token).stream()
                        .map(SubscriberEntry::subscriber)
                        .filter(each -> each.name().equals(replay.assignment().subscriber()))
                        .findFirst()
                        .orElse(null);
    }

    /// Plans a replay of what another did not deliver.
    ///
    /// @param reason why, for the audit log
    /// @throws ReplayRefusedException where that one runs, or nothing is left to retry
    public Replay retry(Replay of, Selection.Failures which, String reason, JobContext context) {
        Assignment before = of.assignment();
        Assignment assignment =
                new Assignment(
                        before.subscriber(),
                        before.options(),
                        before.speed(),
                        osUser,
                        reason,
                        UUID.randomUUID());
        long upTo = new Planner(database).upTo(context.cancelToken());
        return new Replays(database).create(which, upTo, assignment, context);
    }
}
