package org.eventexplorer.ui.replay.card;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Large numbers side by side, each with what it is about. A line stands between two of them, none
/// before the first of a row.
public final class Facts extends FlowPane {
    private static final PseudoClass LEADING = PseudoClass.getPseudoClass("leading");

    /// None yet.
    public Facts() {
        super(24, 12);
        setId("facts");
    }

    /// Adds a number.
    public Facts add(String number, String about) {
        VBox fact = new VBox(Pieces.label(number, "big-number"), Pieces.label(about, "secondary"));
        fact.getStyleClass().add("fact");
        if (!getChildren().isEmpty()) {
            fact.getStyleClass().add("further");
        }
        getChildren().add(fact);
        return this;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        for (Node fact : getChildren()) {
            fact.pseudoClassStateChanged(LEADING, fact.getLayoutX() <= getInsets().getLeft());
        }
    }
}
