package org.eventexplorer.ui.replay.run;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.eventexplorer.replay.keep.FailedEvents.OfCause;
import org.eventexplorer.replay.keep.FailedEvents.Tries;
import org.eventexplorer.replay.record.Failure;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.replay.CauseWords;

/// Draws the cells of the table of failures.
final class FailureCells {
    /// How far a step further in is, in pixels.
    static final double STEP = 24;

    private final Messages messages = Messages.of(FailureCells.class);
    private final Zone zone;
    private final Deeds deeds;

    /// What a person does by what is drawn.
    interface Deeds {
        /// Unfolds a cause, or folds it.
        void toggle(OfCause cause);

        /// Shows further events of a cause.
        void more(OfCause cause);

        /// Goes to the event.
        void show(Failure failure);

        /// Retries what a row is about, or skips it.
        void act(FailureRow row, boolean isRetry);

        /// Whether anything can be retried or skipped now.
        boolean mayAct();
    }

    FailureCells(Zone zone, Deeds deeds) {
        this.zone = zone;
        this.deeds = deeds;
    }

    /// What it is.
    Node what(FailureRow row) {
        return switch (row) {
            case FailureRow.Cause cause -> cause(cause);
            case FailureRow.One one -> FailureEvent.of(one.failed(), deeds);
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
        fold.setOnAction(click -> deeds.toggle(row.of()));
        Label words = new Label(CauseWords.of(row.of()), Icon.of("x-circle", "bad", "icon-14"));
        words.setMinWidth(0);
        words.setTooltip(new Tooltip(PlainText.line(row.of().error())));
        return line(0, fold, words);
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
        more.setOnAction(click -> deeds.more(row.of()));
        return line(2 * STEP, more);
    }

    static HBox line(double indent, Node... content) {
        HBox line = new HBox(8, content);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPadding(new Insets(0, 0, 0, indent));
        return line;
    }

    /// How many events.
    Node number(FailureRow row) {
        return row instanceof FailureRow.Cause cause
                ? right(NumberText.count(cause.of().events()), "plain")
                : text("", "plain");
    }

    /// How many chains.
    Node chains(FailureRow row) {
        return row instanceof FailureRow.Cause cause && cause.of().chains() > 0
                ? right(NumberText.count(cause.of().chains()), "muted")
                : text("", "plain");
    }

    /// How often they were tried, or it was; of what was not sent nothing is said.
    Node tries(FailureRow row) {
        return switch (row) {
            case FailureRow.Cause cause -> right(between(cause.of().tries()), "muted");
            case FailureRow.One one -> right(times(one.failed().failure().attempts()), "muted");
            case FailureRow.More _ -> text("", "plain");
        };
    }

    private String between(Tries tries) {
        return tries.least() == tries.most()
                ? times(tries.most())
                : messages.text("failures.tries.between", tries.least(), tries.most());
    }

    private static String times(int tries) {
        return tries == 0 ? "" : NumberText.count(tries);
    }

    private static Node right(String text, String styleClass) {
        HBox box = new HBox(text(text, styleClass));
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    /// When it was recorded last.
    Node last(FailureRow row) {
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

    /// What can be done about it.
    Node next(FailureRow row) {
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
        return deeds.mayAct()
                ? line(0, link("failures.retry", row, true), link("failures.skip", row, false))
                : text(messages.text("failures.later"), "muted");
    }

    private Hyperlink link(String key, FailureRow row, boolean isRetry) {
        Hyperlink link = new Hyperlink(messages.text(key));
        link.setFocusTraversable(false);
        link.setOnAction(click -> deeds.act(row, isRetry));
        return link;
    }
}
