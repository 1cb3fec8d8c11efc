package org.eventexplorer.replay.run;

import com.sun.net.httpserver.HttpServer;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.Database;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.EventGenerator;
import org.eventexplorer.event.StoredEvent;
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
import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.Delivery.Delivered;
import org.eventexplorer.routing.Outgoing;
import org.eventexplorer.routing.ReplayMarks;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.CancelToken;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Measures how fast a replay is against the same client sending the same events in a bare loop:
/// `ReplayTimes HOME EVENTS ROUNDS`, or `ReplayTimes serve PORT` for the endpoint, which is a
/// process of its own. Both send 64 at a time; rounds alternate. Run it with -Xmx256m.
final class ReplayTimes {
    private static final int IN_FLIGHT = 64;
    private static final int PORT = 18_099;

    private ReplayTimes() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("serve")) {
            serve(Integer.parseInt(arguments[1]));
            return;
        }
        int events = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        try (Database database = Database.open(ConnectionSettings.local(), Path.of(arguments[0]));
                Channel channel = Endpoint.channel("http://127.0.0.1:" + PORT + "/events")) {
            fill(database, events);
            List<StoredEvent> sample = sample(database);
            bare(channel, sample, Math.min(events, 20_000));
            replay(database, channel, "warm", events);
            for (int round = 1; round <= rounds; round++) {
                double loop = bare(channel, sample, events);
                double replay = replay(database, channel, "round " + round, events);
                System.out.printf(
                        Locale.ROOT,
                        "round %d: bare loop %.0f/s, replay %.0f/s, ratio %.2f%n",
                        round,
                        loop,
                        replay,
                        replay / loop);
            }
        }
    }

    private static void serve(int port) throws IOException {
        HttpServer server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        exchange.getRequestBody().readAllBytes();
                        exchange.sendResponseHeaders(204, -1);
                    }
                });
        server.start();
    }

    private static void fill(Database database, int events) {
        if (new EventQueries(database).count(EventFilter.ALL, new CancelToken()) >= events) {
            return;
        }
        EventGenerator generator =
                new EventGenerator(
                        5, events, Instant.parse("2025-01-01T00:00:00Z"), Duration.ofDays(200));
        EventStore store = new EventStore(database);
        for (List<Event> batch = generator.next(1_000);
                !batch.isEmpty();
                batch = generator.next(1_000)) {
            store.append(batch, Map.of());
        }
    }

    private static List<StoredEvent> sample(Database database) {
        EventQueries queries = new EventQueries(database);
        List<StoredEvent> sample = new ArrayList<>();
        for (EventRow row :
                queries.page(EventFilter.ALL, Order.OLDEST_FIRST, null, 500, new CancelToken())
                        .rows()) {
            sample.add(queries.event(row.eventId(), new CancelToken()).orElseThrow());
        }
        return sample;
    }

    private static double bare(Channel channel, List<StoredEvent> sample, int events)
            throws InterruptedException {
        ReplayMarks marks = new ReplayMarks(UUID.randomUUID(), Instant.now(), 1);
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < IN_FLIGHT; i++) {
                threads.execute(() -> send(channel, sample, marks, next, events));
            }
        }
        return events / ((System.nanoTime() - begun) / 1e9);
    }

    private static void send(
            Channel channel,
            List<StoredEvent> sample,
            ReplayMarks marks,
            AtomicInteger next,
            int events) {
        try {
            for (int n = next.getAndIncrement(); n < events; n = next.getAndIncrement()) {
                Outgoing outgoing = new Outgoing(sample.get(n % sample.size()), marks);
                if (!(channel.deliver(outgoing) instanceof Delivered)) {
                    throw new IllegalStateException("not delivered");
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double replay(Database database, Channel channel, String what, int events)
            throws InterruptedException {
        TestReplays replays = new TestReplays(database);
        long planning = System.nanoTime();
        Replay replay =
                replays.plan(
                        new Selection.Matching(EventFilter.ALL, List.of()),
                        TestReplays.options(DeliveryOrder.CHAIN, OnFailure.BLOCK),
                        new Speed(null, IN_FLIGHT));
        long begun = System.nanoTime();
        Ending ending =
                new ReplayRun(database, replay, channel, Timing.USUAL, "times")
                        .run(new CancelToken());
        long ended = System.nanoTime();
        if (ending.state() != ReplayState.COMPLETED || replay.plan().events() != events) {
            throw new IllegalStateException(ending + " of " + replay.plan().events());
        }
        System.out.printf(Locale.ROOT, "%s: planned in %.2f s%n", what, (begun - planning) / 1e9);
        return events / ((ended - begun) / 1e9);
    }
}
