package org.eventexplorer.ui.replay.wizard;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableView;

import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.ui.control.NodeColumn;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.replay.card.Pieces;
import org.eventexplorer.ui.replay.card.TargetWords;
import org.eventexplorer.ui.replay.plan.Fixed;
import org.eventexplorer.ui.replay.step.WhereViewModel;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// The subscribers, one of which is chosen, each with how many of the events it takes.
final class TargetTable extends TableView<Subscriber> {
    private static final double ROW = 28;
    private static final double LEAST = 84;
    private static final int LEAST_ROWS = 2;
    private static final int MOST_ROWS = 9;

    private final Messages messages = Messages.of(TargetTable.class);
    private final WhereViewModel model;
    private final Supplier<@Nullable Fixed> fixed;
    private boolean isFilling;

    TargetTable(WhereViewModel model, Supplier<@Nullable Fixed> fixed) {
        this.model = model;
        this.fixed = fixed;
        setId("targets");
        getStyleClass().addAll("listing", "panel");
        setAccessibleText(messages.text("where.table"));
        setFixedCellSize(ROW);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        getColumns()
                .setAll(
                        List.of(
                                growing("where.name", 170, one -> Pieces.cut(one.name(), "medium")),
                                column("where.environment", 124, this::tag).fixed(),
                                column("where.transport", 90, this::transport).fixed(),
                                column("where.state", 84, this::state).fixed(),
                                column("where.takes", 96, this::takes, "number").fixed(),
                                growing("where.endpoint", 200, TargetTable::endpoint)));
        setPlaceholder(Pieces.label(messages.text("where.notFound"), "muted"));
        getSelectionModel().selectedItemProperty().subscribe(this::choose);
        model.search().subscribe(this::fill);
        model.all().subscribe(this::fill);
    }

    /// Puts in who is found, and keeps the choice.
    void fill() {
        List<Subscriber> found = model.found();
        isFilling = true;
        getItems().setAll(found);
        getSelectionModel().clearSelection();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).name().equals(model.chosen().get())) {
                getSelectionModel().select(i);
            }
        }
        isFilling = false;
        double height = (Math.clamp(found.size(), LEAST_ROWS, MOST_ROWS) + 1) * ROW + 4;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    private void choose(@Nullable Subscriber one) {
        if (!isFilling && one != null) {
            model.chosen().set(one.name());
            model.toAll().set(false);
        }
    }

    private Node tag(Subscriber one) {
        return Pieces.tag(one.environment(), false);
    }

    private Node transport(Subscriber one) {
        return Pieces.label(TargetWords.transport(one), "muted");
    }

    private Node state(Subscriber one) {
        return Pieces.label(
                messages.text(one.isEnabled() ? "where.enabled" : "where.disabled"),
                one.isEnabled() ? "plain" : "muted");
    }

    private Node takes(Subscriber one) {
        Fixed now = fixed.get();
        Label label = Pieces.label(now == null ? "" : NumberText.count(now.eventsFor(one)));
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }

    private static Node endpoint(Subscriber one) {
        Label label = Pieces.cut(one.target().endpoint(), "mono");
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        return label;
    }

    private NodeColumn<Subscriber> growing(
            String key, double width, Function<Subscriber, Node> draw) {
        NodeColumn<Subscriber> column = column(key, width, draw);
        column.setMinWidth(LEAST);
        return column;
    }

    private NodeColumn<Subscriber> column(
            String key, double width, Function<Subscriber, Node> draw, String... styleClasses) {
        return new NodeColumn<>(messages.text(key), width, draw, styleClasses);
    }
}
