package org.eventexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.RestartableServer;
import org.eventexplorer.event.Events;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.connection.Environment;
import org.eventexplorer.ui.fx.UiTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

final class LostConnectionUiIT extends UiTest {
    private @Nullable TestShell shell;

    @TempDir private Path folder;

    @Test
    void keepsWhatIsOnTheScreenWhileTheServerRestarts() {
        try (RestartableServer server = RestartableServer.in(folder)) {
            fill(server);
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
            Connection production =
                    new Connection("audit-prod", Environment.PRODUCTION, server.settings());
            doOnFx(() -> window.model.open(production));
            until(() -> footer().contains("40 of 40"));
            TableView<Integer> table = robot.lookup("#events").queryTableView();
            doOnFx(() -> table.getSelectionModel().select(3));
            until(() -> robot.lookup("pattern.36").tryQuery().isPresent());
            Node lost = robot.lookup("#lost").query();
            assertThat(lost.isVisible()).isFalse();
            server.stop();
            until(() -> said(lost).startsWith("Connection lost"));
            pictures("window-lost");
            assertThat(table.getItems()).hasSize(40);
            assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(3);
            server.startAgain();
            until(() -> said(lost).startsWith("Connected again."));
            pictures("window-back");
            assertThat(table.getItems()).hasSize(40);
            assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(3);
            robot.clickOn("#search");
            until(() -> footer().contains("40 of 40"));
            window.close();
        }
    }

    private static void fill(RestartableServer server) {
        try (Database database = Database.open(server.settings(), Path.of("unused"))) {
            new EventStore(database)
                    .append(
                            IntStream.range(0, 40)
                                    .mapToObj(i -> Events.event("e-" + i, "pattern." + i))
                                    .toList(),
                            Map.of());
        }
    }

    private static String said(Node bar) {
        return bar.isVisible() ? String.valueOf(bar.getAccessibleText()) : "";
    }

    private String footer() {
        return List.copyOf(robot.lookup(".footer .label").queryAll()).stream()
                .map(label -> ((Labeled) label).getText())
                .reduce("", (all, text) -> all + " " + text);
    }
}
