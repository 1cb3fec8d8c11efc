package org.eventexplorer.ui.explore;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.eventexplorer.query.EventRow;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.PatternHue;
import org.eventexplorer.ui.fx.ZoneText;
import org.jspecify.annotations.Nullable;

/// One cell of the list: a part of a row, or a grey bar while the row is on its way.
final class RowCell extends TableCell<Integer, Integer> {
    private final RowTable rows;
    private final Content content;
    private final Region bar = new Region();
    // Held here, since the table knows its cells only weakly.
    private final InvalidationListener redraw = change -> draw();

    /// The part of a row that a column shows.
    interface Content {
        Node node();

        void draw(EventRow row);

        /// Draws `row` where that takes the row before it in time; null: there is none in
        /// memory.
        default void draw(EventRow row, @Nullable EventRow before) {
            draw(row);
        }
    }

    RowCell(RowTable rows, Content content) {
        this.rows = rows;
        this.content = content;
        bar.getStyleClass().add("skeleton");
        bar.maxWidthProperty().bind(widthProperty().multiply(0.7));
        bar.prefWidthProperty().bind(bar.maxWidthProperty());
        rows.redraws().addListener(new WeakInvalidationListener(redraw));
    }

    @Override
    protected void updateItem(@Nullable Integer index, boolean empty) {
        super.updateItem(index, empty);
        draw();
    }

    private void draw() {
        EventRow row = isEmpty() ? null : rows.drawn(getItem());
        if (row != null) {
            content.draw(row, rows.before(getItem()));
            setGraphic(content.node());
        } else {
            setGraphic(!isEmpty() && rows.showsPlaceholders() ? bar : null);
        }
    }

    static Label label(String... styleClasses) {
        Label label = new Label();
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    private static HBox box(double gap, Node... parts) {
        HBox box = new HBox(gap, parts);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    /// Date, time of day, microseconds.
    static final class Time implements Content {
        private final Label date = label("mono", "muted");
        private final Label clock = label("mono");
        private final Label micros = label("mono", "muted");
        private final HBox box = box(0, date, clock, micros);
        private final ObservableValue<ZoneText> zone;

        Time(ObservableValue<ZoneText> zone) {
            this.zone = zone;
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public void draw(EventRow row) {
            ZoneText text = zone.getValue();
            date.setText(text.date(row.key().timestamp()) + " ");
            clock.setText(text.clock(row.key().timestamp()));
            micros.setText(text.micros(row.key().timestamp()));
        }
    }

    /// The pattern beside the square of its colour.
    static final class PatternName implements Content {
        private final Region square = PatternHue.swatch("");
        private final Label name = label();
        private final HBox box = box(8, square, name);

        PatternName() {
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public void draw(EventRow row) {
            PatternHue.paint(square, row.pattern());
            name.setText(PlainText.line(row.pattern()));
        }
    }

    /// The number within the pattern.
    static final class Sequence implements Content {
        private final Label number = label("muted");

        @Override
        public Node node() {
            return number;
        }

        @Override
        public void draw(EventRow row) {
            number.setText(NumberText.count(row.sequence()));
        }
    }

    /// Who said it.
    static final class Origin implements Content {
        private final Label source = label("muted");

        Origin() {
            source.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        public Node node() {
            return source;
        }

        @Override
        public void draw(EventRow row) {
            source.setText(PlainText.line(row.source().id()));
        }
    }

    /// The correlation id.
    static final class Chain implements Content {
        private final Label id = label("mono", "muted");

        @Override
        public Node node() {
            return id;
        }

        @Override
        public void draw(EventRow row) {
            String chain = row.links().correlationId();
            id.setText(chain == null ? "" : PlainText.line(chain));
        }
    }
}
