package org.eventexplorer.ui.explore;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Popup;

import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.PatternHue;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The list that drops down under the pattern field.
final class CompletionList {
    private static final double WIDTH = 440;
    private static final double ROW = 28;
    private final Messages messages;
    private final Popup popup = new Popup();
    private final ListView<Completion> list = new ListView<>();

    CompletionList(Messages messages, Consumer<Completion> onChosen) {
        this.messages = messages;
        list.getStyleClass().add("completion");
        list.setFocusTraversable(false);
        list.setCellFactory(any -> new Cell());
        list.setPrefWidth(WIDTH);
        list.setOnMouseClicked(click -> chosen().ifPresent(onChosen));
        Sheet.dress(list);
        popup.getContent().add(list);
        popup.setAutoHide(true);
    }

    /// Shows `completions` under `owner`; none hides the list.
    void show(Node owner, List<Completion> completions) {
        list.getItems().setAll(completions);
        list.setPrefHeight(completions.size() * ROW + 2);
        if (completions.isEmpty() || owner.getScene() == null) {
            popup.hide();
        } else if (!popup.isShowing()) {
            Bounds place = owner.localToScreen(owner.getBoundsInLocal());
            popup.show(owner, place.getMinX(), place.getMaxY() + 4);
        }
    }

    void hide() {
        popup.hide();
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    /// Moves the mark by `step` rows.
    void move(int step) {
        int marked = list.getSelectionModel().getSelectedIndex() + step;
        list.getSelectionModel().select(Math.clamp(marked, 0, list.getItems().size() - 1));
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }

    /// The marked row.
    Optional<Completion> chosen() {
        return popup.isShowing()
                ? Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                : Optional.empty();
    }

    private final class Cell extends ListCell<Completion> {
        private final Region square = PatternHue.swatch("");
        private final Label name = new Label();
        private final Label counts = new Label();
        private final HBox box = new HBox(8, square, name, new Region(), counts);

        Cell() {
            box.getStyleClass().add("completion-row");
            name.setMinWidth(0);
            counts.setMinWidth(Region.USE_PREF_SIZE);
            counts.getStyleClass().add("muted");
            HBox.setHgrow(box.getChildren().get(2), Priority.ALWAYS);
            box.prefWidthProperty().bind(widthProperty().subtract(18));
            box.setMaxWidth(Region.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable Completion completion, boolean empty) {
            super.updateItem(completion, empty);
            if (completion == null || empty) {
                setGraphic(null);
                return;
            }
            PatternHue.paint(square, completion.text());
            name.setText(PlainText.line(completion.text()));
            String events = NumberText.count(completion.events());
            counts.setText(
                    completion.isWildcard()
                            ? messages.text(
                                    "completion.wildcard",
                                    NumberText.count(completion.patterns()),
                                    events)
                            : events);
            setGraphic(box);
        }
    }
}
