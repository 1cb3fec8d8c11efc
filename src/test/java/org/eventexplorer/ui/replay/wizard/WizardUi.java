package org.eventexplorer.ui.replay.wizard;

import static java.util.Objects.requireNonNull;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.keyring.Keyring;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.replay.keep.Replays;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.run.Endpoint;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.eventexplorer.routing.subscriber.Target;
import org.eventexplorer.routing.transport.KnownTransports;
import org.eventexplorer.ui.endpoint.Endpoints;
import org.eventexplorer.ui.fx.FxExecutor;
import org.eventexplorer.ui.fx.UiTest;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.replay.Question;
import org.eventexplorer.ui.replay.ReplayWish;
import org.eventexplorer.ui.replay.plan.Services;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The way to a new replay on a real store, with a real endpoint.
@ExtendWith(StoreExtension.class)
abstract class WizardUi extends UiTest {
    private static final Instant NOW = Instant.parse("2026-05-01T04:31:22Z");

    final List<Replay> started = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    @TempDir private @Nullable Path folder;
    private @Nullable Database database;
    private @Nullable Endpoint endpoint;
    private @Nullable Wizard wizard;
    int left;
    int wantedNew;

    @BeforeEach
    void begin(TestServer postgres) throws IOException {
        database = Database.open(postgres.newStore(), Path.of("unused"));
        endpoint = Endpoint.open(Duration.ZERO, id -> 204);
    }

    @AfterEach
    void end() {
        doOnFx(
                () -> {
                    if (wizard != null) {
                        wizard.close();
                    }
                });
        requireNonNull(endpoint).close();
        requireNonNull(database).close();
    }

    Database database() {
        return requireNonNull(database);
    }

    Endpoint endpoint() {
        return requireNonNull(endpoint);
    }

    Path file(String name) {
        return requireNonNull(folder).resolve(name);
    }

    void open(Selection selection, String words) {
        JobRunner jobs = JobRunner.onVirtualThreads(new FxExecutor());
        Endpoints endpoints =
                new Endpoints(KnownTransports.all(), new Secrets(Map.of(), Keyring.NONE));
        Services services = new Services(database(), endpoints, jobs, () -> NOW);
        show(
                () -> {
                    Wizard made =
                            new Wizard(
                                    new ReplayWish(selection, words),
                                    services,
                                    Zone.utc(),
                                    new TestHost());
                    wizard = made;
                    return made.node();
                });
        doOnFx(() -> requireNonNull(wizard).focus());
    }

    private final class TestHost implements WizardHost {
        @Override
        public void started(List<Replay> replays) {
            started.addAll(replays);
        }

        @Override
        public void closed() {
            left++;
        }

        @Override
        public void ask(Question question, Runnable yes) {
            asked.add(question.title());
            yes.run();
        }

        @Override
        public void newSubscriber() {
            wantedNew++;
        }

        @Override
        public Optional<Path> fileToWrite(String name) {
            return Optional.of(file(name));
        }
    }

    static Selection patterns(String... patterns) {
        List<PatternFilter> filters = List.of(patterns).stream().map(PatternFilter::new).toList();
        return new Selection.Matching(EventFilter.ALL.withPatterns(filters), List.of());
    }

    void subscriber(String name, Environment environment, String... patterns) {
        subscriber(name, endpoint().url(), environment, true, patterns);
    }

    void subscriber(
            String name,
            String url,
            Environment environment,
            boolean isEnabled,
            String... patterns) {
        new Subscribers(database())
                .add(
                        new Subscriber(
                                name,
                                List.of(patterns).stream().map(PatternFilter::new).toList(),
                                new Target("http", url, Form.STRUCTURED, Map.of()),
                                environment,
                                isEnabled,
                                new Limits(0, 16, Duration.ofSeconds(30))));
    }

    List<Replay> kept() {
        return new Replays(database()).newest(100, new CancelToken());
    }

    boolean shows(String text) {
        return robot.lookup(text).tryQuery().isPresent();
    }

    boolean isOn(String step) {
        return robot.lookup("#step-" + step).tryQuery().isPresent();
    }

    boolean isEnabled(String id) {
        return robot.lookup(id).tryQuery().filter(node -> !node.isDisabled()).isPresent();
    }

    boolean isVisible(String id) {
        return robot.lookup(id).tryQuery().filter(Node::isVisible).isPresent();
    }

    boolean hasKeyboard(String id) {
        return robot.lookup(id).tryQuery().filter(Node::isFocused).isPresent();
    }

    String text(String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    void type(String id, String text) {
        robot.clickOn(id).push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.DELETE).write(text);
    }
}
