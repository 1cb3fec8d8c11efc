package org.eventexplorer.ui.replay.wizard;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.eventexplorer.routing.subscriber.Environment;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.replay.card.Pieces;
import org.eventexplorer.ui.replay.card.TargetWords;
import org.eventexplorer.ui.replay.plan.Fixed;
import org.eventexplorer.ui.replay.step.WhereViewModel;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/// The other choice of the second step: everybody who takes some of the events. It says plainly who
/// would be given how many.
final class ToAll extends VBox {
    private static final double ROW = 28;
    private static final int MOST_ROWS = 6;

    private final Messages messages = Messages.of(ToAll.class);
    private final WhereViewModel model;
    private final Supplier<@Nullable Fixed> fixed;
    private final CheckBox choice = new CheckBox(messages.text("all.choice"));
    private final VBox warning = new VBox(8);

    ToAll(WhereViewModel model, Supplier<@Nullable Fixed> fixed) {
        super(8);
        this.model = model;
        this.fixed = fixed;
        setId("to-all-card");
        getStyleClass().addAll("panel", "wizard-choice");
        choice.setId("to-all");
        choice.selectedProperty().bindBidirectional(model.toAll());
        warning.setId("to-all-warning");
        warning.getStyleClass().addAll("banner", "warning");
        getChildren().setAll(choice, Pieces.wrapped(messages.text("all.text"), "muted"), warning);
    }

    void draw() {
        List<Subscriber> matching = model.matching();
        Fixed now = fixed.get();
        choice.setDisable(matching.isEmpty() && !model.toAll().get());
        Pieces.show(warning, model.toAll().get() && now != null);
        if (now == null || !model.toAll().get()) {
            return;
        }
        long events = matching.stream().mapToLong(now::eventsFor).sum();
        long production =
                matching.stream()
                        .filter(one -> one.environment() == Environment.PRODUCTION)
                        .count();
        String words =
                matching.isEmpty()
                        ? messages.text("all.nobody")
                        : messages.text(
                                matching.size() == 1 ? "all.warning.one" : "all.warning",
                                NumberText.count(matching.size()),
                                TargetWords.events(events));
        String whole =
                production == 0
                        ? words
                        : words
                                + " "
                                + messages.text(
                                        production == 1 ? "all.production.one" : "all.production",
                                        NumberText.count(production));
        HBox said =
                new HBox(8, Icon.of("alert-triangle", "warning"), Pieces.wrapped(whole, "medium"));
        said.setAlignment(Pos.TOP_LEFT);
        warning.getChildren().setAll(said);
        if (!matching.isEmpty()) {
            warning.getChildren().add(list(matching, now));
        }
    }

    private ListView<Subscriber> list(List<Subscriber> matching, Fixed now) {
        ListView<Subscriber> list = new ListView<>();
        list.setId("all-targets");
        list.setAccessibleText(messages.text("all.list"));
        list.getStyleClass().add("wizard-list");
        list.setFixedCellSize(ROW);
        list.getItems().setAll(matching);
        list.setCellFactory(any -> new Row(now));
        double height = Math.min(matching.size(), MOST_ROWS) * ROW + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        return list;
    }

    private static final class Row extends ListCell<Subscriber> {
        private final Fixed fixed;

        Row(Fixed fixed) {
            this.fixed = fixed;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Subscriber one, boolean empty) {
            super.updateItem(one, empty);
            if (one == null || empty) {
                setGraphic(null);
                return;
            }
            HBox row =
                    new HBox(
                            8,
                            Pieces.cut(one.name(), "medium"),
                            Pieces.tag(one.environment(), false),
                            Pieces.gap(),
                            Pieces.label(TargetWords.events(fixed.eventsFor(one))));
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
        }
    }
}
