package org.eventexplorer.ui.connection;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.eventexplorer.ui.control.NodeColumn;
import org.eventexplorer.ui.fx.Messages;

import java.util.List;
import java.util.function.Function;

/// The columns of the list of connections.
final class ConnectionColumns {
    // PRODUCTION and READ-ONLY side by side.
    private static final double LONGEST_TAGS = 232;
    // The embedded one and that it is open.
    private static final double OWN_NAME = 224;

    private final Messages messages;
    private final ReadOnlyObjectProperty<Connection> current;

    ConnectionColumns(Messages messages, ReadOnlyObjectProperty<Connection> current) {
        this.messages = messages;
        this.current = current;
    }

    List<NodeColumn<ConnectionRow>> all() {
        NodeColumn<ConnectionRow> name = column("column.name", 290, this::name, "first");
        name.setMinWidth(OWN_NAME);
        NodeColumn<ConnectionRow> environment =
                column("column.environment", 270, this::environment);
        environment.setMinWidth(LONGEST_TAGS);
        return List.of(
                name,
                environment,
                column(
                        "column.place",
                        300,
                        row -> text(row.place(messages.text("local.place")), "mono")),
                column("column.user", 110, row -> text(row.user(), "muted")),
                column(
                        "column.schema",
                        140,
                        row -> text(row.connection().settings().schema(), "muted")),
                column("column.tls", 110, row -> text(row.tls(), "muted")));
    }

    private Node name(ConnectionRow row) {
        HBox box =
                new HBox(
                        8,
                        EnvironmentTag.dot(row.connection().environment()),
                        new Label(row.connection().name()));
        box.setAlignment(Pos.CENTER_LEFT);
        if (row.connection().equals(current.get())) {
            Label open = new Label(messages.text("list.isOpen"));
            open.getStyleClass().addAll("tag", "ac");
            box.getChildren().add(open);
        }
        return box;
    }

    private Node environment(ConnectionRow row) {
        HBox box = new HBox(8, EnvironmentTag.of(row.connection().environment(), false));
        box.setAlignment(Pos.CENTER_LEFT);
        if (row.connection().isReadOnly()) {
            box.getChildren().add(EnvironmentTag.readOnly());
        }
        return box;
    }

    private static Node text(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private NodeColumn<ConnectionRow> column(
            String key, double width, Function<ConnectionRow, Node> draw, String... styleClasses) {
        return new NodeColumn<>(messages.text(key), width, draw, styleClasses);
    }
}
