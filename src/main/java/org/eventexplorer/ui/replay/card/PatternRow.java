package org.eventexplorer.ui.replay.card;

import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.eventexplorer.query.PatternCount;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.PatternHue;
import org.jspecify.annotations.Nullable;

/// A pattern with a bar as long as its share of the most frequent one's events.
final class PatternRow extends ListCell<PatternCount> {
    private static final double NUMBER = 72;

    private final long most;
    private final Region square = new Region();
    private final Label name = new Label();
    private final Region bar = new Region();
    private final StackPane track = new StackPane(bar);
    private final Label count = new Label();
    private final HBox row;

    PatternRow(long most, ObservableDoubleValue nameWidth) {
        this.most = most;
        HBox left = new HBox(8, square, name);
        left.setAlignment(Pos.CENTER_LEFT);
        left.minWidthProperty().bind(nameWidth);
        left.maxWidthProperty().bind(nameWidth);
        name.setMinWidth(0);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        track.setAlignment(Pos.CENTER_LEFT);
        track.setMinWidth(0);
        HBox.setHgrow(track, Priority.ALWAYS);
        count.setMinWidth(NUMBER);
        count.setAlignment(Pos.CENTER_RIGHT);
        row = new HBox(8, left, track, count);
        row.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("pattern-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PatternCount item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        PatternHue.paint(square, item.pattern());
        name.setText(PlainText.line(item.pattern()));
        name.setTooltip(new Tooltip(name.getText()));
        count.setText(NumberText.count(item.count()));
        bar.getStyleClass().setAll("pattern-bar", PatternHue.styleClass(item.pattern()));
        bar.maxWidthProperty().bind(track.widthProperty().multiply((double) item.count() / most));
        setGraphic(row);
        setAccessibleText(name.getText() + " " + count.getText());
    }
}
