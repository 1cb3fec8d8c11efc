package org.eventexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.RestartableServer;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.replay.run.Endpoint;
import org.eventexplorer.replay.run.TestReplays;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.connection.Environment;
import org.eventexplorer.ui.fx.UiTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;

/// A replay whose server restarts under it.
final class ReplayOutageUiIT extends UiTest {
    private @Nullable TestShell shell;

    @TempDir private Path folder;

    @Test
    void saysThatItWaitsForTheServerAndGoesOnByItself() throws IOException {
        try (RestartableServer server = RestartableServer.in(folder);
                Endpoint endpoint = Endpoint.open(Duration.ofMillis(1), id -> 204)) {
            fill(server, endpoint);
            show(
                    (stage, look) -> {
                        TestShell built =
                                new TestShell(
                                        stage,
                                        look,
                                        wanted -> Session.open(wanted, folder),
                                        folder);
                        shell = built;
                        return built.root();
                    });
            TestShell window = requireNonNull(shell);
            doOnFx(
                    () ->
                            window.model.open(
                                    new Connection(
                                            "audit", Environment.STAGING, server.settings())));
            until(() -> robot.lookup("#events").tryQuery().isPresent());
            robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
            until(() -> robot.lookup("planned").tryQuery().isPresent());
            robot.type(KeyCode.ENTER);
            until(() -> robot.lookup("#resume").tryQuery().isPresent());
            robot.clickOn("#resume");
            until(() -> endpoint.size() > 50);
            server.stop();
            until(() -> howItIs().startsWith("The database has been away for"));
            pictures("replay-away");
            server.startAgain();
            until(() -> howItIs().equals("All 2,000 events were delivered."));
            assertThat(new HashSet<>(endpoint.ids())).hasSize(2_000);
            assertThat(endpoint.size()).isEqualTo(2_000);
            doOnFx(window::close);
        }
    }

    private static void fill(RestartableServer server, Endpoint endpoint) {
        try (Database database = Database.open(server.settings(), Path.of("unused"))) {
            new Subscribers(database)
                    .add(
                            endpoint.subscriber(
                                    "subscriber",
                                    org.eventexplorer.routing.subscriber.Environment.STAGING));
            TestReplays replays = new TestReplays(database);
            replays.chains("run", 100, 20);
            Replay replay =
                    replays.plan(TestReplays.of("run"), ReplayOptions.USUAL, new Speed(100.0, 8));
            assertThat(replay.plan().events()).isEqualTo(2_000);
        }
    }

    private String howItIs() {
        return robot.lookup("#how-it-ended .medium")
                .<Labeled>tryQuery()
                .map(Labeled::getText)
                .orElse("");
    }
}
