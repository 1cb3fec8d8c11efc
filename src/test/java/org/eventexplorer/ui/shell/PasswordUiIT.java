package org.eventexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.eventexplorer.database.ConnectionSettings.Remote;
import org.eventexplorer.database.RestartableServer;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.connection.Environment;
import org.eventexplorer.ui.connection.SavedConnection;
import org.eventexplorer.ui.connection.Tls;
import org.eventexplorer.ui.fx.UiTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

final class PasswordUiIT extends UiTest {
    private @Nullable TestShell shell;

    @TempDir private Path folder;

    @Test
    void asksUntilTheServerTakesThePasswordAndThenNoMore() {
        try (RestartableServer server = RestartableServer.in(folder)) {
            Remote target = (Remote) server.settings().target();
            Connection store =
                    new SavedConnection(
                                    "id-1",
                                    "audit",
                                    Environment.STAGING,
                                    false,
                                    new SavedConnection.Place(
                                            target.url(),
                                            requireNonNull(target.user()),
                                            "event_store"),
                                    Tls.PREFERRED)
                            .connection();
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
            doOnFx(() -> window.model.open(store));
            until(() -> isAsking());
            pictures("window-password");
            type("wrong");
            until(() -> isAsking());
            assertThat(robot.lookup("#why").queryLabeled().getText())
                    .contains("does not let this role in");
            type(requireNonNull(target.password()));
            until(() -> robot.lookup("This store is empty").tryQuery().isPresent());
            doOnFx(window.model::tryAgain);
            until(() -> robot.lookup("This store is empty").tryQuery().isPresent());
            assertThat(Window.getWindows()).hasSize(1);
            window.close();
        }
    }

    private boolean isAsking() {
        return Window.getWindows().size() == 2 && robot.lookup("#password").tryQuery().isPresent();
    }

    private void type(String password) {
        doOnFx(() -> robot.lookup("#password").queryTextInputControl().setText(password));
        robot.clickOn("#password").type(KeyCode.ENTER);
        until(() -> Window.getWindows().size() == 1);
    }
}
