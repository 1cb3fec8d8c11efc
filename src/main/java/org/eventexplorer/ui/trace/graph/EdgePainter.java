package org.eventexplorer.ui.trace.graph;

import javafx.scene.canvas.GraphicsContext;

import org.eventexplorer.correlation.fold.FoldedEdge;
import org.eventexplorer.correlation.layout.Box;
import org.eventexplorer.ui.trace.ink.Ink;
import org.eventexplorer.ui.trace.ink.Palette;

/// Draws the lines between nodes. Of lines that leave the view from one node only a few are drawn:
/// they lie on each other.
final class EdgePainter {
    private static final double WIDTH = 1.25;
    private static final int MOST_LEAVING = 6;

    private final GraphicsContext to;
    private final Palette inks;
    private int leaving;
    private int leavingFrom = -1;

    EdgePainter(GraphicsContext to, Palette inks) {
        this.to = to;
        this.inks = inks;
    }

    void paint(Drawing drawing) {
        leavingFrom = -1;
        to.setLineWidth(WIDTH);
        for (FoldedEdge edge : drawing.picture().edges()) {
            Box from = drawing.box(edge.from());
            Box end = drawing.box(edge.to());
            switch (edge.kind()) {
                case CAUSED -> caused(drawing, edge, from, end);
                case MISSING -> {
                    to.setLineDashes(5, 3);
                    to.setStroke(inks.of(Ink.WARNING));
                    curve(drawing, from, end);
                }
                case SAME_CHAIN -> sameChain(drawing, from, end);
                case BACK -> back(drawing, from, end);
            }
        }
        to.setLineDashes();
    }

    private void caused(Drawing drawing, FoldedEdge edge, Box from, Box end) {
        if (!drawing.isLegible()) {
            elbow(drawing, from, end);
            return;
        }
        if (!drawing.isPiece() && !drawing.seen().touches(end)) {
            leaving = leavingFrom == edge.from() ? leaving + 1 : 0;
            leavingFrom = edge.from();
            if (leaving > MOST_LEAVING) {
                return;
            }
        }
        to.setLineDashes();
        to.setStroke(inks.of(Ink.EDGE));
        curve(drawing, from, end);
    }

    private static double middle(Box box) {
        return box.y() + box.height() / 2;
    }

    private void curve(Drawing drawing, Box from, Box end) {
        double y1 = middle(from);
        double y2 = middle(end);
        if (!crosses(drawing, from.right(), y1, end.x(), y2)) {
            return;
        }
        double half = (from.right() + end.x()) / 2;
        to.beginPath();
        to.moveTo(from.right(), y1);
        to.bezierCurveTo(half, y1, half, y2, end.x(), y2);
        to.stroke();
    }

    // Far away, straight lines: they cost a fifth of curves.
    private void elbow(Drawing drawing, Box from, Box end) {
        double y1 = middle(from);
        double y2 = middle(end);
        if (crosses(drawing, from.right(), y1, end.x(), y2)) {
            double thin = Math.max(WIDTH, 0.6 / drawing.scale());
            double half = (from.right() + end.x()) / 2;
            to.setFill(inks.of(Ink.EDGE));
            to.fillRect(from.right(), y1, half - from.right(), thin);
            to.fillRect(half, Math.min(y1, y2), thin, Math.abs(y2 - y1));
            to.fillRect(half, y2, end.x() - half, thin);
        }
    }

    private void sameChain(Drawing drawing, Box from, Box end) {
        double x1 = from.x() + 12;
        if (crosses(drawing, x1, from.bottom(), end.x() + 12, end.y())) {
            to.setLineDashes(2, 3);
            to.setStroke(inks.of(Ink.EDGE));
            to.strokeLine(x1, from.bottom(), end.x() + 12, end.y());
        }
    }

    private void back(Drawing drawing, Box from, Box end) {
        to.setLineDashes(5, 3);
        to.setStroke(inks.of(Ink.DANGER));
        double low = Math.max(from.bottom(), end.bottom()) + 22;
        if (crosses(drawing, end.x() - 20, Math.min(from.y(), end.y()), from.right() + 20, low)) {
            double arrow = end.x() + 18;
            to.beginPath();
            to.moveTo(from.right() - 18, from.bottom());
            to.bezierCurveTo(from.right() - 18, low, arrow, low, arrow, end.bottom() + 2);
            to.stroke();
            to.setLineDashes();
            to.strokeLine(arrow, end.bottom() + 1, arrow - 4, end.bottom() + 7);
            to.strokeLine(arrow, end.bottom() + 1, arrow + 4, end.bottom() + 7);
        }
    }

    private static boolean crosses(Drawing drawing, double x1, double y1, double x2, double y2) {
        Box seen = drawing.seen();
        return Math.min(x1, x2) <= seen.right()
                && Math.max(x1, x2) >= seen.x()
                && Math.min(y1, y2) <= seen.bottom()
                && Math.max(y1, y2) >= seen.y();
    }
}
