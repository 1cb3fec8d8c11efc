package org.eventexplorer.ui.explore;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

import org.eventexplorer.ui.fx.Messages;

/// Shows the field of a chain in a narrow bar only while it is used; a menu's first item opens it.
final class ChainField {
    private static final Duration MENU_IS_GONE = Duration.millis(100);
    private final TextField field;
    private final ObservableValue<Boolean> hasRoom;
    private boolean isWanted;
    private boolean isOpening;

    private ChainField(TextField field, ObservableValue<Boolean> hasRoom) {
        this.field = field;
        this.hasRoom = hasRoom;
    }

    /// @param hasRoom whether there is room for it also while it is not used
    static void fold(
            TextField field, MenuButton menu, Messages messages, ObservableValue<Boolean> hasRoom) {
        ChainField folded = new ChainField(field, hasRoom);
        field.managedProperty().bind(field.visibleProperty());
        menu.getItems().addFirst(folded.item(messages));
        // The button takes the keyboard back when its menu is gone, sooner or later.
        menu.focusedProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now) {
                                folded.takeKeyboard();
                            }
                        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> folded.isOpening = false);
        field.focusedProperty().addListener((property, before, now) -> folded.focusChanged(before));
        field.textProperty().subscribe(folded::draw);
        hasRoom.subscribe(folded::draw);
    }

    private MenuItem item(Messages messages) {
        MenuItem item = new MenuItem(messages.text("correlation.item"));
        item.setId("chain-item");
        PauseTransition menuIsGone = new PauseTransition(MENU_IS_GONE);
        menuIsGone.setOnFinished(end -> takeKeyboard());
        item.setOnAction(
                click -> {
                    isWanted = true;
                    isOpening = true;
                    draw();
                    field.requestFocus();
                    menuIsGone.playFromStart();
                });
        return item;
    }

    private void takeKeyboard() {
        if (isOpening) {
            field.requestFocus();
        }
    }

    private void focusChanged(boolean wasFocused) {
        isWanted = isOpening || (isWanted && !wasFocused);
        draw();
    }

    private void draw() {
        boolean isUsed = isWanted || field.isFocused() || !field.getText().isBlank();
        field.setVisible(isUsed || hasRoom.getValue());
    }
}
