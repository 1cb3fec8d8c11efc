package org.eventexplorer.ui.preferences;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

/// A zone in the list: its name, and its offset on the right.
final class ZoneCell extends ListCell<ZoneChoice> {
    private final Label name = new Label();
    private final Label offset = new Label();
    private final HBox box = new HBox(8, name, offset);

    ZoneCell() {
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        offset.getStyleClass().addAll("mono", "muted");
        box.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable ZoneChoice choice, boolean empty) {
        super.updateItem(choice, empty);
        if (choice == null || empty) {
            setGraphic(null);
            return;
        }
        name.setText(choice.zone().getId().replace('_', ' '));
        offset.setText(choice.offsetText());
        setGraphic(box);
    }
}
