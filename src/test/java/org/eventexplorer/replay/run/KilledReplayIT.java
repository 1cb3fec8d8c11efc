package org.eventexplorer.replay.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.replay.record.Speed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// A replay whose process is killed again and again still delivers everything, in order.
@ExtendWith(StoreExtension.class)
final class KilledReplayIT {
    private static final int KILLS = 20;
    private static final int CHAINS = 500;
    private static final int LENGTH = 60;
    private static final int IN_FLIGHT = 64;

    @TempDir Path folder;

    private final Random random = new Random(11);

    @Test
    void killedTwentyTimesItDeliversEverythingInOrderAndRepeatsNoMoreThanWasInFlight(
            TestServer server) throws Exception {
        ConnectionSettings settings = server.newStore();
        try (Database database = Database.open(settings, folder);
                Endpoint endpoint = Endpoint.open(Duration.ofMillis(3), id -> 204)) {
            TestReplays replays = new TestReplays(database);
            List<String> stored = replays.chains("killed", CHAINS, LENGTH);
            Replay replay =
                    replays.plan(
                            TestReplays.of("killed"),
                            TestReplays.options(DeliveryOrder.CHAIN, OnFailure.BLOCK),
                            new Speed(2_500.0, IN_FLIGHT));

            int killed = 0;
            for (int i = 0; i < KILLS; i++) {
                int before = endpoint.size();
                killed += isKilledAtSomeMoment(start(settings, replay, endpoint), endpoint) ? 1 : 0;
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> state(replays, replay) == ReplayState.INTERRUPTED);
                assertThat(repeated(endpoint.ids(), before)).isLessThanOrEqualTo(IN_FLIGHT);
            }
            Process last = start(settings, replay, endpoint);
            String said = new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(last.waitFor()).isZero();

            // Otherwise this would have tested nothing.
            assertThat(killed).isEqualTo(KILLS);
            assertThat(said).isEqualTo("COMPLETED\n");
            assertThat(new HashSet<>(endpoint.ids())).isEqualTo(new HashSet<>(stored));
            assertThat(replays.now(replay).standing().counts().delivered())
                    .isEqualTo(new HashSet<>(endpoint.ids()).size());
            keepsTheOrderOfEachChain(endpoint.ids());
        }
    }

    private static ReplayState state(TestReplays replays, Replay replay) {
        return replays.now(replay).standing().state();
    }

    /// Kills the process some time after its first delivery; false where it had ended before.
    private boolean isKilledAtSomeMoment(Process process, Endpoint endpoint)
            throws InterruptedException {
        int before = endpoint.size();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> endpoint.size() > before || !process.isAlive());
        boolean hasEnded = process.waitFor(random.nextInt(400), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return !hasEnded;
    }

    private Process start(ConnectionSettings settings, Replay replay, Endpoint endpoint)
            throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReplayingProcess.class.getName(),
                        ((ConnectionSettings.Remote) settings.target()).url(),
                        replay.id().toString(),
                        endpoint.url())
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "errors")))
                .start();
    }

    /// How many of those from `from` on had been sent before.
    private static int repeated(List<String> ids, int from) {
        Set<String> before = new HashSet<>(ids.subList(0, from));
        Set<String> after = new HashSet<>(ids.subList(from, ids.size()));
        int fresh = ids.size() - from - after.size();
        after.retainAll(before);
        return after.size() + fresh;
    }

    /// An event is sent again only as long as nothing behind it in its chain was sent.
    private static void keepsTheOrderOfEachChain(List<String> ids) {
        Map<String, Integer> last = new HashMap<>();
        for (String id : ids) {
            int dash = id.lastIndexOf('-');
            int step = Integer.parseInt(id.substring(dash + 1));
            int before = last.getOrDefault(id.substring(0, dash), -1);
            assertThat(step).as(id).isIn(before, before + 1);
            last.put(id.substring(0, dash), step);
        }
    }
}
