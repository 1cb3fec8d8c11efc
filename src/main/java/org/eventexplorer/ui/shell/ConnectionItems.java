package org.eventexplorer.ui.shell;

import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.connection.EnvironmentTag;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Messages;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The stores that can be opened, as items of a menu: a dot of the environment's colour, its word,
/// and a mark on the one that is open.
final class ConnectionItems {
    private final Messages messages = Messages.of(ConnectionItems.class);
    private final Consumer<Connection> open;

    ConnectionItems(Consumer<Connection> open) {
        this.open = open;
    }

    List<MenuItem> of(Stream<Connection> connections, Connection current) {
        return connections.map(connection -> item(connection, current)).toList();
    }

    private MenuItem item(Connection connection, Connection current) {
        HBox dot = new HBox(EnvironmentTag.dot(connection.environment()));
        dot.getStyleClass().add("menu-dot");
        boolean isOpen = connection.equals(current);
        MenuItem item =
                new MenuItem(
                        messages.text(
                                connection.isReadOnly() ? "menu.store.readOnly" : "menu.store",
                                connection.name(),
                                connection.environment().word()),
                        isOpen ? new HBox(4, dot, Icon.of("check", "icon-14")) : dot);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> open.accept(connection));
        return item;
    }
}
