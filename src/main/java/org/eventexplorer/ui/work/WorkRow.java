package org.eventexplorer.ui.work;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.kordamp.ikonli.javafx.FontIcon;

/// One piece of work in the list: title, bar, counts, and the way to end or dismiss it.
final class WorkRow extends HBox {
    private final Messages messages = Messages.of(WorkRow.class);
    private final WorkItem item;
    private final WorkList list;
    private final FontIcon icon = new FontIcon();
    private final HBox top = new HBox();
    private final ProgressBar bar = new ProgressBar();

    WorkRow(WorkItem item, WorkList list) {
        this.item = item;
        this.list = list;
        getStyleClass().addAll("work-row", "line-below");
        Label title = new Label(item.title());
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.getStyleClass().add("medium");
        top.setAlignment(Pos.CENTER_LEFT);
        top.setSpacing(8);
        top.getChildren().add(title);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(item.fraction());
        Label detail = new Label();
        detail.setWrapText(true);
        detail.getStyleClass().add("secondary");
        detail.textProperty().bind(item.detail());
        VBox column = new VBox(4, top, bar, detail);
        HBox.setHgrow(column, Priority.ALWAYS);
        getChildren().addAll(icon, column);
        accessibleTextProperty().bind(Bindings.concat(item.title(), ": ", item.detail()));
        item.state().subscribe(this::show);
    }

    private void show(WorkItem.State state) {
        boolean runs = state == WorkItem.State.RUNNING;
        bar.setVisible(runs);
        bar.setManaged(runs);
        icon.getStyleClass().removeAll("accent", "good", "bad", "warning");
        icon.getStyleClass()
                .add(
                        switch (state) {
                            case RUNNING -> "accent";
                            case DONE -> "good";
                            case FAILED -> "bad";
                            case DONE_IN_PART, CANCELLED -> "warning";
                        });
        icon.setIconLiteral(
                switch (state) {
                    case RUNNING -> item.icon();
                    case DONE -> "fth-check-circle";
                    case DONE_IN_PART -> "fth-alert-triangle";
                    case FAILED -> "fth-x-circle";
                    case CANCELLED -> "fth-slash";
                });
        if (top.getChildren().size() > 1) {
            top.getChildren().removeLast();
        }
        top.getChildren().add(runs ? cancel() : dismiss());
    }

    private Hyperlink cancel() {
        Hyperlink cancel = new Hyperlink(messages.text(item.isPausing() ? "pause" : "cancel"));
        cancel.setAccessibleText(
                messages.text(
                        item.isPausing() ? "pause.accessible" : "cancel.accessible", item.title()));
        cancel.setOnAction(event -> item.cancel());
        return cancel;
    }

    private Button dismiss() {
        Button dismiss = new Button("", new FontIcon("fth-x"));
        dismiss.getStyleClass().addAll("flat", "small", "button-icon");
        Hint.on(dismiss, messages.text("dismiss", item.title()));
        dismiss.setOnAction(event -> list.dismiss(item));
        return dismiss;
    }
}
