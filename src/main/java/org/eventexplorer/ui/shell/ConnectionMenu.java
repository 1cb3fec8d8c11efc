package org.eventexplorer.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;

import org.eventexplorer.database.ServerInfo;
import org.eventexplorer.transfer.samples.Samples;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.connection.EnvironmentTag;
import org.eventexplorer.ui.connection.SavedConnection;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The button that names the open store, and what can be done with the store as a whole.
final class ConnectionMenu {
    private final Messages messages = Messages.of(ConnectionMenu.class);
    private final MenuButton button;
    private final ShellActions actions;
    private final Label name = new Label();
    private final Label tag = new Label();
    private final Label server = new Label();
    private final Label address = new Label();
    private final ConnectionItems stores;
    private final List<MenuItem> below = new ArrayList<>();
    private final Label readOnly = EnvironmentTag.readOnly();

    ConnectionMenu(MenuButton button, ShellActions actions) {
        this.button = button;
        this.actions = actions;
        this.stores = new ConnectionItems(actions::open);
    }

    /// Fills the button.
    ///
    /// @param model knows what is open
    /// @param export exports what is searched now
    void fill(ShellViewModel model, Runnable export) {
        HBox graphic = new HBox(new FontIcon("fth-server"), name, tag, readOnly);
        graphic.getStyleClass().add("connection");
        button.setGraphic(graphic);
        server.getStyleClass().add("semi-bold");
        address.getStyleClass().addAll("mono", "muted");
        MenuItem bringIn = item("menu.import", "fth-upload", KeyCode.O, actions::importFiles);
        MenuItem takeOut = item("menu.export", "fth-download", KeyCode.E, export);
        MenuItem samples =
                item("menu.samples", "fth-package", null, () -> actions.loadSamples(Samples.ALL));
        MenuItem copy = item("menu.copy", "fth-copy", null, this::copyAddress);
        MenuItem connect = item("menu.connect", "fth-plus", KeyCode.N, actions::connect);
        MenuItem about = item("menu.about", "fth-info", null, actions::about);
        MenuItem all = item("menu.connections", "fth-database", null, actions::showConnections);
        below.addAll(
                List.of(
                        all,
                        connect,
                        new SeparatorMenuItem(),
                        status(server),
                        status(address),
                        copy,
                        new SeparatorMenuItem(),
                        bringIn,
                        takeOut,
                        samples,
                        new SeparatorMenuItem(),
                        about));
        readOnly.managedProperty().bind(readOnly.visibleProperty());
        actions.book()
                .list()
                .addListener(
                        (ListChangeListener<SavedConnection>)
                                change -> list(model.connection().get()));
        copy.disableProperty().bind(model.session().map(open -> false).orElse(true));
        ObservableValue<Boolean> closed =
                model.session().map(open -> open.connection().isReadOnly()).orElse(true);
        for (MenuItem writes : new MenuItem[] {bringIn, samples}) {
            writes.disableProperty().bind(closed);
        }
        takeOut.disableProperty().bind(model.face().map(face -> !(face instanceof Face.Exploring)));
        model.connection().subscribe(this::show);
        model.session().subscribe(this::show);
    }

    private void show(Connection connection) {
        name.setText(connection.name());
        EnvironmentTag.dress(tag, connection.environment(), true);
        readOnly.setVisible(connection.isReadOnly());
        list(connection);
        Hint.on(
                button,
                messages.text(
                        "menu.accessible", connection.name(), connection.environment().word()));
    }

    private void list(Connection current) {
        Stream<Connection> saved = actions.book().list().stream().map(SavedConnection::connection);
        button.getItems()
                .setAll(stores.of(Stream.concat(Stream.of(Connection.local()), saved), current));
        button.getItems().add(new SeparatorMenuItem());
        button.getItems().addAll(below);
    }

    private void show(@Nullable Session session) {
        if (session == null) {
            server.setText(messages.text("menu.closed"));
            address.setText("");
            return;
        }
        ServerInfo info = session.database().server();
        server.setText(ServerWords.line(info));
        address.setText(info.address());
    }

    private static CustomMenuItem status(Label label) {
        CustomMenuItem item = new CustomMenuItem(label, false);
        item.getStyleClass().add("menu-status");
        return item;
    }

    private MenuItem item(String key, String icon, @Nullable KeyCode shortcut, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key), new FontIcon(icon));
        if (shortcut != null) {
            item.setAccelerator(new KeyCodeCombination(shortcut, KeyCombination.SHORTCUT_DOWN));
        }
        item.setOnAction(event -> action.run());
        return item;
    }

    private void copyAddress() {
        ClipboardContent content = new ClipboardContent();
        content.putString(address.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
