package org.eventexplorer.ui.trace.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;

import org.eventexplorer.correlation.fold.FoldedNode;
import org.eventexplorer.correlation.model.NodeList;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.trace.axis.SpanAxis;
import org.eventexplorer.ui.trace.ink.Ink;
import org.eventexplorer.ui.trace.ink.Inks;
import org.eventexplorer.ui.trace.ink.Letters;

/// Draws one row: the tree on the left, the bar from the cause to the event on the right.
final class RowPainter {
    static final double HEIGHT = 28;
    static final double INDENT = 14;
    private static final double MIDDLE = HEIGHT / 2;
    private static final double BASE = 18.5;
    private static final int MOST_TICKS = 400;

    private final Inks inks;
    private final RowWords words;
    private final Letters name = new Letters("Inter", 13);
    private final Letters small = new Letters("Inter", 11);
    private final Letters number = new Letters("Inter Semi Bold", 11);

    RowPainter(Inks inks, RowWords words) {
        this.inks = inks;
        this.words = words;
    }

    /// Where the arrow of a row begins.
    static double arrow(int depth, double left) {
        return 12 + Math.min(depth * INDENT, left * 0.6);
    }

    void paint(GraphicsContext to, Row row, double left, SpanAxis axis) {
        double width = left + axis.width();
        to.clearRect(0, 0, width, HEIGHT);
        tree(to, row, left);
        to.setFill(inks.of(Ink.BORDER));
        to.fillRect(left, 0, 1, HEIGHT);
        to.save();
        to.beginPath();
        to.rect(left + 1, 0, axis.width() - 1, HEIGHT);
        to.clip();
        to.translate(left, 0);
        to.setFill(inks.of(Ink.FAINT));
        axis.marks().forEach(mark -> to.fillRect(Math.rint(axis.x(mark.at())), 0, 1, HEIGHT));
        if (!words.isStub(row.node())) {
            bar(to, row, axis);
        }
        to.restore();
    }

    private void tree(GraphicsContext to, Row row, double left) {
        double x = arrow(row.depth(), left);
        to.setFill(inks.of(Ink.BORDER));
        for (double guide = 19; guide < x; guide += INDENT) {
            to.fillRect(guide, 0, 1, HEIGHT);
        }
        if (row.isClosed() || row.isOpen()) {
            chevron(to, x + 7, row.isOpen());
        }
        boolean isStub = words.isStub(row.node());
        Paint hue = isStub ? inks.of(Ink.WARNING) : inks.of(words.pattern(row.node()));
        to.setFill(hue);
        to.fillRoundRect(x + 18, MIDDLE - 4, 8, 8, 4, 4);
        double room = left - 12 - x - 34;
        String service = words.sourceWhereItChanges(row);
        double serviceWidth = service.isEmpty() ? 0 : Math.min(140, small.width(service)) + 12;
        String times = row.node().members().size() > 1 ? "×" + count(row) : "";
        String below = row.node().hidden() > 0 ? words.below(row.node().hidden()) : "";
        double badges =
                (times.isEmpty() ? 0 : number.width(times) + 20)
                        + (below.isEmpty() ? 0 : small.width(below) + 8);
        String title =
                name.end(words.title(row.node()), Math.max(40, room - serviceWidth - badges));
        double at = x + 34;
        double wide = name.width(title);
        if (row.isMatch()) {
            to.setFill(inks.of(Ink.MATCH));
            to.fillRoundRect(at - 3, 4, wide + 6, 20, 6, 6);
        }
        text(to, name, Ink.TEXT, title, at, BASE);
        at += wide + 8;
        if (!times.isEmpty()) {
            double pill = number.width(times) + 12;
            to.setFill(inks.of(Ink.TEXT));
            to.fillRoundRect(at, 6, pill, 16, 16, 16);
            text(to, number, Ink.PAGE, times, at + 6, 18);
            at += pill + 8;
        }
        if (row.hasMatchBelow()) {
            to.setFill(inks.of(Ink.MATCH));
            to.fillRoundRect(at - 3, 5, small.width(below) + 6, 18, 6, 6);
        }
        text(to, small, Ink.MUTED, below, at, 18);
        String shown = small.start(service, 140);
        text(to, small, Ink.MUTED, shown, left - 8 - small.width(shown), 18);
    }

    private static String count(Row row) {
        return NumberText.count(row.node().members().size());
    }

    private void chevron(GraphicsContext to, double x, boolean isOpen) {
        to.setStroke(inks.of(Ink.MUTED));
        to.setLineWidth(1.3);
        if (isOpen) {
            to.strokePolyline(
                    new double[] {x - 4, x, x + 4},
                    new double[] {MIDDLE - 2, MIDDLE + 2, MIDDLE - 2},
                    3);
        } else {
            to.strokePolyline(
                    new double[] {x - 2, x + 2, x - 2},
                    new double[] {MIDDLE - 4, MIDDLE, MIDDLE + 4},
                    3);
        }
    }

    private void bar(GraphicsContext to, Row row, SpanAxis axis) {
        NodeList members = row.node().members();
        long first = words.offset(members.first());
        long last = words.offset(members.get(members.size() - 1));
        double cause = axis.x(words.causeOffset(members.first()));
        double start = axis.x(first);
        double end = axis.x(last);
        Paint hue = inks.of(words.pattern(row.node()));
        double from = Math.max(-4, Math.min(cause, start));
        double until = Math.min(axis.width() + 4, Math.max(end, cause));
        to.setFill(hue);
        to.setGlobalAlpha(0.45);
        if (until > from) {
            to.fillRoundRect(from, MIDDLE - 2, until - from, 4, 4, 4);
        }
        to.setGlobalAlpha(1);
        if (members.size() > 1) {
            int step = Math.max(1, members.size() / MOST_TICKS);
            for (int m = 0; m < members.size(); m += step) {
                double x = axis.x(words.offset(members.get(m)));
                to.fillRoundRect(x - 1.5, MIDDLE - 6, 3, 12, 2, 2);
            }
        } else {
            to.fillOval(start - 4.5, MIDDLE - 4.5, 9, 9);
        }
        told(to, row.node(), from, Math.max(end, start), axis);
    }

    private void told(GraphicsContext to, FoldedNode node, double from, double end, SpanAxis axis) {
        String text = words.times(node);
        double wide = small.width(text);
        if (end < 0) {
            text(to, small, Ink.MUTED, "‹ " + text, 8, 18);
        } else if (from > axis.width()) {
            text(to, small, Ink.MUTED, text + " ›", axis.width() - wide - 20, 18);
        } else if (end + 10 + wide < axis.width()) {
            text(to, small, Ink.MUTED, text, end + 10, 18);
        } else if (from - 10 - wide > 0) {
            text(to, small, Ink.MUTED, text, from - 10 - wide, 18);
        } else {
            // Above the bar there is always room.
            text(to, small, Ink.MUTED, text, Math.max(8, axis.width() - wide - 24), 10);
        }
    }

    private void text(
            GraphicsContext to, Letters letters, Ink ink, String text, double x, double y) {
        to.setFont(letters.font());
        to.setFill(inks.of(ink));
        to.fillText(text, x, y);
    }
}
