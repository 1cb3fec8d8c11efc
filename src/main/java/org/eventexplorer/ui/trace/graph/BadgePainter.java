package org.eventexplorer.ui.trace.graph;

import javafx.scene.canvas.GraphicsContext;

import org.eventexplorer.correlation.layout.Box;
import org.eventexplorer.correlation.model.Whereabouts;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.trace.ink.Ink;
import org.eventexplorer.ui.trace.ink.Letters;
import org.eventexplorer.ui.trace.ink.Palette;
import org.eventexplorer.ui.trace.ink.Pen;

/// Draws the small things on a node: how many it stands for, how many are hidden below.
final class BadgePainter {
    /// How far the number of what is hidden begins before a node's right edge.
    static final double OVERLAP = 6;

    private static final double PILL = 18;
    private static final double GLASS = 14;
    private static final double LONGEST = 80;

    private final GraphicsContext to;
    private final Palette inks;
    private final Pen pen;
    private final Letters letters = new Letters("Inter Medium", 11);

    BadgePainter(GraphicsContext to, Palette inks, Pen pen) {
        this.to = to;
        this.inks = inks;
        this.pen = pen;
    }

    /// A node with room for its badges.
    Box around(Box box) {
        return new Box(box.x() - 4, box.y() - 4, box.width() + LONGEST, box.height() + 8);
    }

    /// Where the number of what is hidden below stands, for the pointer.
    static Box pill(Box box) {
        return new Box(box.right() - OVERLAP, box.y() + box.height() / 2 - 10, 44, 20);
    }

    /// Draws how many a node stands for, at its upper right; returns how wide that is.
    double times(Box box, int members) {
        String text = "×" + NumberText.count(members);
        double width = letters.width(text) + 12;
        double x = box.right() - 8 - width;
        to.setFill(inks.of(Ink.TEXT));
        to.fillRoundRect(x, box.y() + 4, width, 16, 16, 16);
        pen.write(letters, Ink.PAGE, text, x + 6, box.y() + 16);
        return width;
    }

    /// Draws how many are hidden below.
    void below(Box box, int hidden, boolean hasMatch) {
        String text = "+" + NumberText.count(hidden);
        double words = letters.width(text);
        double width = words + 12 + (hasMatch ? GLASS + 2 : 0);
        double x = box.right() - OVERLAP;
        double y = box.y() + (box.height() - PILL) / 2;
        to.setFill(inks.of(hasMatch ? Ink.MATCH : Ink.PAGE));
        to.fillRoundRect(x, y, width, PILL, PILL, PILL);
        to.setStroke(inks.of(hasMatch ? Ink.MATCH_EDGE : Ink.MUTED));
        to.setLineWidth(1);
        to.strokeRoundRect(x + 0.5, y + 0.5, width - 1, PILL - 1, PILL - 1, PILL - 1);
        pen.write(letters, Ink.TEXT, text, x + 6, y + 13);
        if (hasMatch) {
            double glass = x + 8 + words;
            to.setStroke(inks.of(Ink.TEXT));
            to.strokeOval(glass + 0.5, y + 4, 7.5, 7.5);
            to.strokeLine(glass + 7, y + 10.5, glass + 10.5, y + 14);
        }
    }

    /// Draws a triangle with an exclamation mark around a point.
    void warning(double x, double y) {
        to.setStroke(inks.of(Ink.WARNING));
        to.setLineWidth(1.2);
        to.strokePolygon(new double[] {x, x + 6, x - 6}, new double[] {y - 5.5, y + 5, y + 5}, 3);
        to.strokeLine(x, y - 2, x, y + 1.2);
        to.strokeLine(x, y + 3, x, y + 3.2);
    }

    /// Draws why a cause is missing around a point: a box put away, a circle struck through
    /// for what never came, an arrow out of a frame for another chain, a glass for what was
    /// not looked for.
    void stub(Whereabouts.Place place, double x, double y) {
        to.setStroke(inks.of(Ink.WARNING));
        to.setLineWidth(1.2);
        switch (place) {
            case ARCHIVED -> {
                to.strokeRect(x - 6, y - 5, 12, 3.5);
                to.strokeRect(x - 5, y - 1.5, 10, 7);
                to.strokeLine(x - 1.5, y + 1.5, x + 1.5, y + 1.5);
            }
            case NEVER_STORED -> {
                to.strokeOval(x - 5.5, y - 5.5, 11, 11);
                to.strokeLine(x - 3.9, y - 3.9, x + 3.9, y + 3.9);
            }
            case ELSEWHERE -> {
                to.strokePolyline(
                        new double[] {x - 1, x - 5, x - 5, x + 4, x + 4},
                        new double[] {y - 4, y - 4, y + 5, y + 5, y + 1},
                        5);
                to.strokeLine(x - 1, y + 1, x + 5.5, y - 5.5);
                to.strokePolyline(
                        new double[] {x + 1.5, x + 5.5, x + 5.5},
                        new double[] {y - 5.5, y - 5.5, y - 1.5},
                        3);
            }
            case UNKNOWN -> {
                to.strokeOval(x - 5.5, y - 5.5, 8.5, 8.5);
                to.strokeLine(x + 2, y + 2, x + 5.5, y + 5.5);
            }
        }
    }
}
