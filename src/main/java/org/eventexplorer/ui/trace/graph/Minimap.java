package org.eventexplorer.ui.trace.graph;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import org.eventexplorer.correlation.layout.Box;
import org.eventexplorer.ui.trace.chain.Picture;
import org.eventexplorer.ui.trace.ink.Ink;
import org.eventexplorer.ui.trace.ink.Inks;
import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;

/// The whole graph in a corner, with a frame around what is seen; a click or drag goes there.
final class Minimap extends Pane {
    static final double WIDTH = 176;
    static final double HEIGHT = 104;
    private static final double ROOM = 6;

    private final Canvas canvas = new Canvas(WIDTH - 2, HEIGHT - 2);
    private final Rectangle frame = new Rectangle();
    private @Nullable Picture picture;
    private double scale = 1;
    private double left;
    private double top;

    /// @param go brings a point of the plane into the middle
    Minimap(BiConsumer<Double, Double> go) {
        getStyleClass().add("minimap");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        canvas.relocate(1, 1);
        frame.getStyleClass().add("minimap-frame");
        frame.setMouseTransparent(true);
        Rectangle clip = new Rectangle(WIDTH, HEIGHT);
        setClip(clip);
        getChildren().addAll(canvas, frame);
        addEventHandler(MouseEvent.ANY, event -> pointed(event, go));
    }

    private void pointed(MouseEvent mouse, BiConsumer<Double, Double> go) {
        if (mouse.getEventType() == MouseEvent.MOUSE_PRESSED
                || mouse.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            go.accept((mouse.getX() - left) / scale, (mouse.getY() - top) / scale);
        }
        mouse.consume();
    }

    /// Draws a picture, if it is another one.
    void show(Picture next, NodeWords words, Inks inks, boolean isForced) {
        if (next.equals(picture) && !isForced) {
            return;
        }
        picture = next;
        Box all = next.layout().bounds();
        scale =
                Math.min(
                        (WIDTH - 2 * ROOM) / Math.max(1, all.width()),
                        (HEIGHT - 2 * ROOM) / Math.max(1, all.height()));
        scale = Math.min(scale, 0.16);
        left = ROOM - all.x() * scale;
        top = ROOM - all.y() * scale;
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < next.folded().size(); i++) {
            Box box = next.layout().box(i);
            int first = next.folded().nodes().get(i).first();
            boolean isStub = next.folded().graph().isStub(first);
            to.setFill(isStub ? inks.of(Ink.WARNING) : inks.of(words.pattern(first)));
            to.fillRect(
                    box.x() * scale + left,
                    (box.y() + box.height() / 2) * scale + top - 2,
                    Math.max(1, box.width() * scale),
                    Math.clamp(box.height() * scale, 1, 4));
        }
    }

    /// Frames what is seen.
    void frame(Box seen) {
        double x = Math.max(2, seen.x() * scale + left);
        double y = Math.max(2, seen.y() * scale + top);
        frame.setX(x);
        frame.setY(y);
        frame.setWidth(Math.max(2, Math.min(WIDTH - 3, seen.right() * scale + left) - x));
        frame.setHeight(Math.max(2, Math.min(HEIGHT - 3, seen.bottom() * scale + top) - y));
    }
}
