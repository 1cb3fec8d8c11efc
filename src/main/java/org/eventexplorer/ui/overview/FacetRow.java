package org.eventexplorer.ui.overview;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.PatternHue;
import org.jspecify.annotations.Nullable;

/// A line of a facet: a box, a name, a number.
final class FacetRow extends HBox {
    private final CheckBox box = new CheckBox();
    private final Region swatch = PatternHue.swatch("");
    private final Label name = new Label();
    private final Label count = new Label();

    /// @param onClick a click on the box
    FacetRow(Runnable onClick) {
        getStyleClass().add("facet-row");
        box.setAllowIndeterminate(true);
        box.setFocusTraversable(false);
        box.setOnAction(click -> onClick.run());
        name.getStyleClass().add("facet-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        count.getStyleClass().add("facet-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(box, swatch, name, count);
        // The number stays in sight however long the name is.
        setMinWidth(0);
        setPrefWidth(0);
    }

    /// @param hue the pattern whose colour stands beside the name; null: none
    void show(String text, long number, Ticks.State state, @Nullable String hue) {
        box.setIndeterminate(state == Ticks.State.SOME);
        box.setSelected(state == Ticks.State.ON);
        name.setText(text);
        name.getStyleClass().remove("strong");
        count.setText(NumberText.count(number));
        swatch.setVisible(hue != null);
        swatch.setManaged(hue != null);
        if (hue != null) {
            PatternHue.paint(swatch, hue);
            name.getStyleClass().add("strong");
        }
    }
}
