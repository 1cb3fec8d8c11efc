package org.eventexplorer.ui.trace.large;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;

import org.eventexplorer.ui.trace.axis.SpanAxis;
import org.eventexplorer.ui.trace.ink.Ink;
import org.eventexplorer.ui.trace.ink.Inks;
import org.eventexplorer.ui.trace.ink.Letters;

/// Draws one row: the tree on the left, on the right when it happened.
final class LinePainter {
    static final double HEIGHT = 28;
    private static final double INDENT = 14;
    private static final double MIDDLE = HEIGHT / 2;

    private final Inks inks;
    private final LineWords words;
    private final Letters name = new Letters("Inter", 13);
    private final Letters small = new Letters("Inter", 11);
    private final Letters number = new Letters("Inter Semi Bold", 11);

    LinePainter(Inks inks, LineWords words) {
        this.inks = inks;
        this.words = words;
    }

    /// Where the arrow of a row begins.
    static double arrow(int depth, double left) {
        return 12 + Math.min(depth * INDENT, left * 0.6);
    }

    void paint(GraphicsContext to, Line line, double left, SpanAxis axis) {
        to.clearRect(0, 0, left + axis.width(), HEIGHT);
        tree(to, line, left);
        to.setFill(inks.of(Ink.BORDER));
        to.fillRect(left, 0, 1, HEIGHT);
        to.setFill(inks.of(Ink.FAINT));
        axis.marks()
                .forEach(mark -> to.fillRect(left + Math.rint(axis.x(mark.at())), 0, 1, HEIGHT));
        LineWords.Span span = words.span(line);
        if (span != null) {
            bar(to, hue(line), span, left, axis);
        }
    }

    private Paint hue(Line line) {
        String pattern = words.pattern(line);
        return pattern.isEmpty() ? inks.of(Ink.WARNING) : inks.of(pattern);
    }

    private void tree(GraphicsContext to, Line line, double left) {
        double x = arrow(line.depth(), left);
        to.setFill(inks.of(Ink.BORDER));
        for (double guide = 19; guide < x; guide += INDENT) {
            to.fillRect(guide, 0, 1, HEIGHT);
        }
        double room = left - 12 - x - 34;
        if (words.isAsked(line)) {
            write(to, name, Ink.ACCENT, name.start(words.title(line), room), x + 34, 18.5);
            return;
        }
        if (line instanceof Line.Note) {
            write(to, name, Ink.MUTED, name.start(words.title(line), room), x + 34, 18.5);
            return;
        }
        if (line.hasMore()) {
            chevron(to, x + 7, line.isOpen());
        }
        to.setFill(hue(line));
        to.fillRoundRect(x + 18, MIDDLE - 4, 8, 8, 4, 4);
        String times = words.times(line);
        String below = words.below(line);
        String source = small.start(words.source(line), 140);
        double badges =
                (times.isEmpty() ? 0 : number.width(times) + 20)
                        + small.width(below)
                        + small.width(source)
                        + 16;
        String title = name.end(words.title(line), Math.max(60, room - badges));
        write(to, name, Ink.TEXT, title, x + 34, 18.5);
        double at = x + 42 + name.width(title);
        if (!times.isEmpty()) {
            double pill = number.width(times) + 12;
            to.setFill(inks.of(Ink.TEXT));
            to.fillRoundRect(at, 6, pill, 16, 16, 16);
            write(to, number, Ink.PAGE, times, at + 6, 18);
            at += pill + 8;
        }
        write(to, small, Ink.MUTED, below, at, 18);
        write(to, small, Ink.MUTED, source, left - 8 - small.width(source), 18);
    }

    private void chevron(GraphicsContext to, double x, boolean isOpen) {
        to.setStroke(inks.of(Ink.MUTED));
        to.setLineWidth(1.3);
        double[] along = {-4, 0, 4};
        double[] across = {-2, 2, -2};
        double[] xs = new double[3];
        double[] ys = new double[3];
        for (int i = 0; i < 3; i++) {
            xs[i] = x + (isOpen ? along[i] : across[i]);
            ys[i] = MIDDLE + (isOpen ? across[i] : along[i]);
        }
        to.strokePolyline(xs, ys, 3);
    }

    private void bar(
            GraphicsContext to, Paint hue, LineWords.Span span, double left, SpanAxis axis) {
        double start = left + axis.x(span.from());
        double end = left + axis.x(span.to());
        to.setFill(hue);
        if (span.isOne()) {
            to.fillOval(start - 4.5, MIDDLE - 4.5, 9, 9);
        } else {
            to.setGlobalAlpha(0.45);
            to.fillRoundRect(start, MIDDLE - 2, Math.max(1, end - start), 4, 4, 4);
            to.setGlobalAlpha(1);
            to.fillRoundRect(start - 1.5, MIDDLE - 6, 3, 12, 2, 2);
            to.fillRoundRect(end - 1.5, MIDDLE - 6, 3, 12, 2, 2);
        }
        double wide = small.width(span.text());
        double right = left + axis.width();
        double at = end + 10 + wide < right ? end + 10 : Math.max(left + 8, start - 10 - wide);
        boolean isBeside = at > end || at + wide < start;
        write(
                to,
                small,
                Ink.MUTED,
                span.text(),
                isBeside ? at : right - wide - 16,
                isBeside ? 18 : 10);
    }

    private void write(
            GraphicsContext to, Letters letters, Ink ink, String text, double x, double y) {
        to.setFont(letters.font());
        to.setFill(inks.of(ink));
        to.fillText(text, x, y);
    }
}
