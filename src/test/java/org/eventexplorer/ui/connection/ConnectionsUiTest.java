package org.eventexplorer.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.eventexplorer.keyring.Keyring;
import org.eventexplorer.ui.fx.FxExecutor;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.UiTest;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class ConnectionsUiTest extends UiTest implements ConnectionsController.Host {
    private final JobRunner jobs = JobRunner.onVirtualThreads(new FxExecutor());
    private final List<Connection> opened = new ArrayList<>();
    private final List<Optional<SavedConnection>> edited = new ArrayList<>();
    private final Passwords passwords = new Passwords(Keyring.NONE);
    private @Nullable ConnectionBook made;

    @TempDir private Path folder;

    @BeforeEach
    void begin() {
        made =
                new ConnectionBook(
                        new ConnectionsFile(folder.resolve("connections.json")), passwords, jobs);
    }

    private ConnectionBook book() {
        return java.util.Objects.requireNonNull(made);
    }

    @Override
    public void open(Connection connection) {
        opened.add(connection);
    }

    @Override
    public void edit(@Nullable SavedConnection connection) {
        edited.add(Optional.ofNullable(connection));
    }

    @Override
    public void confirmRemove(SavedConnection connection, Runnable remove) {
        remove.run();
    }

    @Test
    void makesAConnectionByKeyboardAndNeverWritesItsPassword() throws Exception {
        Stage stage = form(null);
        robot.clickOn("#name").write("audit-prod");
        robot.type(KeyCode.TAB);
        doOnFx(
                () -> {
                    robot.lookup("#environment")
                            .<ComboBox<Environment>>query()
                            .setValue(Environment.PRODUCTION);
                    robot.lookup("#tlsMode")
                            .<ComboBox<Tls.Mode>>query()
                            .setValue(Tls.Mode.VERIFY_FULL);
                });
        robot.clickOn("#readOnly");
        fill("#host", "db.example");
        fill("#port", "5433");
        fill("#database", "audit");
        fill("#password", " s3cret ");
        fill("#authority", "/etc/ca.crt");
        pictures("connection");
        robot.clickOn("#name");
        robot.type(KeyCode.ENTER);
        until(() -> !stage.isShowing() && !book().list().isEmpty() && !opened.isEmpty());
        SavedConnection saved = book().list().getFirst();
        assertThat(saved)
                .isEqualTo(
                        new SavedConnection(
                                saved.id(),
                                "audit-prod",
                                Environment.PRODUCTION,
                                true,
                                new SavedConnection.Place(
                                        "jdbc:postgresql://db.example:5433/audit",
                                        "",
                                        "event_store"),
                                new Tls(Tls.Mode.VERIFY_FULL, "/etc/ca.crt", "", "")));
        assertThat(opened).containsExactly(saved.connection());
        assertThat(passwords.of(saved.id())).isEqualTo(" s3cret ");
        assertThat(Files.readString(folder.resolve("connections.json"))).doesNotContain("s3cret");
    }

    @Test
    void refusesAPasswordInTheUrl() {
        Stage stage = form(null);
        robot.clickOn("#byUrl");
        fill("#url", "jdbc:postgresql://db/x?user=a&password=b");
        robot.clickOn("#save");
        until(() -> robot.lookup("#problem").queryLabeled().isVisible());
        assertThat(robot.lookup("#problem").queryLabeled().getText())
                .startsWith("Leave the password out of the URL");
        assertThat(stage.isShowing()).isTrue();
        assertThat(book().list()).isEmpty();
    }

    @Test
    void saysWhatATestFound() {
        form(null);
        fill("#host", "127.0.0.1");
        fill("#port", "1");
        robot.clickOn("#test");
        until(() -> robot.lookup("#test-report .bad").tryQuery().isPresent());
        pictures("connection-tested");
        assertThat(robot.lookup("#test-report .label").queryLabeled().getText())
                .startsWith("nobody answers there");
    }

    @Test
    void listsOpensDuplicatesAndRemovesByKeyboard() {
        ConnectionBook book = book();
        for (Environment environment : Environment.values()) {
            String name = environment.name().toLowerCase(java.util.Locale.ROOT);
            doOnFx(() -> book.put(connection(name, environment)));
            until(() -> !book.list().isEmpty() && book.list().getLast().name().equals(name));
        }
        until(() -> book.list().size() == 3);
        var current = new ReadOnlyObjectWrapper<>(Connection.local());
        show(
                () ->
                        Fxml.load(
                                new ConnectionsController(
                                        book, jobs, current.getReadOnlyProperty(), this)));
        TableView<ConnectionRow> table = robot.lookup("#connections").queryTableView();
        assertThat(table.getItems()).hasSize(4);
        assertThat(robot.lookup("#remove").queryButton().isDisabled()).isTrue();
        doOnFx(table::requestFocus);
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(opened).containsExactly(book.list().getLast().connection());
        robot.clickOn("#duplicate");
        until(() -> book.list().size() == 4);
        assertThat(book.list().getLast().name()).isEqualTo("production, copy");
        pictures("connections");
        doOnFx(table::requestFocus);
        robot.type(KeyCode.F2);
        assertThat(edited).containsExactly(Optional.of(book.list().get(2)));
        robot.type(KeyCode.DELETE);
        until(() -> book.list().size() == 3);
        assertThat(book.list().stream().map(SavedConnection::name))
                .containsExactly("development", "staging", "production, copy");
    }

    @Test
    void asksForAPasswordAndSaysWhereItIsKept() {
        List<String> given = new ArrayList<>();
        Stage stage =
                show(
                        () ->
                                Fxml.load(
                                        new PasswordController(
                                                connection("audit", Environment.STAGING)
                                                        .connection(),
                                                "the server does not let this role in",
                                                false,
                                                (password, isKept) ->
                                                        given.add(password + isKept))));
        pictures("password");
        robot.clickOn("#password").write("x y");
        robot.type(KeyCode.ENTER);
        until(() -> !stage.isShowing());
        assertThat(given).containsExactly("x yfalse");
    }

    private static SavedConnection connection(String name, Environment environment) {
        return new SavedConnection(
                SavedConnection.newId(),
                name,
                environment,
                environment == Environment.PRODUCTION,
                new SavedConnection.Place(
                        "jdbc:postgresql://db.example:5432/" + name, "reader", "event_store"),
                Tls.PREFERRED);
    }

    private void fill(String id, String text) {
        doOnFx(() -> robot.lookup(id).queryTextInputControl().setText(text));
    }

    private Stage form(@Nullable SavedConnection given) {
        ConnectionFormViewModel model = new ConnectionFormViewModel(book(), jobs, given);
        return show(
                () -> Fxml.load(new ConnectionFormController(model, Optional::empty, opened::add)));
    }
}
