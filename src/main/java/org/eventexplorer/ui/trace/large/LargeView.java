package org.eventexplorer.ui.trace.large;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.eventexplorer.correlation.model.Skeleton;
import org.eventexplorer.ui.control.CanvasCell;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.trace.axis.AxisHeader;
import org.eventexplorer.ui.trace.axis.SpanAxis;
import org.eventexplorer.ui.trace.ink.Inks;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A chain as rows along an axis of time, opened part by part.
public final class LargeView extends VBox {
    private static final double LEFT = 452;
    private static final double SHARE = 0.5;
    private static final double WORDS = 150;

    private final LargeViewModel model;
    private final LineWords words;
    private final ListView<Line> list;
    private final Inks inks = new Inks(this::redraw);
    private final LinePainter painter;
    private final AxisHeader header;
    private final long length;
    private final SimpleIntegerProperty changes = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<@Nullable Skeleton> selected =
            new ReadOnlyObjectWrapper<>();

    private final BooleanProperty isWaiting = new SimpleBooleanProperty(true);

    /// @param model the chain
    public LargeView(LargeViewModel model) {
        Messages messages = Messages.of(LargeView.class);
        this.model = model;
        Instant first = model.numbers().first();
        Instant last = model.numbers().last();
        words = new LineWords(first == null ? Instant.EPOCH : first);
        length = Math.max(1, last == null ? 1 : words.offset(last));
        painter = new LinePainter(inks, words);
        header = new AxisHeader(inks, this::axis);
        list = new ListView<>(model.lines());
        list.setId("large-rows");
        list.setAccessibleText(messages.text("rows"));
        list.setFixedCellSize(LinePainter.HEIGHT);
        LinePainting painting = new LinePainting(this);
        list.setCellFactory(made -> new CanvasCell<>(painting, LinePainter.HEIGHT, changes()));
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.getSelectionModel().selectedIndexProperty().subscribe(this::chosen);
        model.lines().addListener((ListChangeListener<Line>) change -> chosen());
        getStyleClass().add("timeline");
        setMinSize(0, 0);
        getChildren().addAll(inks, axisLine(messages), list);
        widthProperty().subscribe(this::redraw);
    }

    private HBox axisLine(Messages messages) {
        Label name = new Label(messages.text("event"));
        name.getStyleClass().add("timeline-name");
        name.minWidthProperty().bind(widthProperty().map(width -> left()));
        name.maxWidthProperty().bind(name.minWidthProperty());
        HBox.setHgrow(header, Priority.ALWAYS);
        HBox line = new HBox(name, header);
        line.getStyleClass().add("axis-line");
        return line;
    }

    private double left() {
        return Math.rint(Math.min(LEFT, getWidth() * SHARE));
    }

    private SpanAxis axis(double width) {
        double room = Math.max(60, width);
        return new SpanAxis(0, length, room, Math.clamp(room / 4, SpanAxis.MARGIN, WORDS));
    }

    /// The event that is selected; null: none.
    public ReadOnlyObjectProperty<@Nullable Skeleton> selected() {
        return selected.getReadOnlyProperty();
    }

    /// How long after the chain's first event one happened, in microseconds.
    public long offset(Skeleton event) {
        return words.offset(event.timestamp());
    }

    /// Rows watch it: it changes whenever they look different.
    ObservableValue<Number> changes() {
        return changes;
    }

    private void redraw() {
        changes.set(changes.get() + 1);
        header.requestLayout();
    }

    private void chosen() {
        int row = list.getSelectionModel().getSelectedIndex();
        boolean isThere = row >= 0 && row < model.lines().size();
        selected.set(
                isThere && model.lines().get(row) instanceof Line.Single single
                        ? single.member().event()
                        : null);
    }

    void clicked(int row, Line line, double x, int times) {
        double arrow = LinePainter.arrow(line.depth(), left());
        boolean isArrow = x >= arrow - 2 && x <= arrow + 16;
        // Who clicks twice in a row, twice, has it open and closed.
        if (isArrow || words.isAsked(line) || times % 2 == 0) {
            toggle(row);
        }
    }

    private void toggle(int row) {
        model.toggle(row);
        list.getSelectionModel().clearAndSelect(Math.min(row, model.lines().size() - 1));
        list.getFocusModel().focus(row);
    }

    private void pressed(KeyEvent key) {
        int row = list.getSelectionModel().getSelectedIndex();
        if (row < 0 || key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        Line line = model.lines().get(row);
        switch (key.getCode()) {
            case ENTER, SPACE -> toggle(row);
            case RIGHT -> {
                if (line.isOpen()) {
                    select(row + 1);
                } else {
                    toggle(row);
                }
            }
            case LEFT -> {
                if (line.isOpen()) {
                    toggle(row);
                } else {
                    select(model.parent(row));
                }
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void select(int row) {
        if (row >= 0 && row < model.lines().size()) {
            list.getSelectionModel().clearAndSelect(row);
            list.getFocusModel().focus(row);
            list.scrollTo(Math.max(0, row - 3));
        }
    }

    String told(Line line) {
        return words.told(line);
    }

    void paint(GraphicsContext to, Line line) {
        double left = left();
        painter.paint(to, line, left, axis(getWidth() - left));
    }

    private void arrived(@Nullable Scene scene) {
        if (scene != null) {
            isWaiting.set(false);
            list.requestFocus();
        }
    }

    @Override
    public void requestFocus() {
        if (list.getSelectionModel().isEmpty()) {
            select(0);
        }
        // A pane that was never shown has no place in the window before its first layout.
        if (list.getScene() == null) {
            list.sceneProperty().when(isWaiting).subscribe(this::arrived);
        } else {
            list.requestFocus();
        }
    }
}
