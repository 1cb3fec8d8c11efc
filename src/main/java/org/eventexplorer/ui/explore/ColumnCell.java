package org.eventexplorer.ui.explore;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.explore.setting.ListColumn;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.jspecify.annotations.Nullable;

/// One column in the panel that chooses them.
final class ColumnCell extends ListCell<ListColumn> {
    private final Messages messages;
    private final ListModel model;
    private final CheckBox shown = new CheckBox();
    private final Button forget = new Button(null, Icon.of("x", "icon-12"));
    private final Region gap = new Region();
    private final HBox line = new HBox(8, shown, gap, forget);

    ColumnCell(Messages messages, ListModel model) {
        this.messages = messages;
        this.model = model;
        shown.setFocusTraversable(false);
        shown.setMinWidth(0);
        shown.setMnemonicParsing(false);
        forget.setFocusTraversable(false);
        forget.getStyleClass().setAll("token-remove");
        HBox.setHgrow(gap, Priority.ALWAYS);
        line.getStyleClass().add("centered");
        line.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ListColumn column, boolean empty) {
        super.updateItem(column, empty);
        if (column == null || empty) {
            setGraphic(null);
            return;
        }
        boolean isValue = column.kind().isEmpty();
        shown.setText(ListColumns.name(messages, column));
        shown.getStyleClass().removeAll("mono");
        if (isValue) {
            shown.getStyleClass().add("mono");
        }
        shown.setSelected(model.isShown(column));
        shown.setOnAction(click -> model.show(column, shown.isSelected()));
        forget.setVisible(isValue);
        Hint.on(forget, messages.text("columns.forget", column.key()));
        forget.setOnAction(click -> model.forget(column));
        setGraphic(line);
    }
}
