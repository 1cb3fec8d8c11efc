package org.eventexplorer.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.UiTest;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

final class ConnectUiTest extends UiTest {
    private final ConnectViewModel model = new ConnectViewModel();
    private final List<Connection> opened = new ArrayList<>();

    @Test
    void opensWhatWasTypedByKeyboard() {
        Stage stage = showIt();
        doOnFx(
                () -> {
                    robot.lookup("#url")
                            .queryTextInputControl()
                            .setText("jdbc:postgresql://db.example:5433/audit?sslmode=require");
                    robot.lookup("#password").queryTextInputControl().setText(" s3cret ");
                    model.environment().set(Environment.PRODUCTION);
                });
        pictures("connect");
        robot.type(KeyCode.ENTER);
        until(() -> !stage.isShowing());
        assertThat(opened)
                .containsExactly(
                        new Connection(
                                "db.example:5433/audit",
                                Environment.PRODUCTION,
                                new ConnectionSettings(
                                        new ConnectionSettings.Remote(
                                                "jdbc:postgresql://db.example:5433/audit"
                                                        + "?sslmode=require",
                                                null,
                                                " s3cret "),
                                        "event_store",
                                        Duration.ofSeconds(30))));
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        Stage stage = showIt();
        doOnFx(() -> robot.lookup("#url").queryTextInputControl().setText("db.example"));
        robot.clickOn("Connect");
        until(() -> robot.lookup("#problem").queryLabeled().isVisible());
        assertThat(robot.lookup("#problem").queryLabeled().getText())
                .isEqualTo("Give the database as jdbc:postgresql://host:port/database.");
        assertThat(stage.isShowing()).isTrue();
        assertThat(opened).isEmpty();
    }

    private Stage showIt() {
        return show(() -> Fxml.load(new ConnectController(model, opened::add)));
    }
}
