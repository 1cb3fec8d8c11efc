package org.eventexplorer.ui.connection;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Consumer;

/// The place Connections: all stores that can be opened, the embedded one first.
public final class ConnectionsController {
    private final Messages messages = Messages.of(ConnectionsController.class);
    private final ConnectionBook book;
    private final ConnectionTest test;
    private final ReadOnlyObjectProperty<Connection> current;
    private final Host host;
    private final ObservableList<ConnectionRow> rows = FXCollections.observableArrayList();

    @FXML private TableView<ConnectionRow> table;
    @FXML private Button open;
    @FXML private Button edit;
    @FXML private Button duplicate;
    @FXML private Button tryOut;
    @FXML private Button remove;
    @FXML private Label problem;
    @FXML private VBox result;

    /// What the place asks of the window.
    public interface Host {
        /// Opens the store.
        void open(Connection connection);

        /// Asks how a connection shall be; null: a new one.
        void edit(@Nullable SavedConnection connection);

        /// Asks whether to remove it.
        void confirmRemove(SavedConnection connection, Runnable remove);
    }

    /// @param current the one that is open
    public ConnectionsController(
            ConnectionBook book,
            JobRunner jobs,
            ReadOnlyObjectProperty<Connection> current,
            Host host) {
        this.book = book;
        this.test = new ConnectionTest(jobs);
        this.current = current;
        this.host = host;
    }

    @FXML
    void initialize() {
        table.getColumns().setAll(new ConnectionColumns(messages, current).all());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setItems(rows);
        book.list().addListener((ListChangeListener<SavedConnection>) change -> fill());
        current.subscribe(now -> table.refresh());
        fill();
        table.getSelectionModel().selectFirst();
        ReadOnlyObjectProperty<ConnectionRow> selected =
                table.getSelectionModel().selectedItemProperty();
        selected.subscribe(row -> test.findings().clear());
        BooleanBinding isKept = Bindings.createBooleanBinding(() -> saved().isPresent(), selected);
        open.disableProperty().bind(selected.isNull());
        for (Button needsKept : new Button[] {edit, duplicate, tryOut, remove}) {
            needsKept.disableProperty().bind(isKept.not());
        }
        Hint.on(open, messages.text("list.open.hint"));
        Hint.on(edit, messages.text("list.edit.hint"));
        Hint.on(duplicate, messages.text("list.duplicate.hint"));
        Hint.on(tryOut, messages.text("list.test.hint"));
        Hint.on(remove, messages.text("list.remove.hint"));
        problem.textProperty().bind(book.problem());
        problem.visibleProperty().bind(book.problem().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        result.getChildren().setAll(new TestReport(test));
        result.visibleProperty().bind(test.running().or(Bindings.isNotEmpty(test.findings())));
        result.managedProperty().bind(result.visibleProperty());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        table.setOnMouseClicked(
                click -> {
                    if (click.getClickCount() == 2) {
                        open();
                    }
                });
    }

    private void fill() {
        ConnectionRow before = table.getSelectionModel().getSelectedItem();
        rows.setAll(ConnectionRow.local());
        book.list().forEach(saved -> rows.add(ConnectionRow.of(saved)));
        String id = before == null ? "" : before.connection().id();
        rows.stream()
                .filter(row -> row.connection().id().equals(id))
                .findFirst()
                .ifPresent(row -> table.getSelectionModel().select(row));
    }

    private void pressed(KeyEvent key) {
        Runnable action =
                key.getCode() == KeyCode.ENTER
                        ? this::open
                        : key.getCode() == KeyCode.F2
                                ? this::edit
                                : key.getCode() == KeyCode.DELETE ? this::remove : null;
        if (action != null) {
            action.run();
            key.consume();
        }
    }

    private Optional<SavedConnection> saved() {
        ConnectionRow row = table.getSelectionModel().getSelectedItem();
        return row == null ? Optional.empty() : Optional.ofNullable(row.saved());
    }

    private void withSaved(Consumer<SavedConnection> action) {
        saved().ifPresent(action);
    }

    @FXML
    void open() {
        ConnectionRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            host.open(row.connection());
        }
    }

    @FXML
    void add() {
        host.edit(null);
    }

    @FXML
    void edit() {
        withSaved(host::edit);
    }

    @FXML
    void duplicate() {
        withSaved(one -> book.put(one.copy(messages.text("list.copy", one.name()))));
    }

    @FXML
    void test() {
        withSaved(one -> test.start(one, () -> book.passwords().of(one.id())));
    }

    @FXML
    void remove() {
        withSaved(one -> host.confirmRemove(one, () -> book.remove(one)));
    }

    /// Puts the keyboard on the list.
    public void focus() {
        table.requestFocus();
    }

    /// Ends what runs.
    public void close() {
        test.close();
    }
}
