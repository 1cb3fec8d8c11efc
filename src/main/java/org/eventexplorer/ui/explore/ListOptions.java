package org.eventexplorer.ui.explore;

import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;

import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;

/// The button at the end of the list's header that opens the panel of columns.
final class ListOptions extends Button {
    private static final double WIDTH = 320;
    private final Messages messages;
    private final ListModel model;
    private final Popup popup = new Popup();

    ListOptions(Messages messages, ListModel model) {
        this.messages = messages;
        this.model = model;
        setId("list-options");
        setGraphic(Icon.of("columns", "icon-14"));
        getStyleClass().addAll("flat", "small", "list-options");
        Hint.on(this, messages.text("columns.button"), Keys.COLUMNS);
        setOnAction(click -> open());
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    void open() {
        ColumnPanel panel = new ColumnPanel(messages, model);
        panel.setPrefWidth(WIDTH);
        Sheet.dress(panel);
        // The list keeps Escape for itself.
        panel.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        popup.hide();
                        key.consume();
                    }
                });
        popup.getContent().setAll(panel);
        popup.setOnHidden(hidden -> panel.close());
        Bounds place = localToScreen(getBoundsInLocal());
        popup.show(this, place.getMaxX() - WIDTH, place.getMaxY() + 4);
        panel.begin();
    }
}
