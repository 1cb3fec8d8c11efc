package org.eventexplorer.ui.trace.graph;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.eventexplorer.correlation.fold.FoldedGraph;
import org.eventexplorer.correlation.layout.Box;
import org.eventexplorer.ui.trace.chain.Matches;
import org.eventexplorer.ui.trace.ink.Ink;
import org.eventexplorer.ui.trace.ink.Pen;

/// Draws a graph as the screen does, a square after the other: neither the toolkit's thread nor its
/// textures hold a large one whole. What is selected is not marked: that is the place of a
/// reader, not of the picture. Made and used on the toolkit's thread.
public final class GraphTiles {
    /// The width and height of a square, in pixels.
    public static final int SIDE = 512;

    private final GraphLook look;
    private final int scale;
    private final Matches.Marks marks;
    private final Canvas canvas = new Canvas(SIDE, SIDE);
    private final WritableImage image = new WritableImage(SIDE, SIDE);
    private final Pen pen;
    private final EdgePainter edges;
    private final NodePainter nodes;

    /// @param scale how many pixels a unit of the layout has
    public GraphTiles(GraphLook look, int scale) {
        this.look = look;
        this.scale = scale;
        marks = look.found().marks(look.picture().folded());
        GraphicsContext to = canvas.getGraphicsContext2D();
        pen = new Pen(to, look.palette());
        edges = new EdgePainter(to, look.palette());
        NodeWords words = new NodeWords(look.picture().folded().graph());
        nodes = new NodePainter(to, look.palette(), pen, words);
    }

    /// The pixels of a square, row by row, each as `0xAARRGGBB`.
    ///
    /// @param x where it begins in the plane of the layout
    /// @param y as `x`
    public int[] draw(double x, double y) {
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.setTransform(1, 0, 0, 1, 0, 0);
        to.setFill(look.palette().of(Ink.PAGE));
        to.fillRect(0, 0, SIDE, SIDE);
        pen.look(scale, -x * scale, -y * scale);
        double side = (double) SIDE / scale;
        Box seen = new Box(x, y, side, side);
        Drawing piece = new Drawing(look.picture(), marks, FoldedGraph.NONE, seen, scale, true);
        edges.paint(piece);
        nodes.paint(piece);
        canvas.snapshot(new SnapshotParameters(), image);
        int[] pixels = new int[SIDE * SIDE];
        image.getPixelReader()
                .getPixels(0, 0, SIDE, SIDE, PixelFormat.getIntArgbInstance(), pixels, 0, SIDE);
        return pixels;
    }
}
