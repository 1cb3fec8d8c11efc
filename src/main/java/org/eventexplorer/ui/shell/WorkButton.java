package org.eventexplorer.ui.shell;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.util.Duration;

import org.controlsfx.control.PopOver;
import org.eventexplorer.ui.fx.FxExecutor;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Theme;
import org.eventexplorer.ui.work.WorkController;
import org.eventexplorer.ui.work.WorkList;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.concurrent.Executor;

/// The button that says how much work runs, and shows it. It is there while there is any to show.
final class WorkButton {
    private static final Executor LATER = new FxExecutor();

    private final Messages messages = Messages.of(WorkButton.class);
    private final Button button;
    private final WorkList work;
    private final Theme theme;
    private final PopOver list;

    WorkButton(Button button, WorkList work, Theme theme) {
        this.button = button;
        this.theme = theme;
        this.work = work;
        this.list = new PopOver(Fxml.load(new WorkController(work)));
    }

    void fill() {
        list.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        list.setDetachable(false);
        list.setHeaderAlwaysVisible(false);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> toggle());
        Hint.on(button, messages.text("work.hint"));
        work.running().subscribe(number -> show());
        work.items().subscribe(this::show);
        show();
        // It takes its colours from the window when it opens, so it opens anew with every look.
        theme.mode()
                .subscribe(
                        (before, now) -> {
                            if (list.isShowing()) {
                                list.hide(Duration.ZERO);
                                showInNewLook(button.getScene());
                            }
                        });
    }

    // The window has it with its next frame, however long that takes.
    private void showInNewLook(Scene window) {
        window.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        window.removePostLayoutPulseListener(this);
                        LATER.execute(() -> list.show(button));
                    }
                });
        Platform.requestNextPulse();
    }

    private void toggle() {
        if (list.isShowing()) {
            list.hide();
        } else {
            list.show(button);
        }
    }

    private void show() {
        int running = work.running().get();
        int ended = work.items().size() - running;
        button.setText(
                running > 0
                        ? messages.text("work.running", running)
                        : messages.text("work.ended", ended));
        button.setGraphic(new FontIcon(running > 0 ? "fth-loader" : "fth-check-circle"));
        button.setVisible(running + ended > 0);
        if (running + ended == 0) {
            list.hide();
        }
    }
}
