package org.eventexplorer.ui.jump;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.PatternHue;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The suggestions that drop down under the field.
final class JumpList {
    private static final double ROW = 28;
    private static final int MOST_SEEN = 12;

    private final Popup popup = new Popup();
    private final ListView<JumpTarget> list = new ListView<>();

    JumpList(Consumer<JumpTarget> onChosen) {
        list.setId("jump-list");
        list.getStyleClass().add("jump-list");
        list.setAccessibleText(Messages.of(JumpList.class).text("list"));
        list.setFocusTraversable(false);
        list.setCellFactory(any -> new Cell());
        list.setOnMouseClicked(click -> chosen().ifPresent(onChosen));
        popup.getContent().add(list);
        popup.setAutoHide(true);
        // The shadow lies outside.
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        // Escape belongs to the field.
        popup.setHideOnEscape(false);
    }

    /// Shows `targets` under `owner`, the first marked; none hides the list.
    void show(Region owner, List<JumpTarget> targets) {
        list.setPrefWidth(owner.getWidth());
        list.setPrefHeight(Math.min(MOST_SEEN, targets.size()) * ROW + 10);
        if (targets.isEmpty() || owner.getScene() == null) {
            popup.hide();
            return;
        }
        // Before it is filled: cells of a list that is in no window find no colours.
        if (!popup.isShowing()) {
            Bounds place = owner.localToScreen(owner.getBoundsInLocal());
            popup.show(owner, place.getMinX(), place.getMaxY() + 4);
        }
        list.getItems().setAll(targets);
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    void hide() {
        popup.hide();
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    void move(int step) {
        int marked = list.getSelectionModel().getSelectedIndex() + step;
        int at = Math.clamp(marked, 0, Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - MOST_SEEN + 1));
    }

    Optional<JumpTarget> chosen() {
        return popup.isShowing()
                ? Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                : Optional.empty();
    }

    private static final class Cell extends ListCell<JumpTarget> {
        private final Label title = new Label();
        private final Label note = new Label();
        private final Region space = new Region();
        private final HBox box = new HBox(8);

        Cell() {
            box.setAlignment(Pos.CENTER_LEFT);
            title.setMinWidth(0);
            note.setMinWidth(Region.USE_PREF_SIZE);
            note.getStyleClass().add("secondary");
            HBox.setHgrow(space, Priority.ALWAYS);
            box.prefWidthProperty().bind(widthProperty().subtract(18));
            box.setMaxWidth(Region.USE_PREF_SIZE);
        }

        @Override
        protected void updateItem(@Nullable JumpTarget target, boolean empty) {
            super.updateItem(target, empty);
            if (target == null || empty) {
                setGraphic(null);
                return;
            }
            title.setText(PlainText.line(target.title()));
            note.setText(target.note());
            box.getChildren().setAll(sign(target), title, space, note);
            setGraphic(box);
        }

        private static Node sign(JumpTarget target) {
            HBox place =
                    new HBox(
                            target.isPattern()
                                    ? PatternHue.swatch(target.title())
                                    : Icon.of(target.icon(), "icon-14"));
            place.getStyleClass().add("menu-dot");
            return place;
        }
    }
}
