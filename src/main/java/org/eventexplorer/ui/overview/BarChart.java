package org.eventexplorer.ui.overview;

import static java.util.Objects.requireNonNull;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.Histogram;
import org.eventexplorer.ui.control.Marks;
import org.eventexplorer.ui.control.TimeAxis;
import org.eventexplorer.ui.fx.PatternHue;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Draws a histogram: stacked bars over a line of time, the chosen stretch behind them, and the
/// bar that the mouse or the keyboard is on.
final class BarChart extends Pane {
    private static final double LEFT = 48;
    private static final double RIGHT = 12;
    private static final double TOP = 8;
    private static final double BOTTOM = 18;
    private static final double MARK = 104;
    private static final double LEAST = 1.5;

    private final Path grid = styled(new Path(), "grid");
    private final Rectangle brush = styled(new Rectangle(), "brush");
    private final List<Rectangle> edges =
            List.of(styled(new Rectangle(), "brush-edge"), styled(new Rectangle(), "brush-edge"));
    private final Rectangle cursor = styled(new Rectangle(), "cursor");
    private final List<Path> bars = new ArrayList<>();
    private final Marks marks = new Marks(getChildren());
    private @Nullable Histogram histogram;
    private @Nullable TimeAxis axis;
    private @Nullable TimeRange chosen;
    private int at = -1;

    BarChart() {
        getStyleClass().add("histogram-chart");
        getChildren().addAll(grid, brush);
        getChildren().addAll(edges);
        getChildren().add(cursor);
        grid.setManaged(false);
        brush.setManaged(false);
        edges.forEach(edge -> edge.setManaged(false));
        cursor.setManaged(false);
    }

    private static TimeAxis axis(Histogram shown, ZoneId zone) {
        return new TimeAxis(shown.bars().getFirst().from(), shown.bars().getLast().until(), zone);
    }

    private static <T extends javafx.scene.Node> T styled(T node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }

    /// Draws `shown`; null: nothing.
    void show(@Nullable Histogram shown, ZoneId inZone) {
        Histogram before = histogram;
        histogram = shown;
        axis = shown == null || shown.bars().isEmpty() ? null : axis(shown, inZone);
        at = -1;
        if (before == null || shown == null || !before.groups().equals(shown.groups())) {
            getChildren().removeAll(bars);
            bars.clear();
            if (shown != null) {
                bars.addAll(paths(shown.groups()));
                getChildren().addAll(1, bars);
            }
        }
        requestLayout();
    }

    private static List<Path> paths(List<String> groups) {
        List<Path> paths = new ArrayList<>();
        for (String group : groups) {
            paths.add(styled(styled(new Path(), "bars"), PatternHue.styleClass(group)));
        }
        paths.add(styled(styled(new Path(), "bars"), "others"));
        paths.forEach(path -> path.setManaged(false));
        return paths;
    }

    /// Marks a stretch; null: none.
    void choose(@Nullable TimeRange stretch) {
        chosen = stretch;
        requestLayout();
    }

    /// Marks a bar; -1: none.
    void point(int bar) {
        at = bar;
        requestLayout();
    }

    /// The bar under a place, the nearest one beside the bars; -1 where there are none.
    int barAt(double x) {
        Histogram shown = histogram;
        if (shown == null) {
            return -1;
        }
        int last = shown.bars().size() - 1;
        for (int i = 0; i < last; i++) {
            if (x < x(shown.bars().get(i).until())) {
                return i;
            }
        }
        return last;
    }

    /// Where a bar stands.
    double middle(int bar) {
        Histogram.Bar drawn = requireNonNull(histogram).bars().get(bar);
        return (x(drawn.from()) + x(drawn.until())) / 2;
    }

    /// Where the chosen stretch begins and ends; empty where none is.
    List<Double> edges() {
        TimeRange stretch = chosen;
        if (axis == null || stretch == null || stretch.from() == null || stretch.to() == null) {
            return List.of();
        }
        return List.of(x(stretch.from()), x(stretch.to().plus(1, ChronoUnit.MICROS)));
    }

    private double x(Instant time) {
        double width = Math.max(1, getWidth() - LEFT - RIGHT);
        return LEFT + Math.clamp(requireNonNull(axis).share(time), 0, 1) * width;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        marks.begin();
        grid.getElements().clear();
        draw();
        marks.end();
    }

    private void draw() {
        Histogram shown = histogram;
        brush.setVisible(false);
        edges.forEach(edge -> edge.setVisible(false));
        cursor.setVisible(false);
        if (shown == null || shown.bars().isEmpty() || getHeight() < 30) {
            return;
        }
        long highest = shown.bars().stream().mapToLong(Histogram.Bar::total).max().orElse(0);
        CountAxis counts = CountAxis.upTo(highest);
        drawCounts(counts);
        drawTimes();
        drawBars(shown, counts);
        drawBrush();
        if (at >= 0 && at < shown.bars().size()) {
            Histogram.Bar bar = shown.bars().get(at);
            place(cursor, x(bar.from()), TOP, x(bar.until()), base());
        }
    }

    private double base() {
        return getHeight() - BOTTOM;
    }

    private void drawCounts(CountAxis counts) {
        for (long mark : counts.marks()) {
            double y = Math.round(base() - (base() - TOP) * mark / counts.top()) + 0.5;
            grid.getElements().addAll(new MoveTo(LEFT, y), new LineTo(getWidth() - RIGHT, y));
            boolean isRoom = base() - TOP > 40 || mark == 0 || mark == counts.top();
            if (isRoom) {
                Label label = marks.next(CountText.of(mark));
                label.relocate(LEFT - 8 - label.getWidth(), y - label.getHeight() / 2);
            }
        }
    }

    private void drawTimes() {
        int most = (int) ((getWidth() - LEFT - RIGHT) / MARK);
        double free = 0;
        for (TimeAxis.Mark mark : requireNonNull(axis).marks(most)) {
            Label label = marks.next(mark.text());
            double x = Math.round(Math.max(LEFT, x(mark.at()) - label.getWidth() / 2));
            boolean fits = x >= free && x + label.getWidth() <= getWidth();
            label.setVisible(fits);
            label.relocate(x, base() + 2);
            free = fits ? x + label.getWidth() + 12 : free;
        }
    }

    private void drawBars(Histogram shown, CountAxis counts) {
        // All of a path at once: each change of it is told to many.
        List<List<PathElement>> boxes = new ArrayList<>();
        bars.forEach(path -> boxes.add(new ArrayList<>()));
        double scale = (base() - TOP) / counts.top();
        for (Histogram.Bar bar : shown.bars()) {
            double left = x(bar.from());
            double right = x(bar.until());
            double gap = right - left > 4 ? 1 : 0;
            double y = base();
            for (int i = 0; i < bars.size(); i++) {
                long count = bar.counts().get(i);
                if (count > 0) {
                    double top = y - Math.max(LEAST, count * scale);
                    box(boxes.get(i), left, top, Math.max(right - gap, left + 1), y);
                    y = top;
                }
            }
        }
        for (int i = 0; i < bars.size(); i++) {
            bars.get(i).getElements().setAll(boxes.get(i));
        }
    }

    private static void box(
            List<PathElement> into, double left, double top, double right, double bottom) {
        into.add(new MoveTo(left, bottom));
        into.add(new LineTo(left, top));
        into.add(new LineTo(right, top));
        into.add(new LineTo(right, bottom));
        into.add(new LineTo(left, bottom));
    }

    private void drawBrush() {
        List<Double> ends = edges();
        if (ends.isEmpty()) {
            return;
        }
        place(brush, ends.get(0), TOP, ends.get(1), base());
        for (int i = 0; i < 2; i++) {
            place(edges.get(i), ends.get(i) - 1, TOP, ends.get(i) + 1, base());
        }
    }

    private static void place(Rectangle box, double left, double top, double right, double bottom) {
        box.setX(left);
        box.setY(top);
        box.setWidth(Math.max(1, right - left));
        box.setHeight(bottom - top);
        box.setVisible(true);
    }
}
