package org.eventexplorer.ui.shell;

import static java.util.Objects.requireNonNull;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.replay.keep.Replays;
import org.eventexplorer.replay.plan.Planner;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.record.Assignment;
import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.HaltRule;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.replay.run.Endpoint;
import org.eventexplorer.replay.run.TestReplays;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.connection.Environment;
import org.eventexplorer.ui.fx.UiTest;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// What tests of replays in the window have: a store with events, subscribers that are real HTTP
/// endpoints, and the whole window.
@ExtendWith(StoreExtension.class)
abstract class ReplayUiTest extends UiTest {
    /// The options that a person gets who changes none.
    static final ReplayOptions USUAL = ReplayOptions.USUAL;

    /// What the endpoint answers.
    final AtomicInteger status = new AtomicInteger(204);

    @TempDir Path folder;
    private @Nullable ConnectionSettings settings;
    private @Nullable Database database;
    private @Nullable Endpoint endpoint;
    private @Nullable TestShell shell;

    @BeforeEach
    void begin(TestServer server) throws IOException {
        settings = server.newStore();
        database = Database.open(requireNonNull(settings), folder);
        endpoint = Endpoint.open(Duration.ofMillis(1), this::answer);
        subscriber("subscriber", org.eventexplorer.routing.subscriber.Environment.STAGING);
    }

    @AfterEach
    void end() {
        if (shell != null) {
            shell.close();
        }
        requireNonNull(endpoint).close();
        requireNonNull(database).close();
    }

    /// What the endpoint answers to an event.
    int answer(String eventId) {
        return status.get();
    }

    final void subscriber(
            String name, org.eventexplorer.routing.subscriber.Environment environment) {
        new Subscribers(database()).add(endpoint().subscriber(name, environment));
    }

    final Database database() {
        return requireNonNull(database);
    }

    final ConnectionSettings settings() {
        return requireNonNull(settings);
    }

    final Endpoint endpoint() {
        return requireNonNull(endpoint);
    }

    final TestReplays replays() {
        return new TestReplays(database());
    }

    final TestShell shell() {
        return requireNonNull(shell);
    }

    /// Options that never halt, and try once.
    static ReplayOptions once() {
        return new ReplayOptions(DeliveryOrder.CHAIN, OnFailure.BLOCK, 1, false, HaltRule.NEVER);
    }

    /// Plans a replay of the events of a prefix.
    final Replay plan(
            String subscriber,
            String prefix,
            ReplayOptions options,
            Speed speed,
            @Nullable String reason) {
        return plan(subscriber, TestReplays.of(prefix), options, speed, reason);
    }

    final Replay plan(
            String subscriber,
            Selection selection,
            ReplayOptions options,
            Speed speed,
            @Nullable String reason) {
        return new Replays(database())
                .create(
                        selection,
                        new Planner(database()).upTo(new CancelToken()),
                        new Assignment(
                                subscriber, options, speed, "ops", reason, UUID.randomUUID()),
                        JobContext.none());
    }

    /// Runs a replay to its end, or until it is cancelled.
    final void run(Replay replay) throws InterruptedException {
        try (var channel = Endpoint.channel(endpoint().url())) {
            replays().run(replay, channel);
        }
    }

    /// Opens the window on the store, at the list of replays.
    final Stage openWindow(boolean isReadOnly) {
        Stage window =
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
        ConnectionSettings of = settings();
        Connection connection =
                new Connection(
                        "audit-eu",
                        Environment.STAGING,
                        new ConnectionSettings(
                                of.target(), of.schema(), of.statementTimeout(), isReadOnly));
        doOnFx(() -> shell().model.open(connection));
        until(() -> robot.lookup("#events").tryQuery().isPresent());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        until(() -> robot.lookup("#replays").tryQuery().isPresent());
        return window;
    }

    final boolean shows(String text) {
        return robot.lookup(text).tryQuery().isPresent();
    }

    final boolean isShown(String id) {
        return robot.lookup(id).tryQuery().filter(ReplayUiTest::isSeen).isPresent();
    }

    private static boolean isSeen(Node node) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    final String text(String id) {
        return robot.lookup(id).<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }

    /// The title of each row of the list: state and target.
    final List<String> rows() {
        return robot
                .lookup("#replays")
                .<org.eventexplorer.replay.keep.ReplayList.Line>queryTableView()
                .getItems()
                .stream()
                .map(line -> line.state().text() + " " + line.reason())
                .toList();
    }

    final ReplayState state(Replay replay) {
        return replays().now(replay).standing().state();
    }

    /// Waits for a dialog, and presses its button.
    final void confirm() {
        until(() -> Window.getWindows().size() == 2);
        robot.clickOn("#confirm-yes");
        until(() -> Window.getWindows().size() == 1);
    }
}
