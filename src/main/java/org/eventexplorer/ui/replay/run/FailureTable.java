package org.eventexplorer.ui.replay.run;

import javafx.scene.control.TableRow;
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

/// What was not delivered: causes that unfold to their events, and what can be done about them.
final class FailureTable extends TableView<FailureRow> implements FailureCells.Deeds {
    private static final double ROW = 28;
    private static final double TWO_LINES = 46;

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
        getColumns().setAll(FailureColumns.of(cells));
        setRowFactory(table -> new Row());
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

    // As high as its rows: the page scrolls, and nothing scrolls within it.
    private void fit() {
        double height = rows.rows().stream().mapToDouble(FailureTable::height).sum() + ROW + 4;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    private static double height(FailureRow row) {
        return row instanceof FailureRow.One one
                        && !FailureEvent.answer(one.failed().failure()).isEmpty()
                ? TWO_LINES
                : ROW;
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

    private static final class Row extends TableRow<FailureRow> {
        @Override
        protected void updateItem(@Nullable FailureRow row, boolean empty) {
            super.updateItem(row, empty);
            setPrefHeight(row == null || empty ? ROW : height(row));
        }
    }
}
