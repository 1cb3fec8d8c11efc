package org.eventexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TableView;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Order;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.routing.subscriber.LastDelivery;
import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.eventexplorer.routing.subscriber.Target;
import org.eventexplorer.transfer.samples.Samples;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.connection.Environment;
import org.eventexplorer.ui.fx.Theme;
import org.eventexplorer.ui.fx.UiTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/// Every place and dialog of the whole window with the sample events, as `src/docs/screens.md`
/// shows them, with what drops down and what stands in front.
@ExtendWith(StoreExtension.class)
final class ScreensUiIT extends UiTest {
    private static final String CONNECTION =
            """
            {"id": "%1$s", "name": "%1$s", "environment": "%2$s", "readOnly": %3$s,
             "url": "jdbc:postgresql://%4$s", "user": "explorer", "schema": "event_store",
             "tls": {"mode": "%5$s", "authority": "", "certificate": "", "key": ""}}
            """;
    private static final String CONNECTIONS =
            "{\"connections\": ["
                    + CONNECTION.formatted(
                            "audit-eu", "staging", false, "db.eu.example:5432/audit", "require")
                    + ","
                    + CONNECTION.formatted(
                            "billing", "production", true, "db.example/billing", "verify-full")
                    + "]}";

    private @Nullable TestShell shell;
    private @Nullable Stage window;

    @TempDir private Path folder;

    @BeforeEach
    void open(TestServer server) {
        Connection store = new Connection("audit-eu", Environment.STAGING, server.newStore());
        window =
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
        doOnFx(() -> shell().model.open(store));
        until(() -> robot.lookup("This store is empty").tryQuery().isPresent());
        shots("welcome");
        doOnFx(() -> shell().model.loadSamples(Samples.ALL));
        until(() -> robot.lookup(".footer").tryQuery().isPresent());
        until(() -> robot.lookup("26,460 events").tryQuery().isPresent());
    }

    @AfterEach
    void close() {
        shell().close();
    }

    @Test
    void showsEveryPlaceAndDialog() throws IOException {
        robot.clickOn("#patterns").write("incident.#").push(KeyCode.ENTER);
        until(() -> robot.lookup("5,998 events").tryQuery().isPresent());
        TableView<Integer> table = robot.lookup("#events").queryTableView();
        doOnFx(() -> table.getSelectionModel().select(3));
        until(() -> robot.lookup("#copy-as").query().isVisible());
        shots("explore");
        doOnFx(table::requestFocus);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.SHORTCUT, KeyCode.D);
        until(() -> robot.lookup("#differences").tryQuery().isPresent());
        shots("compare");
        robot.push(KeyCode.ESCAPE);
        shots("jump", this::jump);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        until(() -> robot.lookup("Promises").tryQuery().isPresent());
        assertThat(robot.lookup("#jump").queryTextInputControl().getText()).isEmpty();
        assertThat(robot.lookup("#jump").query().isFocused()).isFalse();
        shots("store");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        until(() -> robot.lookup("No replay yet").tryQuery().isPresent());
        shots("replays-none");
        subscribers();
        connections();
        dialog("export", () -> shell().actions.export(EventFilter.ALL, Order.NEWEST_FIRST));
        dialog("preferences", () -> shell().actions.preferences(shell().preferences));
        dialog("zone", () -> shell().actions.chooseZone(shell().preferences.zone()));
        dialog(
                "password",
                () -> shell().actions.askPassword("The server does not let this role in."));
        dialog("about", () -> shell().actions.about());
    }

    private void subscribers() {
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        until(() -> robot.lookup("No subscriber yet").tryQuery().isPresent());
        shots("subscribers-none");
        Subscribers kept =
                new Subscribers(requireNonNull(shell().model.session().get()).database());
        kept.add(subscriber("billing-hook", "https://billing.eu.example/events", "invoice.#", 200));
        kept.note(
                "billing-hook",
                new LastDelivery(Instant.parse("2026-05-01T10:15:30Z"), true, "delivered, 202"));
        kept.add(subscriber("incident-mirror", "http://localhost:8080/incidents", "incident.#", 0));
        kept.note(
                "incident-mirror",
                new LastDelivery(
                        Instant.parse("2026-05-01T10:15:31Z"), false, "localhost refused"));
        robot.push(KeyCode.F5);
        until(() -> robot.lookup("incident-mirror").tryQuery().isPresent());
        shots("subscribers");
        robot.push(KeyCode.DOWN);
        onDialog("subscriber", () -> robot.push(KeyCode.ENTER));
    }

    private static Subscriber subscriber(
            String name, String endpoint, String patterns, int eventsPerSecond) {
        boolean isLocal = endpoint.startsWith("http://localhost");
        return new Subscriber(
                name,
                List.of(new PatternFilter(patterns)),
                new Target("http", endpoint, Form.STRUCTURED, Map.of()),
                isLocal
                        ? org.eventexplorer.routing.subscriber.Environment.DEVELOPMENT
                        : org.eventexplorer.routing.subscriber.Environment.PRODUCTION,
                !isLocal,
                new Limits(eventsPerSecond, 16, Duration.ofSeconds(30)));
    }

    private void connections() throws IOException {
        Files.writeString(folder.resolve("connections.json"), CONNECTIONS);
        doOnFx(() -> shell().book.load());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT6);
        until(() -> robot.lookup("billing").tryQuery().isPresent());
        shots("connections");
        dialog("connection", () -> shell().actions.connect());
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    }

    private void dialog(String name, Runnable open) {
        onDialog(name, () -> doOnFx(open));
    }

    private void onDialog(String name, Runnable open) {
        open.run();
        until(() -> Window.getWindows().size() == 2);
        Stage dialog = (Stage) Window.getWindows().getLast();
        until(() -> dialog.getScene().getRoot().getLayoutBounds().getWidth() > 0);
        for (Theme.Mode mode : new Theme.Mode[] {Theme.Mode.DARK, Theme.Mode.LIGHT}) {
            look(mode);
            picture(dialog.getScene(), "screen-" + name + "-" + word(mode));
        }
        doOnFx(dialog::close);
    }

    private void jump() {
        robot.push(KeyCode.SHORTCUT, KeyCode.K).push(KeyCode.SHORTCUT, KeyCode.A).write("inc");
        until(() -> robot.lookup("#jump-list").tryQuery().isPresent());
    }

    private void shots(String name) {
        shots(name, () -> {});
    }

    /// The window as it stands on the screen, in both looks and both sizes.
    ///
    /// @param open opens what another look closes
    private void shots(String name, Runnable open) {
        for (int width : new int[] {1024, 1440}) {
            resize(width, width == 1440 ? 900 : 640);
            for (Theme.Mode mode : new Theme.Mode[] {Theme.Mode.DARK, Theme.Mode.LIGHT}) {
                look(mode);
                open.run();
                shot("screen-" + name + "-" + word(mode) + "-" + width);
            }
        }
    }

    private void shot(String name) {
        Stage stage = requireNonNull(window);
        picture(stage.getScene(), name);
        Image image =
                onFx(
                        () ->
                                robot.capture(
                                                new Rectangle2D(
                                                        stage.getX(),
                                                        stage.getY(),
                                                        stage.getWidth(),
                                                        stage.getHeight()))
                                        .getImage());
        try {
            Path file = Path.of("target/screens", name + ".png");
            ImageIO.write(
                    SwingFXUtils.fromFXImage(image, null), "png", Files.newOutputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String word(Theme.Mode mode) {
        return mode == Theme.Mode.LIGHT ? "light" : "dark";
    }

    private TestShell shell() {
        return requireNonNull(shell);
    }
}
