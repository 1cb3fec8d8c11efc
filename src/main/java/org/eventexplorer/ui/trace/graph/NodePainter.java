package org.eventexplorer.ui.trace.graph;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;

import org.eventexplorer.correlation.fold.FoldedNode;
import org.eventexplorer.correlation.layout.Box;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.ui.trace.ink.Ink;
import org.eventexplorer.ui.trace.ink.Letters;
import org.eventexplorer.ui.trace.ink.Palette;
import org.eventexplorer.ui.trace.ink.Pen;

/// Draws nodes: near with words, far away as boxes.
final class NodePainter {
    static final double ROUND = 12;
    private static final double TITLE = 16;
    private static final double[] OTHER_CHAIN = {3, 2};
    private static final double[] CONTINUOUS = {};
    private static final double DETAIL = 31.5;
    private static final double MIDDLE = 24;

    private final GraphicsContext to;
    private final Palette inks;
    private final Pen pen;
    private final NodeWords words;
    private final BadgePainter badges;
    private final Letters title = new Letters("Inter Medium", 12);
    private final Letters detail = new Letters("Inter", 11);
    private final Letters mono = new Letters("JetBrains Mono", 11);

    NodePainter(GraphicsContext to, Palette inks, Pen pen, NodeWords words) {
        this.to = to;
        this.inks = inks;
        this.pen = pen;
        this.words = words;
        this.badges = new BadgePainter(to, inks, pen);
    }

    void paint(Drawing drawing) {
        CorrelationGraph graph = drawing.picture().folded().graph();
        for (int i = 0; i < drawing.picture().folded().size(); i++) {
            Box box = drawing.box(i);
            if (drawing.seen().touches(badges.around(box))) {
                boolean isStub = graph.isStub(drawing.picture().folded().nodes().get(i).first());
                if (!drawing.isLegible()) {
                    far(drawing, i, box, isStub);
                } else if (isStub) {
                    stub(drawing, i, box);
                } else {
                    near(drawing, i, box);
                }
            }
        }
    }

    private void far(Drawing drawing, int i, Box box, boolean isStub) {
        boolean isMatch = drawing.marks().shown().get(i) || drawing.marks().hidden().get(i);
        int first = drawing.picture().folded().nodes().get(i).first();
        to.setFill(isStub ? inks.of(Ink.WARNING) : inks.of(words.pattern(first)));
        to.fillRect(box.x(), box.y() + 8, box.width(), box.height() - 16);
        if (isMatch) {
            to.setFill(inks.of(Ink.MATCH_EDGE));
            to.fillRect(box.x(), box.y(), box.width(), 6);
        }
        if (drawing.selected() == i) {
            ring(drawing, box);
        }
    }

    private void near(Drawing drawing, int i, Box box) {
        FoldedNode node = drawing.picture().folded().nodes().get(i);
        boolean isMany = node.members().size() > 1;
        boolean isMatch = drawing.marks().shown().get(i);
        Paint edge = inks.of(isMatch ? Ink.MATCH_EDGE : Ink.BORDER);
        if (isMany) {
            plate(box.x() + 3, box.y() + 3, box, inks.of(Ink.PAGE), inks.of(Ink.MUTED));
        }
        if (drawing.selected() == i) {
            ring(drawing, box);
        }
        boolean isForeign = words.isForeign(node.first());
        to.setLineDashes(isForeign ? OTHER_CHAIN : CONTINUOUS);
        plate(box.x(), box.y(), box, inks.of(isMatch ? Ink.MATCH : Ink.PAGE), edge);
        to.setLineDashes();
        hue(box, words.pattern(node.first()));
        double room = box.width() - 19;
        if (isMany) {
            room -= badges.times(box, node.members().size()) + 4;
        }
        boolean isOdd = words.isOdd(drawing.picture().folded().traits(i));
        if (isOdd) {
            badges.warning(box.right() - 16 - (isMany ? box.width() - 19 - room : 0), box.y() + 12);
            room -= 16;
        }
        double line = drawing.isDetailed() ? TITLE : MIDDLE;
        String name = title.end(words.title(node), room);
        pen.write(title, Ink.TEXT, name, box.x() + 11, box.y() + line);
        if (drawing.isDetailed()) {
            detail(node.first(), box);
        }
        if (node.hidden() > 0) {
            badges.below(box, node.hidden(), drawing.marks().hidden().get(i));
        }
    }

    private void detail(int node, Box box) {
        double y = box.y() + DETAIL;
        double wide = pen.writeUpTo(detail, Ink.MUTED, words.offset(node), box.right() - 8, y);
        String source = detail.start(words.source(node), box.width() - 27 - wide);
        pen.write(detail, Ink.MUTED, source, box.x() + 11, y);
    }

    private void stub(Drawing drawing, int i, Box box) {
        FoldedNode node = drawing.picture().folded().nodes().get(i);
        boolean isMatch = drawing.marks().shown().get(i);
        if (drawing.selected() == i) {
            ring(drawing, box);
        }
        to.setLineDashes(4, 3);
        plate(box.x(), box.y(), box, inks.of(isMatch ? Ink.MATCH : Ink.PAGE), inks.of(Ink.WARNING));
        to.setLineDashes();
        badges.stub(words.place(node.first()), box.x() + 15, box.y() + 15);
        double room = box.width() - 16;
        String reason = title.start(words.title(node), room - 20);
        pen.write(title, Ink.TEXT, reason, box.x() + 27, box.y() + 19);
        pen.write(
                mono, Ink.MUTED, mono.start(words.missing(node), room), box.x() + 9, box.y() + 36);
        boolean isLink = words.leadsOn(node);
        pen.write(
                title,
                isLink ? Ink.ACCENT : Ink.MUTED,
                title.start(words.nextStep(node), room),
                box.x() + 9,
                box.y() + 54);
        if (node.hidden() > 0) {
            badges.below(box, node.hidden(), drawing.marks().hidden().get(i));
        }
    }

    private void plate(double x, double y, Box box, Paint fill, Paint edge) {
        to.setFill(fill);
        to.fillRoundRect(x, y, box.width(), box.height(), ROUND, ROUND);
        to.setStroke(edge);
        to.setLineWidth(1);
        to.strokeRoundRect(
                x + 0.5, y + 0.5, box.width() - 1, box.height() - 1, ROUND - 1, ROUND - 1);
    }

    // The left four pixels of a rounded box.
    private void hue(Box box, String pattern) {
        to.setFill(inks.of(pattern));
        double x = box.x();
        double y = box.y();
        to.beginPath();
        to.moveTo(x + 4, y);
        to.bezierCurveTo(x + 1.5, y, x, y + 2.5, x, y + 6);
        to.lineTo(x, box.bottom() - 6);
        to.bezierCurveTo(x, box.bottom() - 2.5, x + 1.5, box.bottom(), x + 4, box.bottom());
        to.closePath();
        to.fill();
    }

    private void ring(Drawing drawing, Box box) {
        double thick = drawing.isLegible() ? 2 : 3 / drawing.scale();
        to.setStroke(inks.of(Ink.ACCENT));
        to.setLineWidth(thick);
        to.strokeRoundRect(
                box.x() - 2, box.y() - 2, box.width() + 4, box.height() + 4, ROUND + 4, ROUND + 4);
    }
}
