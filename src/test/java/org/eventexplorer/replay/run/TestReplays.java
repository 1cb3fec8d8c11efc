package org.eventexplorer.replay.run;

import org.eventexplorer.database.Database;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Events;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.replay.keep.Replays;
import org.eventexplorer.replay.pace.Backoff;
import org.eventexplorer.replay.plan.Planner;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.record.Assignment;
import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.HaltRule;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Replays of a test's store.
public final class TestReplays {
    /// Quick: a lease of two seconds, further attempts within milliseconds.
    public static final Timing QUICK =
            new Timing(
                    Duration.ofMillis(100),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(60),
                    new Backoff(Duration.ofMillis(2), Duration.ofMillis(10)));

    private final Database database;

    /// @param database the test's store
    public TestReplays(Database database) {
        this.database = database;
    }

    /// Stores events of a prefix: `chains` chains of `length`, interleaved in time.
    public List<String> chains(String prefix, int chains, int length) {
        List<Event> events = new ArrayList<>();
        for (int step = 0; step < length; step++) {
            for (int chain = 0; chain < chains; chain++) {
                String id = prefix + "-" + chain + "-" + step;
                Event event =
                        Events.event(
                                id,
                                prefix + ".step",
                                Events.START.plusSeconds(events.size()),
                                "{\"n\": 1}");
                events.add(Events.inChain(event, prefix + "-" + chain, null));
            }
        }
        for (int i = 0; i < events.size(); i += 1_000) {
            new EventStore(database)
                    .append(events.subList(i, Math.min(events.size(), i + 1_000)), Map.of());
        }
        return events.stream().map(Event::id).toList();
    }

    /// What the events of a prefix are found by.
    public static Selection of(String prefix) {
        return new Selection.Matching(
                EventFilter.ALL.withPatterns(List.of(new PatternFilter(prefix + ".step"))),
                List.of());
    }

    /// Options with an order and a policy, that never halt by themselves.
    public static ReplayOptions options(DeliveryOrder order, OnFailure onFailure) {
        return new ReplayOptions(order, onFailure, 3, false, HaltRule.NEVER);
    }

    /// Plans a replay.
    public Replay plan(Selection selection, ReplayOptions options, Speed speed) {
        return new Replays(database)
                .create(
                        selection,
                        new Planner(database).upTo(new CancelToken()),
                        new Assignment(
                                "subscriber", options, speed, "tester", null, UUID.randomUUID()),
                        JobContext.none());
    }

    /// A turn at a replay.
    public ReplayRun turn(Replay replay, Channel channel) {
        return new ReplayRun(database, replay, channel, QUICK, "tester");
    }

    /// Runs a replay to its end.
    public Ending run(Replay replay, Channel channel) throws InterruptedException {
        return turn(replay, channel).run(new CancelToken());
    }

    /// The replay as it stands now.
    public Replay now(Replay replay) {
        return new Replays(database).find(replay.id(), new CancelToken()).orElseThrow();
    }
}
