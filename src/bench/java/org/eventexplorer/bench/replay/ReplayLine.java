package org.eventexplorer.bench.replay;

import org.eventexplorer.bench.measure.Pair;
import org.eventexplorer.bench.measure.Title;
import org.eventexplorer.bench.site.Filled;
import org.eventexplorer.bench.site.Line;
import org.eventexplorer.bench.site.Site;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.replay.run.Ending;
import org.eventexplorer.replay.run.Endpoint;
import org.eventexplorer.replay.run.ReplayRun;
import org.eventexplorer.replay.run.TestReplays;
import org.eventexplorer.replay.run.Timing;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.work.CancelToken;

import java.io.IOException;
import java.util.List;

/// How fast a replay is, once it is planned, against the same client sending the same events in a
/// bare loop, to an endpoint that is a process of its own; both send 64 at a time.
public final class ReplayLine implements Pair {
    private static final int IN_FLIGHT = 64;
    private static final int SAMPLE = 500;
    private static final int SHARE = 5;
    private static final int MOST = 100_000;
    private static final int LEAST = 1_000;

    private final Filled filled;
    private final Selection selection;
    private final EndpointProcess endpoint;
    private final Channel channel;
    private final BareLoop bare;
    private final int events;

    private ReplayLine(Site site) throws Exception {
        this.filled = site.filled();
        int wanted = Math.min(MOST, site.options().share(SHARE, LEAST));
        EventFilter filter =
                EventFilter.ALL.withRange(new TimeRange(null, filled.series().timeOf(wanted)));
        this.selection = new Selection.Matching(filter, List.of());
        EventQueries queries = new EventQueries(filled.database());
        this.events = (int) queries.count(filter, new CancelToken());
        this.endpoint = EndpointProcess.start();
        this.channel = Endpoint.channel(endpoint.url());
        this.bare = new BareLoop(channel, sample(queries, filter), IN_FLIGHT);
    }

    /// The line.
    public static Line line() {
        return new Line(
                Title.speed(
                        "replay",
                        "replay to a local HTTP endpoint, 64 in flight",
                        "the same client sending the same events in a bare loop",
                        0.8),
                ReplayLine::new);
    }

    private static List<StoredEvent> sample(EventQueries queries, EventFilter filter) {
        CancelToken token = new CancelToken();
        return queries.page(filter, Order.OLDEST_FIRST, null, SAMPLE, token).rows().stream()
                .map(EventRow::eventId)
                .map(id -> queries.event(id, token).orElseThrow())
                .toList();
    }

    @Override
    public double ours(int round) throws InterruptedException {
        Replay replay =
                new TestReplays(filled.database())
                        .plan(
                                selection,
                                TestReplays.options(DeliveryOrder.CHAIN, OnFailure.BLOCK),
                                new Speed(null, IN_FLIGHT));
        long begun = System.nanoTime();
        Ending ending =
                new ReplayRun(filled.database(), replay, channel, Timing.USUAL, "bench")
                        .run(new CancelToken());
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (ending.state() != ReplayState.COMPLETED || replay.plan().events() != events) {
            throw new IllegalStateException(ending + " of " + replay.plan().events());
        }
        return events / seconds;
    }

    @Override
    public double reference(int round) throws Exception {
        return bare.rate(events);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        endpoint.close();
    }
}
