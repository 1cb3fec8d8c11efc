package org.eventexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.connection.Environment;
import org.eventexplorer.ui.fx.Theme;
import org.eventexplorer.ui.fx.UiTest;
import org.eventexplorer.ui.jump.JumpTarget;
import org.eventexplorer.ui.work.WorkItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

@ExtendWith(StoreExtension.class)
final class ShellUiIT extends UiTest {
    private static final String EVENT =
            """
            {"id":"%s","pattern":"order.placed","version":"1",\
            "source":{"type":"service","id":"shop","name":"Shop"},\
            "timestamp":"2026-05-01T10:15:30Z","payload":{"total":1},\
            "metadata":{"correlationId":"chain-1"}}
            """;

    private @Nullable TestShell shell;

    @TempDir private Path folder;

    @BeforeEach
    void open(TestServer server) {
        Connection store = new Connection("Test", Environment.STAGING, server.newStore());
        show(
                (stage, look) -> {
                    TestShell built =
                            new TestShell(
                                    stage, look, wanted -> Session.open(wanted, folder), folder);
                    shell = built;
                    return built.root();
                });
        doOnFx(() -> requireNonNull(shell).model.open(store));
        until(() -> robot.lookup("This store is empty").tryQuery().isPresent());
    }

    @AfterEach
    void close() {
        requireNonNull(shell).close();
    }

    @Test
    void loadsTheSamplesAndExplores() {
        pictures("window-empty");
        robot.clickOn("Load samples");
        until(() -> footer().contains("26,460"));
        pictures("window-explore");
        robot.clickOn("#running");
        until(() -> work().getFirst().detail().get().equals("26,460 stored"));
        until(() -> robot.lookup("Background work").tryQuery().isPresent());
        picture(Window.getWindows().getLast().getScene(), "window-work-light");
        look(Theme.Mode.DARK, Duration.ofMillis(200));
        until(() -> robot.lookup("Background work").tryQuery().isPresent());
        picture(Window.getWindows().getLast().getScene(), "window-work-dark");
    }

    @Test
    void importsAFileAndTellsWhatBecameOfIt() throws IOException {
        Files.writeString(folder.resolve("in.ndjson"), EVENT.formatted("e-1") + "no event\n");
        robot.press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
        until(() -> Window.getWindows().size() > 1);
        Stage report = (Stage) Window.getWindows().getLast();
        until(() -> robot.lookup("#rejected").tryQuery().isPresent());
        assertThat(texts(report, "#read", "#stored", "#duplicates", "#rejected"))
                .containsExactly("2", "1", "0", "1");
        picture(report.getScene(), "window-report");
        robot.type(KeyCode.ESCAPE);
        until(() -> !report.isShowing() && footer().contains(" 1 event "));
    }

    @Test
    void exportsWhatIsSearched() throws IOException {
        Files.writeString(
                folder.resolve("in.ndjson"), EVENT.formatted("e-1") + EVENT.formatted("e-2"));
        robot.clickOn("Choose a file…");
        until(() -> Window.getWindows().size() > 1);
        robot.type(KeyCode.ESCAPE);
        until(() -> footer().contains("2 of 2"));
        robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
        until(() -> robot.lookup("#export").tryQuery().isPresent());
        picture(Window.getWindows().getLast().getScene(), "window-export");
        robot.clickOn("Choose…");
        robot.clickOn("Export");
        until(() -> Files.exists(folder.resolve("out.ndjson")));
        assertThat(Files.readAllLines(folder.resolve("out.ndjson"))).hasSize(2);
        until(() -> work().getFirst().state().get() == WorkItem.State.DONE);
        assertThat(work().getFirst().detail().get())
                .startsWith("2 events, ")
                .endsWith(folder.resolve("out.ndjson").toString());
    }

    @Test
    void goesToAChainByItsIdAndSaysWhereThereIsNone() throws IOException {
        Files.writeString(folder.resolve("in.ndjson"), EVENT.formatted("e-1"));
        robot.clickOn("Choose a file…");
        until(() -> Window.getWindows().size() > 1);
        robot.type(KeyCode.ESCAPE);
        until(() -> footer().contains(" 1 event "));
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.write("nobody").type(KeyCode.ENTER);
        Node box = robot.lookup("#jump").query();
        until(() -> "No event and no chain has the id nobody.".equals(box.getAccessibleHelp()));
        doOnFx(() -> robot.lookup("#jump").queryTextInputControl().setText("chain-1"));
        robot.type(KeyCode.ENTER);
        until(() -> robot.lookup("chain-1").tryQuery().isPresent());
        until(() -> robot.lookup("#events").query().isFocused());
        assertThat(robot.lookup("#jump").queryTextInputControl().getText()).isEmpty();
    }

    @Test
    void goesToPatternsPlacesAndCommandsByKeyboardAlone() throws IOException {
        Files.writeString(folder.resolve("in.ndjson"), EVENT.formatted("e-1"));
        robot.clickOn("Choose a file…");
        until(() -> Window.getWindows().size() > 1);
        robot.type(KeyCode.ESCAPE);
        until(() -> footer().contains(" 1 event "));
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        until(() -> targets().contains("Connections"));
        picture(Window.getWindows().getLast().getScene(), "jump-places");
        robot.write("plac");
        until(() -> targets().getFirst().equals("order.placed"));
        picture(Window.getWindows().getLast().getScene(), "jump-typed");
        robot.type(KeyCode.ENTER);
        until(() -> robot.lookup(".token").tryQuery().isPresent());
        until(() -> robot.lookup("#events").query().isFocused());
        assertThat(robot.lookup("#jump").queryTextInputControl().getText()).isEmpty();
        robot.clickOn("#patterns").push(KeyCode.SHORTCUT, KeyCode.K).write("sto");
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#jump-list").tryQuery()).isEmpty();
        assertThat(robot.lookup("#patterns").query().isFocused()).isTrue();
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.write("store");
        until(() -> targets().contains("Store"));
        robot.type(KeyCode.ENTER);
        until(() -> robot.lookup("Promises").tryQuery().isPresent());
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT6).release(KeyCode.DIGIT6, KeyCode.CONTROL);
        until(() -> robot.lookup("#connections").tryQuery().isPresent());
        pictures("window-connections");
        robot.press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
        until(() -> footer().contains(" 1 event "));
    }

    @Test
    void changesTheZoneOfEveryTimeByTheTopBar() throws IOException {
        Files.writeString(folder.resolve("in.ndjson"), EVENT.formatted("e-1"));
        robot.clickOn("Choose a file…");
        until(() -> Window.getWindows().size() > 1);
        robot.type(KeyCode.ESCAPE);
        until(() -> footer().contains(" 1 event "));
        clickInList("10:15:30");
        until(() -> robot.lookup("2026-05-01 10:15:30.000000").tryQuery().isPresent());
        robot.clickOn("#zone");
        robot.clickOn("Another zone…");
        until(() -> robot.lookup("#filter").tryQuery().isPresent());
        robot.clickOn("#filter").write("kolkata");
        robot.type(KeyCode.ENTER);
        until(() -> robot.lookup("15:45:30").tryQuery().isPresent());
        assertThat(robot.lookup("2026-05-01 15:45:30.000000").tryQuery()).isPresent();
        assertThat(robot.lookup("#zone").<Labeled>query().getText()).isEqualTo("Asia/Kolkata");
        assertThat(onFx(() -> robot.lookup("#zone").<Labeled>query().isMnemonicParsing()))
                .isFalse();
    }

    @Test
    void goesToASavedSearchByItsNameWithKeysAndMouse() throws IOException {
        Files.writeString(
                folder.resolve("in.ndjson"),
                EVENT.formatted("e-1")
                        + EVENT.formatted("e-2").replace("order.placed", "mail.sent"));
        robot.clickOn("Choose a file…");
        until(() -> Window.getWindows().size() > 1);
        robot.type(KeyCode.ESCAPE);
        until(() -> footer().contains("2 of 2"));
        robot.clickOn("#patterns").write("mail.#").type(KeyCode.ENTER).type(KeyCode.ENTER);
        until(() -> footer().contains(" 1 event "));
        robot.push(KeyCode.SHORTCUT, KeyCode.S).write("Letters out").type(KeyCode.ENTER);
        robot.clickOn("#clear");
        until(() -> footer().contains("2 of 2"));
        robot.push(KeyCode.SHORTCUT, KeyCode.K).write("lett");
        until(() -> targets().contains("Letters out"));
        picture(Window.getWindows().getLast().getScene(), "jump-search");
        robot.type(KeyCode.ENTER);
        until(() -> footer().contains(" 1 event "));
        robot.clickOn("#clear");
        until(() -> footer().contains("2 of 2"));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        robot.push(KeyCode.SHORTCUT, KeyCode.K).write("out lett");
        until(() -> targets().contains("Letters out"));
        robot.clickOn("Letters out");
        until(() -> footer().contains(" 1 event "));
    }

    private List<String> targets() {
        return robot.lookup("#jump-list").<ListView<JumpTarget>>queryAll().stream()
                .flatMap(list -> list.getItems().stream())
                .map(JumpTarget::title)
                .toList();
    }

    private List<WorkItem> work() {
        return requireNonNull(shell).work.items();
    }

    private String footer() {
        return robot.lookup(".footer .label").queryAll().stream()
                .map(label -> ((Labeled) label).getText())
                .reduce("", (all, text) -> all + " " + text);
    }

    private List<String> texts(Stage stage, String... ids) {
        return List.of(ids).stream()
                .map(id -> ((Labeled) stage.getScene().lookup(id)).getText())
                .toList();
    }
}
