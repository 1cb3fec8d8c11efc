package org.eventexplorer.ui.trace.timeline;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.eventexplorer.correlation.fold.FoldedGraph;
import org.eventexplorer.correlation.model.ChainEvents;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.ui.trace.chain.EventWords;
import org.eventexplorer.ui.trace.chain.Matches;
import org.eventexplorer.ui.trace.chain.Picture;
import org.eventexplorer.ui.trace.ink.Inks;
import org.jspecify.annotations.Nullable;

import java.util.stream.IntStream;

/// A chain as rows along an axis of time. Only the rows that are seen are drawn.
public final class TimelineView extends VBox {
    private static final double LEFT = 452;
    private static final double SHARE = 0.44;

    private final Messages messages = Messages.of(TimelineView.class);
    private final ChainViewModel model;
    private final RowWords words;
    private final ListView<Integer> list = new ListView<>();
    private final Inks inks = new Inks(this::redraw);
    private final RowPainter painter;
    private final Strip strip;
    private final AxisHeader header;
    private final SimpleIntegerProperty changes = new SimpleIntegerProperty();
    private final Subscription subscriptions;
    private Matches.@Nullable Marks marks;
    private boolean isFilling;

    /// @param model the chain
    public TimelineView(ChainViewModel model) {
        this.model = model;
        this.words = new RowWords(model.graph());
        this.painter = new RowPainter(inks, words);
        ChainEvents events = model.graph().events();
        Stretch whole = whole(events);
        this.strip = new Strip(events, whole, inks);
        this.header = new AxisHeader(inks, width -> strip.chosen().get().axisWithWords(width));
        setId("timeline");
        getStyleClass().add("timeline");
        setMinSize(0, 0);
        list.setId("timeline-rows");
        list.setAccessibleText(messages.text("rows.name"));
        list.setFixedCellSize(RowPainter.HEIGHT);
        list.setCellFactory(made -> new RowCell(this));
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        Label span = new Label(messages.text("whole", EventWords.exact(whole.length())));
        getChildren()
                .addAll(
                        inks,
                        line(span, strip, "strip-line"),
                        line(new Label(messages.text("event")), header, "axis-line"),
                        list);
        new TimelineKeys(this, model).listen(list);
        list.getSelectionModel()
                .selectedIndexProperty()
                .addListener((property, before, now) -> chosen(now.intValue()));
        subscriptions =
                Subscription.combine(
                        model.picture().subscribe(this::fill),
                        model.matches().subscribe(this::mark),
                        model.selected().subscribe((before, now) -> select()),
                        strip.chosen().subscribe(this::redraw),
                        widthProperty().subscribe(this::redraw));
    }

    private static Stretch whole(ChainEvents events) {
        long start = events.startMicros();
        int size = events.size();
        return size == 0
                ? Stretch.of(0, 0)
                : Stretch.of(events.micros(0) - start, events.micros(size - 1) - start);
    }

    private HBox line(Label name, javafx.scene.layout.Region right, String styleClass) {
        name.getStyleClass().add("timeline-name");
        name.minWidthProperty().bind(widthProperty().map(width -> left(width.doubleValue())));
        name.maxWidthProperty().bind(name.minWidthProperty());
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox line = new HBox(name, right);
        line.getStyleClass().add(styleClass);
        return line;
    }

    private static double left(double width) {
        return Math.rint(Math.min(LEFT, width * SHARE));
    }

    /// Rows watch it: it changes whenever they look different.
    ObservableValue<Number> changes() {
        return changes;
    }

    private void redraw() {
        changes.set(changes.get() + 1);
        header.requestLayout();
        strip.requestLayout();
    }

    private void fill(@Nullable Picture now) {
        if (now != null) {
            isFilling = true;
            list.setItems(
                    FXCollections.observableList(
                            IntStream.range(0, now.rows().size()).boxed().toList()));
            isFilling = false;
            mark();
            select();
        }
    }

    private void mark() {
        Picture now = model.picture().get();
        marks = now == null ? null : model.matches().get().marks(now.folded());
        redraw();
    }

    private void select() {
        Picture now = model.picture().get();
        int node = model.selected().get();
        int index =
                now == null || node == CorrelationGraph.NONE
                        ? FoldedGraph.NONE
                        : now.folded().holder(node);
        if (now != null && index != FoldedGraph.NONE) {
            int row = now.rows().row(index);
            if (list.getSelectionModel().getSelectedIndex() != row) {
                isFilling = true;
                list.getSelectionModel().clearAndSelect(row);
                list.getFocusModel().focus(row);
                isFilling = false;
            }
            bringIntoView(row);
        }
    }

    private void bringIntoView(int row) {
        int seen = (int) (list.getHeight() / RowPainter.HEIGHT);
        int first =
                list.lookup(".virtual-flow")
                                        instanceof javafx.scene.control.skin.VirtualFlow<?> flow
                                && flow.getFirstVisibleCell() != null
                        ? flow.getFirstVisibleCell().getIndex()
                        : 0;
        if (row < first || row >= first + seen - 1) {
            list.scrollTo(Math.max(0, row - seen / 2));
        }
    }

    private void chosen(int row) {
        Picture now = model.picture().get();
        if (!isFilling && now != null && row >= 0 && row < now.rows().size()) {
            int index = now.rows().node(row);
            boolean isHeld =
                    model.selected().get() >= 0
                            && now.folded().holder(model.selected().get()) == index;
            if (!isHeld) {
                model.select(now.folded().nodes().get(index).first());
            }
        }
    }

    /// The row that is selected; -1.
    int selectedRow() {
        return list.getSelectionModel().getSelectedIndex();
    }

    void clicked(int row, double x, int times) {
        Picture now = model.picture().get();
        if (now != null) {
            int index = now.rows().node(row);
            double arrow = RowPainter.arrow(now.rows().depth(index), left(getWidth()));
            boolean isArrow = x >= arrow - 2 && x <= arrow + 16;
            if (isArrow && times == 1) {
                model.toggleBelow(index);
            } else if (!isArrow && times == 2) {
                model.toggle(index);
            }
        }
    }

    private @Nullable Row row(int row) {
        Picture now = model.picture().get();
        if (now == null || row >= now.rows().size()) {
            return null;
        }
        int index = now.rows().node(row);
        var node = now.folded().nodes().get(index);
        boolean isHere = marks != null && marks.shown().get(index);
        boolean isBelow = marks != null && marks.hidden().get(index);
        return new Row(
                node,
                model.graph().parent(node.first()),
                now.rows().depth(index),
                now.folded().children(index) > 0,
                Row.Mark.of(isHere, isBelow));
    }

    String told(int row) {
        Row told = row(row);
        return told == null ? "" : words.told(told);
    }

    void paint(GraphicsContext to, int row) {
        Row drawn = row(row);
        if (drawn != null) {
            double left = left(getWidth());
            SpanAxis axis = strip.chosen().get().axisWithWords(getWidth() - left);
            painter.paint(to, drawn, left, axis);
        }
    }

    /// Looks at the whole time of the chain.
    public void fit() {
        strip.choose(whole(model.graph().events()));
    }

    /// The stretch that is looked at, in words.
    public ObservableValue<String> shown() {
        return strip.chosen()
                .map(
                        now ->
                                messages.text(
                                        "shown",
                                        EventWords.signed(now.from()),
                                        EventWords.signed(now.to())));
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    /// Ends what it listens to.
    public void close() {
        subscriptions.unsubscribe();
    }
}
