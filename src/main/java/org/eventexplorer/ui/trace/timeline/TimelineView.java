package org.eventexplorer.ui.trace.timeline;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.eventexplorer.correlation.fold.FoldedGraph;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.ui.control.CanvasCell;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.trace.axis.SpanAxis;
import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.ui.trace.chain.Matches;
import org.eventexplorer.ui.trace.chain.Picture;
import org.eventexplorer.ui.trace.ink.Inks;
import org.jspecify.annotations.Nullable;

import java.util.stream.IntStream;

/// A chain as rows along an axis of time. Only the rows that are seen are drawn.
public final class TimelineView extends VBox {
    private final Messages messages = Messages.of(TimelineView.class);
    private final ChainViewModel model;
    private final RowWords words;
    private final ListView<Integer> list = new ListView<>();
    private final Inks inks = new Inks(this::redraw);
    private final RowPainter painter;
    private final TimeHead head;
    private final SimpleIntegerProperty changes = new SimpleIntegerProperty();
    private final Subscription subscriptions;
    private Matches.@Nullable Marks marks;
    private boolean isFilling;

    /// @param model the chain
    public TimelineView(ChainViewModel model) {
        this.model = model;
        this.words = new RowWords(model.graph());
        this.painter = new RowPainter(inks, words);
        this.head = new TimeHead(model.graph().events(), inks);
        setId("timeline");
        getStyleClass().add("timeline");
        setMinSize(0, 0);
        list.setId("timeline-rows");
        list.setAccessibleText(messages.text("rows.name"));
        list.setFixedCellSize(RowPainter.HEIGHT);
        RowPainting painting = new RowPainting(this);
        list.setCellFactory(made -> new CanvasCell<>(painting, RowPainter.HEIGHT, changes()));
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(inks, head, list);
        new TimelineKeys(this, model).listen(list);
        list.getSelectionModel()
                .selectedIndexProperty()
                .addListener((property, before, now) -> chosen(now.intValue()));
        subscriptions =
                Subscription.combine(
                        model.picture().subscribe(this::fill),
                        model.matches().subscribe(this::mark),
                        model.selected().subscribe((before, now) -> select()),
                        head.chosen().subscribe(this::redraw),
                        widthProperty().subscribe(this::redraw));
    }

    /// Rows watch it: it changes whenever they look different.
    ObservableValue<Number> changes() {
        return changes;
    }

    private void redraw() {
        changes.set(changes.get() + 1);
        head.redraw();
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
            double arrow = RowPainter.arrow(now.rows().depth(index), TimeHead.left(getWidth()));
            boolean isArrow = x >= arrow - 2 && x <= arrow + 16;
            if (isArrow) {
                model.toggleBelow(index);
            } else if (times % 2 == 0) {
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
            double left = TimeHead.left(getWidth());
            SpanAxis axis = head.axis(getWidth() - left);
            painter.paint(to, drawn, left, axis);
        }
    }

    /// Looks at the whole time of the chain.
    public void fit() {
        head.fit();
    }

    /// Looks at a shorter or a longer stretch, around what is selected.
    void zoom(double factor) {
        int node = model.selected().get();
        boolean isEvent = node != CorrelationGraph.NONE && !model.graph().isStub(node);
        head.zoom(factor, isEvent ? words.offset(node) : Long.MIN_VALUE);
    }

    /// Looks at what lies a share of the stretch before or behind it.
    void move(double share) {
        head.move(share);
    }

    /// The stretch that is looked at, in words.
    public ObservableValue<String> shown() {
        return head.shown();
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
