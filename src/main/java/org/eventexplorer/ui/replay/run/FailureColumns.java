package org.eventexplorer.ui.replay.run;

import javafx.scene.Node;

import org.eventexplorer.ui.control.NodeColumn;
import org.eventexplorer.ui.fx.Messages;

import java.util.List;
import java.util.function.Function;

/// The columns of the table of failures.
final class FailureColumns {
    private static final Messages MESSAGES = Messages.of(FailureColumns.class);

    private FailureColumns() {}

    static List<NodeColumn<FailureRow>> of(FailureCells cells) {
        return List.of(
                column("failures.cause", 320, cells::what, "first"),
                column("failures.events", 72, cells::number, "number").fixed(),
                column("failures.chains", 72, cells::chains, "number").fixed(),
                column("failures.tries", 60, cells::tries, "number").fixed(),
                column("failures.last", 84, cells::last).fixed(),
                column("failures.next", 116, cells::next).fixed());
    }

    private static NodeColumn<FailureRow> column(
            String key, double width, Function<FailureRow, Node> draw, String... styleClasses) {
        NodeColumn<FailureRow> column =
                new NodeColumn<>(MESSAGES.text(key), width, draw, styleClasses);
        column.setReorderable(false);
        column.setMinWidth(80);
        return column;
    }
}
