package org.eventexplorer.ui.replay.run;

import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

import org.eventexplorer.ui.control.Marks;
import org.eventexplorer.ui.control.TimeAxis;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.ZoneText;
import org.eventexplorer.ui.replay.RateSeries;
import org.eventexplorer.ui.replay.ReplayWords;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Draws how many events were delivered in each second, where attempts failed, and the limit. The
/// colours are the style sheet's.
final class RateChart extends Pane {
    private static final double LEFT = 44;
    private static final double RIGHT = 12;
    private static final double TOP = 12;
    private static final double BOTTOM = 22;
    private static final double MARK = 130;
    private static final double GAP = 12;
    private static final int LINES = 3;
    private static final double MOST_RATE = 1e9;

    private final Messages messages = Messages.of(RateChart.class);
    private final Path grid = path("grid");
    private final Path area = path("area");
    private final Path line = path("line");
    private final Path tries = path("tries");
    private final Path limit = path("limit");
    private final Path present = path("present");
    private final Marks marks = new Marks(getChildren());
    private List<RateSeries.Step> steps = List.of();
    private @Nullable Double highest;
    private Instant end = Instant.EPOCH;
    private boolean isRunning;
    private ZoneText zone = ZoneText.UTC;

    RateChart() {
        getStyleClass().add("rate-chart");
        getChildren().setAll(grid, area, line, tries, limit, present);
        setFocusTraversable(true);
    }

    private static Path path(String styleClass) {
        Path path = new Path();
        path.getStyleClass().add(styleClass);
        path.setManaged(false);
        return path;
    }

    /// @param series what was measured
    /// @param rate the limit; null: none
    /// @param left how long it will go on; null: it does not, or nobody can say
    /// @param running whether it goes on
    void show(
            RateSeries series,
            @Nullable Double rate,
            @Nullable Duration left,
            boolean running,
            ZoneText inZone) {
        steps = series.steps();
        highest = rate;
        isRunning = running;
        zone = inZone;
        Duration past = series.step().multipliedBy(Math.max(10, steps.size()));
        // No more than as much again: the end may be days away.
        Duration ahead = left == null ? Duration.ZERO : least(left, past);
        end = start().plus(past).plus(ahead);
        setAccessibleText(words());
        requestLayout();
    }

    /// Whether anything was measured.
    boolean isAnythingToShow() {
        return !steps.isEmpty();
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Instant start() {
        return steps.isEmpty() ? Instant.EPOCH : steps.getFirst().from();
    }

    private String words() {
        if (steps.isEmpty()) {
            return messages.text("chart.none");
        }
        long failed = steps.stream().mapToLong(RateSeries.Step::failedTries).sum();
        return messages.text(
                "chart.words",
                ReplayWords.rate(steps.getLast().perSecond()),
                ReplayWords.rate(top()),
                NumberText.count(failed));
    }

    private double top() {
        return steps.stream().mapToDouble(RateSeries.Step::perSecond).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        marks.begin();
        for (Path path : List.of(grid, area, line, tries, limit, present)) {
            path.getElements().clear();
        }
        if (getWidth() > LEFT + RIGHT && getHeight() > TOP + BOTTOM) {
            double scale = scale();
            drawGrid(scale);
            drawSteps(scale);
            drawLimit(scale);
            drawTimes();
        }
        marks.end();
    }

    // The value at the upper end: a round number that both the rate and the limit are below.
    private double scale() {
        double wanted = Math.max(top(), 1);
        // A limit that is far above what is reached would press the line to the ground.
        if (highest != null && highest < 3 * wanted) {
            wanted = Math.max(wanted, highest);
        }
        wanted *= 1.05;
        double step = 1;
        while (step * LINES < wanted && step < MOST_RATE) {
            step *= step * 2 * LINES >= wanted ? 2 : step * 5 * LINES >= wanted ? 5 : 10;
        }
        return step * LINES;
    }

    private double x(Instant time) {
        double all = Math.max(1, Duration.between(start(), end).toMillis());
        double share = Duration.between(start(), time).toMillis() / all;
        return LEFT + Math.clamp(share, 0, 1) * (getWidth() - LEFT - RIGHT);
    }

    private double y(double rate, double scale) {
        double base = getHeight() - BOTTOM;
        return base - Math.clamp(rate / scale, 0, 1) * (base - TOP);
    }

    private void drawGrid(double scale) {
        for (int i = 0; i <= LINES; i++) {
            double value = scale * i / LINES;
            double y = Math.round(y(value, scale)) + 0.5;
            grid.getElements().addAll(new MoveTo(LEFT, y), new LineTo(getWidth() - RIGHT, y));
            Label label = marks.next(NumberText.count(Math.round(value)));
            label.relocate(LEFT - 8 - label.getWidth(), y - label.getHeight() / 2);
        }
    }

    private void drawSteps(double scale) {
        if (steps.isEmpty()) {
            return;
        }
        List<PathElement> top = new ArrayList<>();
        List<PathElement> below = new ArrayList<>();
        List<PathElement> failed = new ArrayList<>();
        double base = getHeight() - BOTTOM;
        below.add(new MoveTo(x(start()), base));
        for (RateSeries.Step step : steps) {
            double x = x(step.from());
            double y = y(step.perSecond(), scale);
            top.add(top.isEmpty() ? new MoveTo(x, y) : new LineTo(x, y));
            below.add(new LineTo(x, y));
            if (step.failedTries() > 0) {
                double high = Math.min(24, 6 + step.failedTries());
                failed.add(new MoveTo(x, base));
                failed.add(new LineTo(x, base - high));
            }
        }
        double last = x(steps.getLast().from());
        below.add(new LineTo(last, base));
        line.getElements().setAll(top);
        area.getElements().setAll(below);
        tries.getElements().setAll(failed);
        if (isRunning) {
            present.getElements().setAll(new MoveTo(last, TOP - 8), new LineTo(last, base));
            Label label = marks.next(messages.text("chart.now"));
            boolean fits = last + 6 + label.getWidth() < getWidth();
            label.relocate(fits ? last + 6 : last - 6 - label.getWidth(), 0);
        }
    }

    private void drawLimit(double scale) {
        if (highest == null || highest > scale) {
            return;
        }
        double y = Math.round(y(highest, scale)) + 0.5;
        limit.getElements().setAll(new MoveTo(LEFT, y), new LineTo(getWidth() - RIGHT, y));
        Label label = marks.next(messages.text("chart.limit", ReplayWords.number(highest)));
        label.relocate(getWidth() - RIGHT - label.getWidth(), y - label.getHeight() - 1);
    }

    private void drawTimes() {
        if (steps.isEmpty()) {
            return;
        }
        int most = (int) ((getWidth() - LEFT - RIGHT) / MARK);
        double free = 0;
        for (TimeAxis.Mark mark : new TimeAxis(start(), end, zone.zone()).marks(most)) {
            Label label = marks.next(mark.text());
            double room = Math.max(0, getWidth() - label.getWidth());
            double x = Math.clamp(x(mark.at()) - label.getWidth() / 2, 0, room);
            label.setVisible(x >= free);
            label.relocate(x, getHeight() - BOTTOM + 5);
            free = Math.max(free, x + label.getWidth() + GAP);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return 220;
    }
}
