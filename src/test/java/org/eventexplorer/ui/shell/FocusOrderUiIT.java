package org.eventexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.eventexplorer.database.Database;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.event.Events;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.connection.Environment;
import org.eventexplorer.ui.fx.UiTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The keyboard goes through a window as the eye does: from the left to the right, from the top to
/// the bottom.
@ExtendWith(StoreExtension.class)
final class FocusOrderUiIT extends UiTest {
    private @Nullable TestShell shell;
    private @Nullable Scene window;

    @TempDir private Path folder;

    @BeforeEach
    void open(TestServer server) {
        Connection store = new Connection("Test", Environment.STAGING, server.newStore());
        try (Database database = Database.open(store.settings(), folder)) {
            new EventStore(database)
                    .append(
                            List.of(Events.event("1", "order.placed"), Events.event("2", "a")),
                            Map.of());
        }
        window =
                show((stage, look) -> {
                            TestShell built =
                                    new TestShell(
                                            stage,
                                            look,
                                            wanted -> Session.open(wanted, folder),
                                            folder);
                            shell = built;
                            return built.root();
                        })
                        .getScene();
        doOnFx(() -> requireNonNull(shell).model.open(store));
        until(() -> robot.lookup("order.placed").tryQuery().isPresent());
    }

    @AfterEach
    void close() {
        requireNonNull(shell).close();
    }

    @Test
    void goesThroughExplore() {
        TableView<Integer> table = robot.lookup("#events").queryTableView();
        doOnFx(() -> table.getSelectionModel().select(0));
        until(() -> robot.lookup("#copy-as").query().isVisible());
        assertThat(tabOrder(requireNonNull(window), "#connection"))
                .containsExactly(
                        "connection",
                        "jump",
                        "zone",
                        "look",
                        "settings",
                        "exploring",
                        "tracing",
                        "replaying",
                        "subscribing",
                        "storing",
                        "connecting",
                        "patterns",
                        "range",
                        "correlation",
                        "more",
                        "search",
                        "saved",
                        "follow",
                        "clear",
                        "histogram",
                        "facets-collapse",
                        "facets-fold",
                        "facets-find",
                        "pattern-tree",
                        "sources-toggle",
                        "events",
                        "list-options",
                        "replay-event",
                        "copy-as",
                        "show-chain",
                        "correlation-link",
                        "detail-tabs",
                        "payload-tree",
                        "fold",
                        "open-find",
                        "export",
                        "replay-all");
    }

    @Test
    void goesThroughTheFormOfAConnection() {
        doOnFx(() -> requireNonNull(shell).actions.connect());
        assertThat(tabOrder(dialog(), "#name"))
                .containsExactly(
                        "name",
                        "environment",
                        "readOnly",
                        "byHost",
                        "byUrl",
                        "host",
                        "port",
                        "database",
                        "user",
                        "password",
                        "schema",
                        "tlsMode",
                        "certificate",
                        "chooseCertificate",
                        "key",
                        "chooseKey",
                        "test",
                        "Cancel",
                        "save",
                        "saveAndOpen");
    }

    @Test
    void goesThroughThePreferences() {
        robot.clickOn("#settings");
        assertThat(tabOrder(dialog(), "#light"))
                .containsExactly("light", "comfortable", "utc", "otherZone", "pageSize", "Close");
    }

    @Test
    void goesThroughTheExport() {
        robot.push(KeyCode.SHORTCUT, KeyCode.E);
        assertThat(tabOrder(dialog(), "#format"))
                .containsExactly("format", "compression", "file", "Choose…", "Cancel", "export");
    }

    private Scene dialog() {
        until(() -> Window.getWindows().size() == 2);
        return Window.getWindows().getLast().getScene();
    }
}
