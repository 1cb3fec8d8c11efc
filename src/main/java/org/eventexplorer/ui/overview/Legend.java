package org.eventexplorer.ui.overview;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.eventexplorer.ui.fx.NumberText;

/// What each colour of the bars means, and its events. Where room is scarce names become shorter
/// first, then the last groups go: a number stands whole or not at all.
final class Legend extends HBox {
    private static final double SHORTEST = 32;

    Legend() {
        setId("histogram-legend");
        getStyleClass().add("histogram-legend");
        setMinWidth(0);
    }

    void add(Region swatch, String name, long events) {
        Label words = new Label(name, swatch);
        words.setMinWidth(SHORTEST);
        Label number = new Label(NumberText.count(events));
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox group = new HBox(4, words, number);
        group.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(group);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        for (Node group : getChildren()) {
            group.setVisible(group.getBoundsInParent().getMaxX() <= getWidth() + 1);
        }
    }
}
