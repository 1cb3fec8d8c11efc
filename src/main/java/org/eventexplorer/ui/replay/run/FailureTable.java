package org.eventexplorer.ui.replay.run;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.eventexplorer.replay.keep.FailedEvents.OfCause;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.record.Failure;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.replay.ReplayActions;
import org.eventexplorer.ui.replay.ReplayStore;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// What was not delivered: causes that unfold to their events, and what can be done about them.
final class FailureTable extends TableView<FailureRow> implements FailureCells.Deeds {
    private static final double ROW = 28;
    private static final int MOST_ROWS = 14;

    private final Messages messages = Messages.of(FailureTable.class);
    private final RunViewModel model;
    private final FailureRows rows;

    FailureTable(RunViewModel model, Zone zone) {
        this.model = model;
        this.rows = new FailureRows(model);
        FailureCells cells = new FailureCells(zone, this);
        setId("failures");
        setAccessibleText(messages.text("failures.title"));
        getStyleClass().add("listing");
        setPlaceholder(new Region());
        setItems(rows.rows());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns()
                .setAll(
                        List.of(
                                column("failures.cause", 320, cells::what),
                                fixed(counts(column("failures.events", 88, cells::number))),
                                fixed(counts(column("failures.chains", 112, cells::chains))),
                                fixed(column("failures.last", 84, cells::last)),
                                fixed(column("failures.next", 128, cells::next))));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMouseClicked(
                click -> {
                    if (click.getClickCount() == 2) {
                        enter();
                    }
                });
        rows.rows().subscribe(this::fit);
        fit();
    }

    // As high as its rows, to a limit beyond which it scrolls.
    private void fit() {
        double height = (Math.clamp(rows.rows().size(), 1, MOST_ROWS) + 1) * ROW + 4;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    private void pressed(KeyEvent key) {
        FailureRow row = getSelectionModel().getSelectedItem();
        if (row == null || key.isShortcutDown()) {
            return;
        }
        boolean isUnfolded = row instanceof FailureRow.Cause cause && cause.isUnfolded();
        boolean isFolded = row instanceof FailureRow.Cause cause && !cause.isUnfolded();
        KeyCode code = key.getCode();
        if (code == KeyCode.ENTER
                || (code == KeyCode.RIGHT && isFolded)
                || (code == KeyCode.LEFT && isUnfolded)) {
            enter();
            key.consume();
        } else if (code == KeyCode.R || code == KeyCode.DELETE) {
            act(row, code == KeyCode.R);
            key.consume();
        }
    }

    private void enter() {
        switch (getSelectionModel().getSelectedItem()) {
            case FailureRow.Cause cause -> rows.toggle(cause.of());
            case FailureRow.More more -> rows.more(more.of());
            case FailureRow.One one -> show(one.failed().failure());
            case null -> {}
        }
    }

    @Override
    public void toggle(OfCause cause) {
        rows.toggle(cause);
    }

    @Override
    public void more(OfCause cause) {
        rows.more(cause);
    }

    @Override
    public void show(Failure failure) {
        model.actions().host().show(failure.eventId(), failure.correlationId());
    }

    @Override
    public boolean mayAct() {
        Now now = model.now().get();
        return model.actions().mayWrite() && now != null && now.state() != ReplayState.RUNNING;
    }

    @Override
    public void act(FailureRow row, boolean isRetry) {
        ReplayStore.Detail detail = model.detail().get();
        if (detail == null || !mayAct()) {
            return;
        }
        switch (row) {
            case FailureRow.Cause cause -> {
                OfCause of = cause.of();
                act(
                        detail,
                        new Selection.Failures(model.id(), List.of(of.cause())),
                        of.open(),
                        isRetry);
            }
            case FailureRow.One one when one.failed().isOpen() ->
                    act(
                            detail,
                            ReplayActions.one(model.id(), one.failed().failure().eventId()),
                            1,
                            isRetry);
            case FailureRow.One _, FailureRow.More _ -> {}
        }
    }

    private void act(
            ReplayStore.Detail detail, Selection.Failures which, long events, boolean isRetry) {
        if (events == 0) {
            return;
        }
        if (isRetry) {
            model.actions().retry(detail, which, events);
        } else {
            model.actions().skip(which, events, model::again);
        }
    }

    private static TableColumn<FailureRow, FailureRow> counts(
            TableColumn<FailureRow, FailureRow> column) {
        column.getStyleClass().add("number");
        return column;
    }

    private static TableColumn<FailureRow, FailureRow> fixed(
            TableColumn<FailureRow, FailureRow> column) {
        column.setMinWidth(column.getPrefWidth());
        column.setMaxWidth(column.getPrefWidth());
        return column;
    }

    private TableColumn<FailureRow, FailureRow> column(
            String key, double width, Function<FailureRow, Node> draw) {
        TableColumn<FailureRow, FailureRow> column = new TableColumn<>(messages.text(key));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setMinWidth(80);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(any -> new Cell(draw));
        return column;
    }

    private static final class Cell extends TableCell<FailureRow, FailureRow> {
        private final Function<FailureRow, Node> draw;

        Cell(Function<FailureRow, Node> draw) {
            this.draw = draw;
        }

        @Override
        protected void updateItem(@Nullable FailureRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(row == null || empty ? null : draw.apply(row));
        }
    }
}
