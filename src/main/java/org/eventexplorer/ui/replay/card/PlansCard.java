package org.eventexplorer.ui.replay.card;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.replay.plan.Planned;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The plans of several subscribers: how many events each is given, and the hash of its plan.
public final class PlansCard extends VBox {
    private static final double ROW = 28;
    private static final int MOST_ROWS = 12;

    /// @param plans each with its subscriber
    public PlansCard(List<Planned> plans) {
        Messages messages = Messages.of(PlansCard.class);
        setId("plans-card");
        getStyleClass().addAll("panel", "wizard-card");
        Label fixed = Pieces.label(messages.text("plan.fixed"), "tag", "ok");
        fixed.setGraphic(Icon.of("lock"));
        HBox heading = new HBox(8, Pieces.label(messages.text("plans.title"), "semi-bold"), fixed);
        heading.getStyleClass().add("wizard-card-heading");
        ListView<Planned> list = new ListView<>();
        list.setId("plans");
        list.setAccessibleText(messages.text("plans.title"));
        list.getStyleClass().add("wizard-list");
        list.setFixedCellSize(ROW);
        list.getItems().setAll(plans);
        list.setCellFactory(any -> new Row());
        double height = Math.min(plans.size(), MOST_ROWS) * ROW + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        getChildren().setAll(heading, list);
    }

    private static final class Row extends ListCell<Planned> {
        Row() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Planned each, boolean empty) {
            super.updateItem(each, empty);
            if (each == null || empty) {
                setGraphic(null);
                return;
            }
            HBox row =
                    new HBox(
                            8,
                            Pieces.cut(each.subscriber().name(), "medium"),
                            Pieces.tag(each.subscriber().environment(), false),
                            Pieces.gap(),
                            Pieces.cut(each.plan().hash(), "mono", "muted", "wizard-short-hash"),
                            Pieces.label(TargetWords.events(each.plan().events())));
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
        }
    }
}
