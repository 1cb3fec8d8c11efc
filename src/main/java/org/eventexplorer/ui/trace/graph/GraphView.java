package org.eventexplorer.ui.trace.graph;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;

import org.eventexplorer.correlation.fold.FoldedGraph;
import org.eventexplorer.correlation.fold.FoldedNode;
import org.eventexplorer.correlation.layout.Box;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.NodeList;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.ui.trace.chain.Matches;
import org.eventexplorer.ui.trace.chain.Picture;
import org.eventexplorer.ui.trace.ink.Ink;
import org.eventexplorer.ui.trace.ink.Inks;
import org.eventexplorer.ui.trace.ink.Pen;
import org.jspecify.annotations.Nullable;

/// The graph of a chain. Only what is seen is drawn, once a frame at most.
public final class GraphView extends Pane {
    private static final double LEGEND = 40;
    // A graph that nobody has asked to see whole begins no smaller than that.
    private static final double LEGIBLY = 0.7;
    // Lower than that, all room is for the graph.
    private static final double LOW = 400;

    private final Messages messages = Messages.of(GraphView.class);
    private final ChainViewModel model;
    private final NodeWords words;
    private final Canvas canvas = new Canvas();
    private final Inks inks = new Inks(this::recoloured);
    private final Minimap minimap = new Minimap(this::centre);
    private final Legend legend = new Legend();
    private final Pen pen;
    private final EdgePainter edges;
    private final NodePainter nodes;
    private final ReadOnlyObjectWrapper<Double> scale = new ReadOnlyObjectWrapper<>(1.0);
    private Viewport viewport = Viewport.START;
    private Matches.@Nullable Marks marks;
    private boolean isRecoloured = true;
    private boolean isToFit = true;
    private double least = LEGIBLY;
    private boolean isToShow;
    private boolean isMapWanted = true;
    private boolean isMoved;

    /// What the graph asks of the screen.
    public interface Host {
        /// Opens another chain at an event.
        void openChain(String correlationId, String eventId);

        /// Takes the neighbours of an event in.
        void follow(String eventId);

        /// Lets a person say what is looked for.
        void search();

        /// Asks how to replay nodes and what came of them.
        void replay(NodeList nodes);

        /// Why nothing can be replayed; empty: something can.
        String noReplay();
    }

    /// @param model the chain
    public GraphView(ChainViewModel model, Host host) {
        this.model = model;
        this.words = new NodeWords(model.graph());
        GraphicsContext to = canvas.getGraphicsContext2D();
        pen = new Pen(to, inks);
        edges = new EdgePainter(to, inks);
        nodes = new NodePainter(to, inks, pen, words);
        setId("graph");
        getStyleClass().add("graph");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        getChildren().addAll(inks, canvas, legend, minimap);
        GraphActions actions = new GraphActions(this, model, host);
        new GraphPointer(this, actions, words).listen();
        new GraphKeys(this, model, actions, host).listen();
        model.picture().subscribe(this::pictured);
        model.matches().subscribe(this::marked);
        model.selected().subscribe((before, now) -> selected());
        focusVisibleProperty().subscribe(this::requestLayout);
    }

    private void pictured(@Nullable Picture now) {
        marked();
        selected();
    }

    private void marked() {
        Picture now = model.picture().get();
        marks = now == null ? null : model.matches().get().marks(now.folded());
        requestLayout();
    }

    private void selected() {
        int index = selectedIndex();
        isToShow = true;
        setAccessibleText(
                index == FoldedGraph.NONE
                        ? messages.text("name")
                        : messages.text("name.at", words.told(node(index)).replace("\n", ", ")));
        requestLayout();
    }

    /// The index of the node that is or holds what is selected; -1.
    int selectedIndex() {
        Picture now = model.picture().get();
        int node = model.selected().get();
        return now == null || node == CorrelationGraph.NONE
                ? FoldedGraph.NONE
                : now.folded().holder(node);
    }

    FoldedNode node(int index) {
        return java.util.Objects.requireNonNull(model.picture().get()).folded().nodes().get(index);
    }

    /// The picture that is drawn; null: none yet.
    @Nullable Picture picture() {
        return model.picture().get();
    }

    /// How large everything is; 1.0: as it is meant.
    public ReadOnlyObjectProperty<Double> scale() {
        return scale.getReadOnlyProperty();
    }

    Viewport viewport() {
        return viewport;
    }

    void look(Viewport next) {
        isMoved = true;
        viewport = next;
        scale.set(next.scale());
        requestLayout();
    }

    /// Larger or smaller around the middle.
    public void zoom(double factor) {
        look(viewport.zoomed(factor, getWidth() / 2, getHeight() / 2));
    }

    /// Shows all of the graph.
    public void fit() {
        isMoved = false;
        least = 0;
        isToFit = true;
        requestLayout();
    }

    /// Shows or hides the map in the corner.
    public void showMinimap(boolean isShown) {
        isMapWanted = isShown;
        requestLayout();
    }

    private void centre(double planeX, double planeY) {
        look(
                new Viewport(
                        viewport.scale(),
                        getWidth() / 2 - planeX * viewport.scale(),
                        getHeight() / 2 - planeY * viewport.scale()));
    }

    private void recoloured() {
        isRecoloured = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        legend.autosize();
        legend.relocate(14, height - legend.getHeight() - 12);
        legend.setVisible(legend.getWidth() + Minimap.WIDTH + 40 < width && height > LOW);
        // The legend has a strip of its own: no node looks out from behind it.
        double room = legend.isVisible() ? height - LEGEND : height;
        // Who has not moved the graph sees all of it in a window of another size, too.
        isToFit |= !isMoved && (canvas.getWidth() != width || canvas.getHeight() != room);
        canvas.setWidth(width);
        canvas.setHeight(room);
        minimap.setVisible(isMapWanted && height > LOW);
        minimap.resizeRelocate(
                width - Minimap.WIDTH - 12,
                height - Minimap.HEIGHT - 12,
                Minimap.WIDTH,
                Minimap.HEIGHT);
        Picture now = model.picture().get();
        if (now != null && width > 0 && room > 0) {
            place(now, width, room);
            paint(now);
        }
    }

    private void place(Picture now, double width, double height) {
        int index = selectedIndex();
        if (isToFit) {
            isToFit = false;
            viewport = Viewport.fitting(now.layout().bounds(), width, height, least);
            isToShow |= least > 0;
            scale.set(viewport.scale());
        }
        if (isToShow && index != FoldedGraph.NONE) {
            viewport = viewport.showing(now.layout().box(index), width, height);
        }
        isToShow = false;
    }

    private void paint(Picture now) {
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.setTransform(1, 0, 0, 1, 0, 0);
        to.setFill(inks.of(Ink.PAGE));
        to.fillRect(0, 0, getWidth(), getHeight());
        Box seen = viewport.seen(getWidth(), getHeight());
        double s = viewport.scale();
        pen.look(s, Math.rint(viewport.x()), Math.rint(viewport.y()));
        if (marks != null) {
            Drawing drawing = new Drawing(now, marks, selectedIndex(), seen, s, false);
            edges.paint(drawing);
            nodes.paint(drawing);
        }
        minimap.show(now, words, inks, isRecoloured);
        minimap.frame(seen);
        isRecoloured = false;
    }
}
