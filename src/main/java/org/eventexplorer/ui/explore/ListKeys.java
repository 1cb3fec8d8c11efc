package org.eventexplorer.ui.explore;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.eventexplorer.ui.detail.copy.CopyForm;

/// The list's keys beyond those that every table has.
///
/// @param focusDetail goes to the selected event
record ListKeys(
        TableView<Integer> table,
        RowTable rows,
        RowMenu menu,
        ExploreViewModel model,
        Runnable focusDetail) {
    void pressed(KeyEvent key) {
        if (act(key)) {
            key.consume();
        }
    }

    private boolean act(KeyEvent key) {
        if (Keys.COPY.match(key)) {
            return run(() -> menu.copy(CopyForm.ID));
        }
        if (Keys.CHAIN.match(key)) {
            return run(menu::showChain);
        }
        if (key.isShortcutDown() && key.getCode() == KeyCode.A) {
            return run(() -> extend(0, table.getItems().size() - 1));
        }
        if (key.isShortcutDown() || key.isAltDown()) {
            return false;
        }
        return switch (key.getCode()) {
            case J -> move(1);
            case K -> move(-1);
            case ENTER -> run(focusDetail);
            case HOME -> key.isShiftDown() ? extendTo(0) : select(0);
            case END -> key.isShiftDown() ? extendTo(table.getItems().size() - 1) : end();
            default -> false;
        };
    }

    private boolean move(int step) {
        return select(table.getSelectionModel().getSelectedIndex() + step);
    }

    /// The true end, also where nobody has counted the rows yet.
    private boolean end() {
        RowWindow window = model.window().get();
        return window == null || table.getItems().isEmpty() || select(window.reachEnd());
    }

    private boolean select(int wanted) {
        int size = table.getItems().size();
        if (size > 0) {
            int next = Math.clamp(wanted, 0, size - 1);
            table.getSelectionModel().clearAndSelect(next);
            table.getFocusModel().focus(next);
            RowTable.reveal(table, next);
        }
        return true;
    }

    private boolean extendTo(int index) {
        int from = Math.max(0, table.getSelectionModel().getSelectedIndex());
        int to = Math.clamp(index, from - RowTable.MOST_CHOSEN, from + RowTable.MOST_CHOSEN);
        extend(Math.min(from, to), Math.max(from, to));
        RowTable.reveal(table, to);
        return true;
    }

    /// Selects no more rows than an action takes.
    private void extend(int first, int last) {
        int end = Math.min(last, first + RowTable.MOST_CHOSEN - 1);
        if (end >= first) {
            table.getSelectionModel().selectRange(first, end + 1);
        }
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }
}
