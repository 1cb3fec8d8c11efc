package org.eventexplorer.ui.control;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;

import java.util.ArrayList;
import java.util.List;

/// The words along the axes of a chart, used again at each drawing: a new label is styled anew,
/// which takes longer than all the rest of a drawing.
public final class Marks {
    private final ObservableList<Node> place;
    private final List<Label> labels = new ArrayList<>();
    private int used;

    /// @param place where the labels are put
    public Marks(ObservableList<Node> place) {
        this.place = place;
    }

    /// Begins a drawing.
    public void begin() {
        used = 0;
    }

    /// The next label, with the size that its text takes.
    public Label next(String text) {
        if (used == labels.size()) {
            labels.add(make());
        }
        Label label = labels.get(used++);
        label.setText(text);
        label.setVisible(true);
        label.applyCss();
        label.autosize();
        return label;
    }

    /// Ends a drawing: what was not used shows no more.
    public void end() {
        for (int i = used; i < labels.size(); i++) {
            labels.get(i).setVisible(false);
        }
    }

    private Label make() {
        Label label = new Label();
        label.getStyleClass().add("axis");
        label.setManaged(false);
        label.setMouseTransparent(true);
        place.add(label);
        return label;
    }
}
