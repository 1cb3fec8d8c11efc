package org.eventexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.keyring.Keyring;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.routing.Channel;
import org.eventexplorer.routing.secret.SecretRef;
import org.eventexplorer.routing.secret.Secrets;
import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Form;
import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.routing.subscriber.Subscribers;
import org.eventexplorer.routing.subscriber.Target;
import org.eventexplorer.routing.transport.KnownTransports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Plants secrets, lets an endpoint repeat them in its answers, and looks for them in everything
/// that the pictures of the window show.
final class NoSecretUiIT extends ReplayUiTest {
    private static final String KEY = "whsec_UGxhbnRlZFNpZ25pbmdLZXlQbGFudGVkS2V5";
    private static final String TOKEN = "planted-token-4711";
    private static final List<String> PLANTED = List.of(KEY, KEY.substring(6), "planted-token");

    private final List<String> seen = new ArrayList<>();
    private HttpServer echo;

    @BeforeEach
    void repeatWhatIsTold() throws IOException {
        echo = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        echo.createContext(
                "/",
                exchange -> {
                    String told = "I was told " + exchange.getRequestHeaders().entrySet();
                    byte[] answer = told.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(400, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        echo.start();
        own("key", KEY);
        own("token", TOKEN);
    }

    private void own(String file, String secret) throws IOException {
        Path path = Files.writeString(folder.resolve(file), secret);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    }

    @AfterEach
    void stop() {
        echo.stop(0);
    }

    private Subscriber repeating() {
        return new Subscriber(
                "repeats",
                List.of(new PatternFilter("#")),
                new Target(
                        "http",
                        "http://127.0.0.1:" + echo.getAddress().getPort() + "/in",
                        Form.STRUCTURED,
                        Map.of("signing", ref("key"), "authorization", ref("token"))),
                Environment.STAGING,
                true,
                new Limits(0, 4, Duration.ofSeconds(5)));
    }

    private SecretRef ref(String file) {
        return SecretRef.parse("file:" + folder.resolve(file));
    }

    @Test
    void noPictureShowsAPlantedSecret() throws Exception {
        new Subscribers(database()).add(repeating());
        replays().chains("bad", 3, 2);
        Replay replay = plan("repeats", "bad", once(), new Speed(null, 4), "Look for secrets");
        try (Channel channel =
                KnownTransports.all().open(repeating(), new Secrets(Map.of(), Keyring.NONE))) {
            replays().run(replay, channel);
        }
        openWindow(false);
        until(() -> rows().size() == 1);
        see("no-secret-replays");
        robot.type(KeyCode.ENTER);
        until(() -> isShown("#failures"));
        robot.clickOn("#failures .table-row-cell").type(KeyCode.RIGHT);
        until(() -> ((TableView<?>) robot.lookup("#failures").query()).getItems().size() > 3);
        robot.type(KeyCode.DOWN);
        see("no-secret-failures");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        until(() -> shows("repeats"));
        robot.clickOn("repeats");
        see("no-secret-subscribers");
        robot.clickOn("#edit");
        until(() -> Window.getWindows().size() == 2);
        robot.clickOn("#test");
        until(() -> isShown("#test-report .good") || isShown("#test-report .bad"));
        see("no-secret-form");

        assertThat(seen).anyMatch(text -> text.contains("400 Bad Request"));
        assertThat(seen).anyMatch(text -> text.contains("file:" + folder.resolve("token")));
        for (String planted : PLANTED) {
            assertThat(seen).noneMatch(text -> text.contains(planted));
        }
    }

    /// Takes a picture of the newest window and reads all texts of every window.
    private void see(String name) {
        picture(Window.getWindows().getLast().getScene(), name);
        doOnFx(() -> Window.getWindows().forEach(window -> read(window.getScene().getRoot())));
    }

    private void read(Node node) {
        if (node instanceof Text text) {
            seen.add(text.getText());
        }
        if (node instanceof TextInputControl input) {
            seen.add(String.valueOf(input.getText()));
        }
        if (node instanceof Labeled labeled) {
            seen.add(String.valueOf(labeled.getText()));
        }
        seen.add(String.valueOf(node.getAccessibleText()));
        if (node.getProperties().get("javafx.scene.control.Tooltip") instanceof Tooltip tip) {
            seen.add(String.valueOf(tip.getText()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::read);
        }
    }
}
