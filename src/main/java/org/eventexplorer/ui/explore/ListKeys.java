package org.eventexplorer.ui.explore;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.eventexplorer.ui.detail.copy.CopyForm;

/// The list's keys beyond those that every table has.
///
/// @param focusDetail goes to the selected event
record ListKeys(RowTable rows, RowMenu menu, ExploreViewModel model, Runnable focusDetail) {
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
        if (Keys.REPLAY.match(key)) {
            return run(menu::replay);
        }
        if (key.isShortcutDown() && key.getCode() == KeyCode.A) {
            return run(() -> extend(0, rows.size() - 1));
        }
        boolean isFar = key.getCode() == KeyCode.HOME || key.getCode() == KeyCode.END;
        if (key.isAltDown() || (key.isShortcutDown() && !isFar)) {
            return false;
        }
        return switch (key.getCode()) {
            case J -> move(1);
            case K -> move(-1);
            case ENTER -> run(focusDetail);
            // Some desktops tell a program only of the key.
            case CONTEXT_MENU -> run(rows::openMenu);
            case F10 -> key.isShiftDown() && run(rows::openMenu);
            case HOME -> key.isShiftDown() ? extendTo(0) : select(0);
            case END -> key.isShiftDown() ? extendTo(rows.size() - 1) : end();
            default -> false;
        };
    }

    private boolean move(int step) {
        return select(rows.selectedPlace() + step);
    }

    /// The true end, also where nobody has counted the rows yet.
    private boolean end() {
        RowWindow window = model.window().get();
        return window == null || rows.size() == 0 || select(window.reachEnd());
    }

    private boolean select(int wanted) {
        if (rows.size() > 0) {
            rows.select(Math.clamp(wanted, 0, rows.size() - 1));
        }
        return true;
    }

    private boolean extendTo(int place) {
        int from = Math.max(0, rows.selectedPlace());
        int to = Math.clamp(place, from - RowChoice.MOST, from + RowChoice.MOST);
        extend(Math.min(from, to), Math.max(from, to));
        rows.reveal(to);
        return true;
    }

    /// Selects no more rows than an action takes.
    private void extend(int first, int last) {
        int end = Math.min(last, first + RowChoice.MOST - 1);
        if (end >= first) {
            rows.extend(first, end);
        }
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }
}
