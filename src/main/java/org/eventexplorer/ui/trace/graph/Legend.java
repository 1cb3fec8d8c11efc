package org.eventexplorer.ui.trace.graph;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

import org.eventexplorer.ui.fx.Messages;

/// What the lines and marks of the graph mean.
final class Legend extends HBox {
    private static final Messages MESSAGES = Messages.of(Legend.class);

    Legend() {
        super(16);
        getStyleClass().add("legend");
        setMouseTransparent(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label times = new Label("×5");
        times.getStyleClass().add("legend-fold");
        getChildren()
                .addAll(
                        entry(line("legend-line"), "legend.caused"),
                        entry(line("legend-line", "dotted"), "legend.same"),
                        entry(box("legend-stub"), "legend.missing"),
                        entry(box("legend-match"), "legend.match"),
                        entry(times, "legend.fold"));
    }

    private static Node line(String... styleClasses) {
        Line line = new Line(0, 0, 24, 0);
        line.getStyleClass().addAll(styleClasses);
        return line;
    }

    private static Node box(String styleClass) {
        Region box = new Region();
        box.getStyleClass().add(styleClass);
        return box;
    }

    private static Node entry(Node sign, String key) {
        HBox entry = new HBox(6, sign, new Label(MESSAGES.text(key)));
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }
}
