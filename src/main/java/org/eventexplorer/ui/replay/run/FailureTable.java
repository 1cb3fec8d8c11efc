package org.eventexplorer.ui.replay.run;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.eventexplorer.replay.keep.FailedEvents.Failed;
import org.eventexplorer.replay.keep.FailedEvents.OfCause;
import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.record.Failure;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.PatternHue;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.replay.CauseWords;
import org.eventexplorer.ui.replay.ReplayActions;
import org.eventexplorer.ui.replay.ReplayStore;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// What was not delivered: causes that unfold to their events, and what can be done about them.
final class FailureTable extends TableView<FailureRow> {
    private static final double ROW = 28;
    private static final int MOST_ROWS = 14;
    private static final double STEP = 24;

    private final Messages messages = Messages.of(FailureTable.class);
    private final RunViewModel model;
    private final FailureRows rows;
    private final Zone zone;

    FailureTable(RunViewModel model, Zone zone) {
        this.model = model;
        this.zone = zone;
        this.rows = new FailureRows(model);
        setId("failures");
        setAccessibleText(messages.text("failures.title"));
        getStyleClass().add("listing");
        setPlaceholder(new Region());
        setItems(rows.rows());
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns()
                .setAll(
                        List.of(
                                column("failures.cause", 320, this::what),
                                fixed(counts(column("failures.events", 88, this::number))),
                                fixed(counts(column("failures.chains", 112, this::chains))),
                                fixed(column("failures.last", 84, this::last)),
                                fixed(column("failures.next", 128, this::next))));
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

    private void show(Failure failure) {
        model.actions().host().show(failure.eventId(), failure.correlationId());
    }

    private Node what(FailureRow row) {
        return switch (row) {
            case FailureRow.Cause cause -> cause(cause);
            case FailureRow.One one -> event(one.failed());
            case FailureRow.More more -> more(more);
        };
    }

    private Node cause(FailureRow.Cause row) {
        Hyperlink fold =
                new Hyperlink(
                        "",
                        Icon.of(row.isUnfolded() ? "chevron-down" : "chevron-right", "icon-14"));
        fold.setAccessibleText(messages.text(row.isUnfolded() ? "failures.fold" : "failures.open"));
        fold.setFocusTraversable(false);
        fold.setOnAction(click -> rows.toggle(row.of()));
        Label words = new Label(CauseWords.of(row.of()), Icon.of("x-circle", "bad", "icon-14"));
        words.setMinWidth(0);
        words.setTooltip(new Tooltip(PlainText.line(row.of().error())));
        return line(0, fold, words);
    }

    private Node event(Failed failed) {
        Failure failure = failed.failure();
        String pattern = failed.pattern();
        String words = pattern == null ? messages.text("failures.gone") : pattern;
        Hyperlink link = new Hyperlink(PlainText.line(words));
        link.setMinWidth(0);
        link.setFocusTraversable(false);
        link.setDisable(pattern == null);
        link.setOnAction(click -> show(failure));
        Tooltip tip = new Tooltip(PlainText.line(failure.cause().error(), 1_200));
        tip.setWrapText(true);
        tip.setMaxWidth(480);
        link.setTooltip(tip);
        return pattern == null
                ? line(2 * STEP, link)
                : line(2 * STEP, PatternHue.swatch(pattern), link);
    }

    private Node more(FailureRow.More row) {
        if (!row.isShowable()) {
            Label label =
                    new Label(messages.text("failures.inReport", NumberText.count(row.left())));
            label.getStyleClass().add("muted");
            return line(2 * STEP, label);
        }
        Hyperlink more =
                new Hyperlink(messages.text("failures.more", NumberText.count(row.left())));
        more.setFocusTraversable(false);
        more.setOnAction(click -> rows.more(row.of()));
        return line(2 * STEP, more);
    }

    private static HBox line(double indent, Node... content) {
        HBox line = new HBox(8, content);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPadding(new Insets(0, 0, 0, indent));
        return line;
    }

    private Node number(FailureRow row) {
        return switch (row) {
            case FailureRow.Cause cause -> right(NumberText.count(cause.of().events()), "plain");
            case FailureRow.One one -> id(one.failed().failure().eventId());
            case FailureRow.More _ -> text("", "plain");
        };
    }

    private static Label id(String eventId) {
        Label label = text(PlainText.line(eventId), "mono");
        label.getStyleClass().add("muted");
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(PlainText.line(eventId)));
        return label;
    }

    private Node chains(FailureRow row) {
        return switch (row) {
            case FailureRow.Cause cause ->
                    right(
                            cause.of().chains() == 0 ? "" : NumberText.count(cause.of().chains()),
                            "muted");
            case FailureRow.One one ->
                    right(
                            messages.text("failures.tries", one.failed().failure().attempts()),
                            "muted");
            case FailureRow.More _ -> text("", "plain");
        };
    }

    private static Node right(String text, String styleClass) {
        HBox box = new HBox(text(text, styleClass));
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private Node last(FailureRow row) {
        return switch (row) {
            case FailureRow.Cause cause -> text(zone.text().get().clock(cause.of().last()), "mono");
            case FailureRow.One one -> text(zone.text().get().clock(one.failed().at()), "mono");
            case FailureRow.More _ -> text("", "plain");
        };
    }

    private static Label text(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private Node next(FailureRow row) {
        boolean isOpen =
                switch (row) {
                    case FailureRow.Cause cause -> cause.of().open() > 0;
                    case FailureRow.One one -> one.failed().isOpen();
                    case FailureRow.More _ -> false;
                };
        if (row instanceof FailureRow.More) {
            return text("", "plain");
        }
        if (!isOpen) {
            return text(messages.text("failures.settled"), "muted");
        }
        return mayAct()
                ? line(0, link("failures.retry", row, true), link("failures.skip", row, false))
                : text(messages.text("failures.later"), "muted");
    }

    private boolean mayAct() {
        Now now = model.now().get();
        return model.actions().mayWrite() && now != null && now.state() != ReplayState.RUNNING;
    }

    private Hyperlink link(String key, FailureRow row, boolean isRetry) {
        Hyperlink link = new Hyperlink(messages.text(key));
        link.setFocusTraversable(false);
        link.setOnAction(click -> act(row, isRetry));
        return link;
    }

    private void act(FailureRow row, boolean isRetry) {
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
