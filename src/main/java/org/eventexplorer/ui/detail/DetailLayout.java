package org.eventexplorer.ui.detail;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// Where the parts of the pane stand: above each other beside the list; under the list, where the
/// pane is wide and low, fields and links beside the payload.
///
/// @param fields what is known of the event
/// @param links what it is tied to
record DetailLayout(
        BorderPane pane, Pane header, Node fields, Pane foot, ScrollPane side, Node links) {
    static final double WIDE = 700;

    void fit(double width) {
        boolean isWide = width > WIDE;
        boolean isAside = side.getContent() != null;
        if (isWide == isAside) {
            return;
        }
        header.getChildren().remove(fields);
        foot.getChildren().remove(links);
        if (isWide) {
            VBox column = new VBox(fields, links);
            column.getStyleClass().add("aside");
            side.setContent(column);
            pane.setRight(side);
        } else {
            side.setContent(null);
            pane.setRight(null);
            header.getChildren().add(fields);
            foot.getChildren().add(links);
        }
        foot.setVisible(!isWide);
        foot.setManaged(!isWide);
        side.setVisible(isWide);
        side.setManaged(isWide);
    }
}
