package org.eventexplorer.ui.replay.run;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.eventexplorer.replay.keep.FailedEvents.Failed;
import org.eventexplorer.replay.record.Failure;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.PatternHue;

/// Draws one event of the table of failures: which it is, and what was answered.
final class FailureEvent {
    private static final double INDENT = 28;
    private static final int LONGEST = 2_000;
    private static final Messages MESSAGES = Messages.of(FailureEvent.class);

    private FailureEvent() {}

    // Which event it is, and below that what was answered: both are of this column alone.
    static Node of(Failed failed, FailureCells.Deeds deeds) {
        Failure failure = failed.failure();
        HBox which = which(failed, deeds);
        String said = answer(failure);
        if (said.isEmpty()) {
            return which;
        }
        Label words = new Label(PlainText.line(said, LONGEST));
        words.getStyleClass().add("secondary");
        words.setMinWidth(0);
        words.setTooltip(whole(failure));
        VBox lines = new VBox(which, FailureCells.line(INDENT, words));
        lines.setAlignment(Pos.CENTER_LEFT);
        return lines;
    }

    /// What was answered, or what else happened; empty where that says nothing new.
    static String answer(Failure failure) {
        Integer status = failure.cause().status();
        String error = failure.cause().error();
        if (failure.cause().name().equals(Failure.Cause.BLOCKED)) {
            return "";
        }
        // Whose answer it is stands above all of them.
        int begin = status == null ? -1 : error.indexOf(" answered " + status);
        int words = begin < 0 ? -1 : error.indexOf(": ", begin);
        return words >= 0 ? error.substring(words + 2) : begin >= 0 ? "" : error;
    }

    private static Tooltip whole(Failure failure) {
        Tooltip tip = new Tooltip(PlainText.line(failure.cause().error(), LONGEST));
        tip.setWrapText(true);
        tip.setMaxWidth(480);
        return tip;
    }

    private static HBox which(Failed failed, FailureCells.Deeds deeds) {
        Failure failure = failed.failure();
        String pattern = failed.pattern();
        String words = pattern == null ? MESSAGES.text("failures.gone") : pattern;
        Hyperlink link = new Hyperlink(PlainText.line(words));
        link.setMinWidth(0);
        link.setFocusTraversable(false);
        link.setDisable(pattern == null);
        link.setOnAction(click -> deeds.show(failure));
        Label id = id(failure.eventId());
        return pattern == null
                ? FailureCells.line(INDENT, link, id)
                : FailureCells.line(INDENT, PatternHue.swatch(pattern), link, id);
    }

    private static Label id(String eventId) {
        Label label = new Label(PlainText.line(eventId));
        label.getStyleClass().addAll("mono", "muted");
        label.setMinWidth(0);
        label.setTooltip(new Tooltip(PlainText.line(eventId)));
        return label;
    }
}
