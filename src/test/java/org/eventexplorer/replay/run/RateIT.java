package org.eventexplorer.replay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.replay.keep.Controls;
import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.replay.run.MoodyEndpoint.Answer;
import org.eventexplorer.replay.run.MoodyEndpoint.Asked;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// How fast a replay is at a real HTTP endpoint, by the endpoint's clock.
@ExtendWith(StoreExtension.class)
final class RateIT {
    private static final MoodyEndpoint.Mood TAKES = (id, attempt) -> new Answer.Status(204);
    private static final long SECOND = 1_000_000_000;

    @Test
    void holdsTwoHundredASecondWithinFivePercent(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        replays.chains("steady", 100, 20);
        try (MoodyEndpoint endpoint = MoodyEndpoint.open(0, TAKES);
                Channel channel = Endpoint.channel(endpoint.url())) {
            Replay replay = plan(replays, "steady", 200);
            assertThat(turn(database, replay, channel).run(new CancelToken()).state())
                    .isEqualTo(ReplayState.COMPLETED);

            assertThat(rate(endpoint.asked())).isBetween(190.0, 210.0);
        }
    }

    @Test
    void aChangedRateTakesEffectWithinASecond(Database database) throws Exception {
        TestReplays replays = new TestReplays(database);
        replays.chains("changed", 200, 20);
        try (MoodyEndpoint endpoint = MoodyEndpoint.open(0, TAKES);
                Channel channel = Endpoint.channel(endpoint.url())) {
            Replay replay = plan(replays, "changed", 50);
            CancelToken token = new CancelToken();
            CompletableFuture<Ending> ending =
                    CompletableFuture.supplyAsync(
                            () -> run(turn(database, replay, channel), token));
            await().until(() -> endpoint.asked().size() >= 50);
            Controls controls = new Controls(database, "another");

            controls.speed(replay.id(), new Speed(400.0, 64));
            long faster = System.nanoTime() + SECOND;
            await().until(() -> System.nanoTime() > faster + 2 * SECOND);
            controls.speed(replay.id(), new Speed(20.0, 64));
            long slower = System.nanoTime() + SECOND;
            await().until(() -> System.nanoTime() > slower + 3 * SECOND);
            token.cancel();
            assertThat(ending.get().state()).isEqualTo(ReplayState.PAUSED);

            List<Asked> asked = endpoint.asked();
            assertThat(between(asked, faster, faster + 2 * SECOND) / 2.0).isBetween(360.0, 440.0);
            assertThat(between(asked, slower, slower + 3 * SECOND) / 3.0).isBetween(18.0, 22.0);
        }
    }

    private static double rate(List<Asked> asked) {
        double nanos = asked.getLast().nanos() - (double) asked.getFirst().nanos();
        return (asked.size() - 1) / nanos * SECOND;
    }

    private static long between(List<Asked> asked, long from, long until) {
        return asked.stream().filter(one -> one.nanos() >= from && one.nanos() < until).count();
    }

    private static Replay plan(TestReplays replays, String prefix, double rate) {
        return replays.plan(
                TestReplays.of(prefix),
                TestReplays.options(DeliveryOrder.CHAIN, OnFailure.BLOCK),
                new Speed(rate, 64));
    }

    private static ReplayRun turn(Database database, Replay replay, Channel channel) {
        return new ReplayRun(database, replay, channel, Timing.USUAL, "tester");
    }

    private static Ending run(ReplayRun turn, CancelToken token) {
        try {
            return turn.run(token);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
