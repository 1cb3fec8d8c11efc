package org.eventexplorer.replay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.keyring.Keyring;
import org.eventexplorer.replay.pace.Backoff;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.HaltRule;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.replay.run.MoodyEndpoint.Answer;
import org.eventexplorer.replay.run.MoodyEndpoint.Asked;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Target;
import org.eventexplorer.routing.transport.KnownTransports;
import org.eventexplorer.routing.transport.Ports;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/// Whole replays to a real HTTP endpoint that misbehaves: what was sent is what the endpoint saw,
/// nothing is lost, and nothing leaves its chain's order.
@ExtendWith(StoreExtension.class)
final class HttpFaultsIT {
    @TempDir private static Path folder;

    private static final int CHAINS = 20;
    private static final int LENGTH = 10;
    private static final int EVENTS = CHAINS * LENGTH;
    private static final Answer TAKEN = new Answer.Status(204);
    private static final Timing TIMING =
            new Timing(
                    Duration.ofMillis(100),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(60),
                    new Backoff(Duration.ofMillis(50), Duration.ofMillis(400)));
    private static final ReplayOptions OPTIONS =
            new ReplayOptions(DeliveryOrder.CHAIN, OnFailure.BLOCK, 30, false, HaltRule.NEVER);

    @Test
    void outlastsAnEndpointThatAnswers500ForAWhile(Database database) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        Run run =
                run(
                        database,
                        "broken",
                        (id, attempt) ->
                                requests.incrementAndGet() > 100 && requests.get() <= 300
                                        ? new Answer.Status(500)
                                        : TAKEN);

        assertThat(run.ending()).isEqualTo(new Ending(ReplayState.COMPLETED, null));
        assertThat(run.counts()).isEqualTo(new Counts(EVENTS, 0, 0, run.asked().size()));
        assertThat(run.asked()).hasSize(EVENTS + 200);
        assertThat(run.chains()).isEqualTo(chains("broken"));
    }

    @Test
    void waitsAsLongAs429Asks(Database database) throws Exception {
        Run run =
                run(
                        database,
                        "throttled",
                        (id, attempt) ->
                                attempt == 1 && id.endsWith("-0")
                                        ? new Answer.Status(429, "Retry-After", "2")
                                        : TAKEN);

        assertThat(run.ending()).isEqualTo(new Ending(ReplayState.COMPLETED, null));
        assertThat(run.counts()).isEqualTo(new Counts(EVENTS, 0, 0, EVENTS + CHAINS));
        assertThat(run.chains()).isEqualTo(chains("throttled"));
        Map<String, Long> refused = new LinkedHashMap<>();
        for (Asked asked : run.asked()) {
            if (asked.id().endsWith("-0") && asked.attempt() == 1) {
                refused.put(asked.id(), asked.nanos());
            } else if (asked.id().endsWith("-0")) {
                assertThat(Duration.ofNanos(asked.nanos() - refused.getOrDefault(asked.id(), 0L)))
                        .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(8));
            }
        }
        assertThat(refused).hasSize(CHAINS);
    }

    @Test
    void recordsWhatIsRefusedAndWhatStandsBehindIt(Database database) throws Exception {
        Run run =
                run(
                        database,
                        "refused",
                        (id, attempt) ->
                                id.endsWith("-3-4") || id.endsWith("-7-0")
                                        ? new Answer.Status(400)
                                        : TAKEN);

        assertThat(run.ending()).isEqualTo(new Ending(ReplayState.COMPLETED_WITH_FAILURES, null));
        assertThat(run.counts()).isEqualTo(new Counts(EVENTS - 16, 2, 14, EVENTS - 14));
        assertThat(run.asked()).hasSize(EVENTS - 14);
        Map<String, List<String>> sent = chains("refused");
        sent.computeIfPresent("refused-3", (chain, ids) -> ids.subList(0, 5));
        sent.computeIfPresent("refused-7", (chain, ids) -> ids.subList(0, 1));
        assertThat(run.chains()).isEqualTo(sent);
    }

    @Test
    void givesUpOnAnAnswerThatNeverComesAndTriesAgain(Database database) throws Exception {
        Run run =
                run(
                        database,
                        "silent",
                        (id, attempt) ->
                                attempt == 1 && id.endsWith("-5") ? new Answer.Silence() : TAKEN);

        assertThat(run.ending()).isEqualTo(new Ending(ReplayState.COMPLETED, null));
        assertThat(run.counts()).isEqualTo(new Counts(EVENTS, 0, 0, EVENTS + CHAINS));
        assertThat(run.chains()).isEqualTo(chains("silent"));
    }

    @Test
    void triesAgainWhereTheConnectionIsClosed(Database database) throws Exception {
        Run run =
                run(
                        database,
                        "closed",
                        (id, attempt) ->
                                attempt <= 2 && id.endsWith("-2") ? new Answer.Hangup() : TAKEN);

        assertThat(run.ending()).isEqualTo(new Ending(ReplayState.COMPLETED, null));
        assertThat(run.counts().delivered()).isEqualTo(EVENTS);
        assertThat(run.chains()).isEqualTo(chains("closed"));
    }

    @Test
    void followsNoRedirect(Database database) throws Exception {
        Run run =
                run(
                        database,
                        "moved",
                        (id, attempt) -> new Answer.Status(307, "Location", "/elsewhere"));

        // Each chain's first event was asked for once, and nothing else ever was.
        assertThat(run.counts()).isEqualTo(new Counts(0, CHAINS, EVENTS - CHAINS, CHAINS));
        assertThat(run.asked()).hasSize(CHAINS).allMatch(asked -> asked.id().endsWith("-0"));
    }

    @Test
    void waitsForAnEndpointThatIsDownAtTheStart(Database database) throws Exception {
        int port = Ports.free();
        TestReplays replays = new TestReplays(database);
        replays.chains("down", CHAINS, LENGTH);
        Replay replay = plan(replays, "down");
        try (Channel channel = channel("http://localhost:" + port + "/events")) {
            ReplayRun turn = new ReplayRun(database, replay, channel, TIMING, "tester");
            CompletableFuture<Ending> ending = CompletableFuture.supplyAsync(() -> end(turn));
            await().until(() -> turn.live().underWay() == CHAINS);
            try (MoodyEndpoint endpoint = MoodyEndpoint.open(port, (id, attempt) -> TAKEN)) {
                assertThat(ending.get()).isEqualTo(new Ending(ReplayState.COMPLETED, null));
                assertThat(chains(endpoint.asked())).isEqualTo(chains("down"));
                assertThat(replays.now(replay).standing().counts().delivered()).isEqualTo(EVENTS);
            }
        }
    }

    @Test
    void haltsAtACertificateThatNobodyKnowsBeforeAnythingIsSent(Database database)
            throws Exception {
        TestReplays replays = new TestReplays(database);
        replays.chains("untrusted", CHAINS, LENGTH);
        Replay replay = plan(replays, "untrusted");
        try (MoodyEndpoint endpoint =
                        MoodyEndpoint.open(SelfSigned.context(folder), (id, attempt) -> TAKEN);
                Channel channel = channel(endpoint.url())) {
            Ending ending = end(new ReplayRun(database, replay, channel, TIMING, "tester"));

            assertThat(ending.state()).isEqualTo(ReplayState.HALTED);
            assertThat(ending.note())
                    .contains("no authority that this computer trusts has signed it");
            assertThat(endpoint.asked()).isEmpty();
            assertThat(replays.now(replay).standing().counts().delivered()).isZero();
        }
    }

    private static Run run(Database database, String prefix, MoodyEndpoint.Mood mood)
            throws Exception {
        TestReplays replays = new TestReplays(database);
        replays.chains(prefix, CHAINS, LENGTH);
        Replay replay = plan(replays, prefix);
        try (MoodyEndpoint endpoint = MoodyEndpoint.open(0, mood);
                Channel channel = channel(endpoint.url())) {
            Ending ending = end(new ReplayRun(database, replay, channel, TIMING, "tester"));
            return new Run(ending, replays.now(replay).standing().counts(), endpoint.asked());
        }
    }

    private static Replay plan(TestReplays replays, String prefix) {
        return replays.plan(TestReplays.of(prefix), OPTIONS, new Speed(null, 64));
    }

    private static Ending end(ReplayRun turn) {
        try {
            return turn.run(new CancelToken());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Channel channel(String url) {
        Subscriber subscriber =
                new Subscriber(
                        "subscriber",
                        List.of(new PatternFilter("#")),
                        new Target("http", url, Form.BINARY, Map.of()),
                        Environment.DEVELOPMENT,
                        true,
                        new Limits(0, 64, Duration.ofSeconds(2)));
        return KnownTransports.all().open(subscriber, new Secrets(Map.of(), Keyring.NONE));
    }

    private static Map<String, List<String>> chains(String prefix) {
        Map<String, List<String>> chains = new LinkedHashMap<>();
        for (int chain = 0; chain < CHAINS; chain++) {
            List<String> ids = new ArrayList<>();
            for (int step = 0; step < LENGTH; step++) {
                ids.add(prefix + "-" + chain + "-" + step);
            }
            chains.put(prefix + "-" + chain, ids);
        }
        return chains;
    }

    /// Of each chain what it was asked for, in the order of asking; what it was asked for several
    /// times in a row counts once.
    private static Map<String, List<String>> chains(List<Asked> asked) {
        Map<String, List<String>> chains = new LinkedHashMap<>();
        for (Asked one : asked) {
            String chain = one.id().substring(0, one.id().lastIndexOf('-'));
            List<String> ids = chains.computeIfAbsent(chain, key -> new ArrayList<>());
            if (ids.isEmpty() || !ids.getLast().equals(one.id())) {
                ids.add(one.id());
            }
        }
        return chains;
    }

    private record Run(Ending ending, Counts counts, List<Asked> asked) {
        Map<String, List<String>> chains() {
            return HttpFaultsIT.chains(asked);
        }
    }
}
