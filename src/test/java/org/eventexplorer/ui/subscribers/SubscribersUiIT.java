package org.eventexplorer.ui.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpServer;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.keyring.Keyring;
import org.eventexplorer.routing.secret.SecretRef;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.routing.subscriber.LastDelivery;
import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.SubscriberEntry;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.eventexplorer.routing.subscriber.Target;
import org.eventexplorer.routing.transport.KnownTransports;
import org.eventexplorer.ui.endpoint.Endpoints;
import org.eventexplorer.ui.fx.FxExecutor;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.Modal;
import org.eventexplorer.ui.fx.Theme;
import org.eventexplorer.ui.fx.UiTest;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The place Subscribers on a real store, with a real endpoint.
@ExtendWith(StoreExtension.class)
final class SubscribersUiIT extends UiTest {
    private final JobRunner jobs = JobRunner.onVirtualThreads(new FxExecutor());
    private final Endpoints endpoints =
            new Endpoints(KnownTransports.all(), new Secrets(Map.of(), Keyring.NONE));
    private @Nullable Database database;
    private @Nullable HttpServer server;
    private @Nullable SubscribersController controller;

    @BeforeEach
    void begin(TestServer postgres) throws IOException {
        database = Database.open(postgres.newStore(), Path.of("unused"));
        HttpServer made =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        made.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().add("Allow", "POST, OPTIONS");
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        made.start();
        server = made;
    }

    @AfterEach
    void end() {
        doOnFx(
                () -> {
                    if (controller != null) {
                        controller.close();
                    }
                });
        requireNonNull(server).stop(0);
        requireNonNull(database).close();
    }

    @Test
    void addsATestedSubscriberByMouse() {
        open(true);
        until(() -> shows("No subscriber yet"));
        pictures("subscribers-none");
        robot.clickOn("#add-first");
        until(() -> Window.getWindows().size() == 2);
        robot.clickOn("#name").write("hook");
        robot.clickOn("#patterns").push(KeyCode.SHORTCUT, KeyCode.A).write("invoice.* order.#");
        robot.clickOn("#endpoint").write(endpoint());
        robot.clickOn("#secret-signing").write("env:HOOK_KEY");
        robot.clickOn("#eventsPerSecond").write("200");
        robot.clickOn("#test");
        until(
                () ->
                        shows(
                                "the secret env:HOOK_KEY is not there: the program was started"
                                        + " without the variable"));
        assertThat(stored()).isEmpty();
        robot.clickOn("#secret-signing").push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.DELETE);
        robot.clickOn("#test");
        until(
                () ->
                        shows("No event was sent")
                                && robot.lookup("#test-report .good").tryQuery().isPresent());
        dialogPictures("subscriber-form");
        robot.clickOn("#save");
        until(() -> Window.getWindows().size() == 1 && rows().equals(List.of("hook")));
        assertThat(stored())
                .containsExactly(
                        new Subscriber(
                                "hook",
                                List.of(
                                        new PatternFilter("invoice.*"),
                                        new PatternFilter("order.#")),
                                new Target("http", endpoint(), Form.STRUCTURED, Map.of()),
                                Environment.DEVELOPMENT,
                                true,
                                new Limits(200, 16, Duration.ofSeconds(30))));
    }

    @Test
    void addsChangesDisablesTestsAndRemovesByKeyboardAlone() {
        open(true);
        until(() -> shows("No subscriber yet"));
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        until(() -> hasKeyboard("#name"));
        typeIntoDialog("hook");
        robot.type(KeyCode.TAB, 5);
        until(() -> hasKeyboard("#endpoint"));
        typeIntoDialog(endpoint());
        robot.type(KeyCode.ENTER);
        until(() -> Window.getWindows().size() == 1 && rows().equals(List.of("hook")));
        robot.type(KeyCode.SPACE);
        until(() -> shows("disabled"));
        assertThat(stored()).extracting(Subscriber::isEnabled).containsExactly(false);
        robot.type(KeyCode.T);
        until(() -> shows("No event was sent"));
        robot.type(KeyCode.F2);
        until(() -> hasKeyboard("#enabled"));
        robot.type(KeyCode.TAB).push(KeyCode.SHORTCUT, KeyCode.A);
        typeIntoDialog("mail.#");
        robot.type(KeyCode.ENTER);
        until(() -> Window.getWindows().size() == 1 && shows("mail.#"));
        assertThat(stored())
                .extracting(Subscriber::patterns)
                .containsExactly(List.of(new PatternFilter("mail.#")));
        robot.type(KeyCode.DELETE);
        until(() -> shows("Remove the subscriber hook?"));
        dialogPictures("subscriber-remove");
        robot.type(KeyCode.TAB).type(KeyCode.SPACE);
        until(() -> shows("No subscriber yet"));
        assertThat(stored()).isEmpty();
    }

    @Test
    void refusesAPasswordInTheEndpointAndKeepsWhatWasTyped() {
        open(true);
        until(() -> shows("No subscriber yet"));
        robot.clickOn("#add");
        until(() -> Window.getWindows().size() == 2);
        robot.clickOn("#name").write("hook");
        robot.clickOn("#endpoint").write("https://user:s3cret@host/");
        robot.clickOn("#save");
        until(() -> robot.lookup("#problem").queryLabeled().isVisible());
        assertThat(robot.lookup("#problem").queryLabeled().getText())
                .startsWith("The endpoint has a password in it")
                .doesNotContain("s3cret");
        dialogPictures("subscriber-refused");
        assertThat(robot.lookup("#name").queryTextInputControl().getText()).isEqualTo("hook");
        assertThat(stored()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        until(() -> Window.getWindows().size() == 1);
    }

    @Test
    void showsHowEachIsAndWhatWasDeliveredLast() {
        fill();
        open(true);
        until(() -> rows().equals(List.of("archive", "hook", "queue")));
        pictures("subscribers");
        for (String words :
                new String[] {
                    "enabled",
                    "disabled",
                    "200/s, 16 at once",
                    "any rate, 4 at once",
                    "PRODUCTION",
                    "2026-05-01 10:15:30  delivered, 202",
                    "none yet",
                }) {
            assertThat(shows(words)).as(words).isTrue();
        }
        assertThat(cells()).noneMatch(text -> text.contains("\u202e") || text.contains("\n"));
    }

    @Test
    void leavesTheLimitsOutWhereNamesAndEndpointsWouldHaveNoRoom() {
        fill();
        open(true);
        until(() -> rows().equals(List.of("archive", "hook", "queue")));
        assertThat(widths()).hasSize(8).containsKey("Limits");
        // What the rail leaves of a window of 1024.
        resize(948, 640);
        until(() -> widths().size() == 7);
        assertThat(widths()).doesNotContainKey("Limits");
        assertThat(widths().get("Name")).isGreaterThan(100);
        assertThat(widths().get("Endpoint")).isGreaterThan(160);
    }

    private Map<String, Double> widths() {
        return onFx(
                () ->
                        robot
                                .lookup("#subscribers")
                                .queryTableView()
                                .getVisibleLeafColumns()
                                .stream()
                                .collect(
                                        Collectors.toMap(
                                                TableColumn::getText, TableColumn::getWidth)));
    }

    @Test
    void changesNothingThroughAReadOnlyConnectionButTests() {
        fill();
        open(false);
        until(() -> rows().size() == 3);
        pictures("subscribers-read-only");
        for (String id : new String[] {"#add", "#edit", "#toggle", "#remove"}) {
            assertThat(robot.lookup(id).query().isVisible()).as(id).isFalse();
        }
        List<Subscriber> before = stored();
        robot.type(KeyCode.DOWN).type(KeyCode.SPACE).type(KeyCode.DELETE).type(KeyCode.F2);
        robot.push(KeyCode.SHORTCUT, KeyCode.N);
        robot.type(KeyCode.T);
        until(() -> shows("No event was sent"));
        assertThat(Window.getWindows()).hasSize(1);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void saysWhyTheyCannotBeReadAndTriesAgain() {
        rename("subscribers", "elsewhere");
        open(true);
        until(() -> shows("The subscribers could not be read"));
        pictures("subscribers-failed");
        rename("elsewhere", "subscribers");
        robot.clickOn("#try-again");
        until(() -> shows("No subscriber yet"));
    }

    @Test
    void saysThatSomebodyElseRemovedItAndShowsTheRest() {
        fill();
        open(true);
        until(() -> rows().size() == 3);
        new Subscribers(requireNonNull(database)).remove("archive");
        robot.type(KeyCode.SPACE);
        until(
                () ->
                        shows(
                                "There is no subscriber archive any more: somebody removed it"
                                        + " meanwhile."));
        until(() -> rows().equals(List.of("hook", "queue")));
        pictures("subscribers-gone");
    }

    private void fill() {
        Subscribers subscribers = new Subscribers(requireNonNull(database));
        subscribers.add(
                subscriber(
                        "archive",
                        new Target("http", endpoint(), Form.BINARY, Map.of()),
                        Environment.DEVELOPMENT,
                        true));
        subscribers.note(
                "archive",
                new LastDelivery(
                        Instant.parse("2026-05-01T10:15:31Z"),
                        false,
                        "the answer was 503: \u202eplease\ncome back later, " + "x".repeat(900)));
        subscribers.add(
                subscriber(
                        "hook",
                        new Target(
                                "http",
                                "https://billing.eu.example/a/rather/long/path/to/the/webhook",
                                Form.STRUCTURED,
                                Map.of("signing", SecretRef.parse("env:HOOK_KEY"))),
                        Environment.PRODUCTION,
                        true));
        subscribers.note(
                "hook",
                new LastDelivery(Instant.parse("2026-05-01T10:15:30Z"), true, "delivered, 202"));
        subscribers.add(
                subscriber(
                        "queue",
                        new Target(
                                "rabbitmq",
                                "amqp://localhost/?exchange=events",
                                Form.PLAIN,
                                Map.of()),
                        Environment.STAGING,
                        false));
    }

    private static Subscriber subscriber(
            String name, Target target, Environment environment, boolean isEnabled) {
        boolean isFree = environment == Environment.STAGING;
        return new Subscriber(
                name,
                List.of(new PatternFilter("invoice.*"), new PatternFilter("order.#")),
                target,
                environment,
                isEnabled,
                new Limits(isFree ? 0 : 200, isFree ? 4 : 16, Duration.ofSeconds(30)));
    }

    private void rename(String from, String to) {
        requireNonNull(database).write(h -> h.execute("ALTER TABLE " + from + " RENAME TO " + to));
    }

    private void open(boolean mayWrite) {
        Subscribers subscribers = new Subscribers(requireNonNull(database));
        show(
                (stage, look) -> {
                    SubscribersViewModel model =
                            new SubscribersViewModel(subscribers, jobs, mayWrite);
                    SubscribersController made =
                            new SubscribersController(
                                    model,
                                    endpoints,
                                    jobs,
                                    Zone.utc(),
                                    new Asking(stage, look, subscribers, model));
                    controller = made;
                    model.refresh();
                    return Fxml.load(made);
                });
        doOnFx(() -> requireNonNull(controller).focus());
    }

    private final class Asking implements SubscribersController.Host {
        private final Stage owner;
        private final Theme look;
        private final Subscribers subscribers;
        private final SubscribersViewModel model;

        Asking(Stage owner, Theme look, Subscribers subscribers, SubscribersViewModel model) {
            this.owner = owner;
            this.look = look;
            this.subscribers = subscribers;
            this.model = model;
        }

        @Override
        public void edit(@Nullable Subscriber subscriber) {
            SubscriberFormViewModel form =
                    new SubscriberFormViewModel(
                            subscribers, endpoints, jobs, subscriber, model::changed);
            Modal.show(owner, look, "Edit", Fxml.load(new SubscriberFormController(form)));
        }

        @Override
        public void confirmRemove(String name, Runnable remove) {
            Modal.show(
                    owner, look, "Remove", Fxml.load(new RemoveSubscriberController(name, remove)));
        }
    }

    private void dialogPictures(String name) {
        for (Theme.Mode mode : new Theme.Mode[] {Theme.Mode.DARK, Theme.Mode.LIGHT}) {
            look(mode);
            picture(
                    Window.getWindows().getLast().getScene(),
                    name + (mode == Theme.Mode.DARK ? "-dark" : "-light"));
        }
    }

    private String endpoint() {
        return "http://127.0.0.1:" + requireNonNull(server).getAddress().getPort() + "/events";
    }

    private List<Subscriber> stored() {
        return new Subscribers(requireNonNull(database))
                .all(new CancelToken()).stream().map(SubscriberEntry::subscriber).toList();
    }

    private boolean shows(String text) {
        return robot.lookup(text).tryQuery().isPresent();
    }

    // The robot writes into the window that it clicked last, unless it is told another.
    private void typeIntoDialog(String text) {
        robot.targetWindow(Window.getWindows().getLast()).write(text);
    }

    private boolean hasKeyboard(String id) {
        return robot.lookup(id).tryQuery().filter(Node::isFocused).isPresent();
    }

    private List<String> cells() {
        return robot.lookup("#subscribers .table-cell .label").<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .toList();
    }

    private List<String> rows() {
        return robot.lookup("#subscribers").<SubscriberEntry>queryTableView().getItems().stream()
                .map(entry -> entry.subscriber().name())
                .toList();
    }
}
