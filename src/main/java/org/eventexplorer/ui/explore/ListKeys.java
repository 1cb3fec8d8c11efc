package org.eventexplorer.ui.explore;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

import org.eventexplorer.query.EventRow;

/// The list's keys beyond those that every table has.
///
/// @param focusSearch goes to the field of patterns
/// @param focusDetail goes to the selected event
record ListKeys(
        TableView<Integer> table,
        RowTable rows,
        RowMenu menu,
        RowMenu.Actions actions,
        Runnable focusSearch,
        Runnable focusDetail) {
    void pressed(KeyEvent key) {
        if (act(key)) {
            key.consume();
        }
    }

    private boolean act(KeyEvent key) {
        EventRow row = rows.selected();
        if (row != null && Keys.COPY.match(key)) {
            actions.copyId().accept(row);
            return true;
        }
        if (row != null && Keys.CHAIN.match(key)) {
            menu.showChain(row);
            return true;
        }
        if (key.isShortcutDown() || key.isAltDown()) {
            return false;
        }
        return switch (key.getCode()) {
            case J -> move(1);
            case K -> move(-1);
            case SLASH -> run(focusSearch);
            case ENTER -> run(focusDetail);
            default -> false;
        };
    }

    private boolean move(int step) {
        int size = table.getItems().size();
        if (size > 0) {
            int now = table.getSelectionModel().getSelectedIndex();
            int next = Math.clamp((long) now + step, 0, size - 1);
            table.getSelectionModel().clearAndSelect(next);
            table.getFocusModel().focus(next);
            RowTable.reveal(table, next);
        }
        return true;
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }
}
