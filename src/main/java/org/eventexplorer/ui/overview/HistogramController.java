package org.eventexplorer.ui.overview;

import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.CalendarGrid;
import org.eventexplorer.query.Histogram;
import org.eventexplorer.ui.control.Delayed;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.PatternHue;
import org.eventexplorer.ui.fx.Zone;

/// The histogram with its header. Mouse and keys are those of [ChartInput].
final class HistogramController {
    private static final Duration PATIENCE = Duration.millis(300);

    private final HistogramViewModel model;
    private final Zone zone;
    private final Messages messages = Messages.of(HistogramController.class);
    private final BarChart chart = new BarChart();
    private final Label words = new Label();
    private final Label hint = new Label();
    private final Legend legend = new Legend();
    private final Delayed slow;

    @FXML private VBox root;
    @FXML private HBox header;
    @FXML private Label total;
    @FXML private Label width;
    @FXML private HBox chosen;
    @FXML private Label stretch;
    @FXML private Label inside;
    @FXML private Button zoomIn;
    @FXML private Button clear;
    @FXML private Button stepOut;
    @FXML private StackPane place;

    HistogramController(HistogramViewModel model, Zone zone) {
        this.model = model;
        this.zone = zone;
        this.slow = new Delayed(model.running(), PATIENCE);
    }

    @FXML
    void initialize() {
        chart.setId("histogram");
        chart.setFocusTraversable(true);
        chart.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        chart.setAccessibleText(messages.text("histogram.name"));
        header.getChildren().add(header.getChildren().indexOf(width) + 1, legend);
        words.getStyleClass().add("histogram-words");
        words.setManaged(false);
        words.setMouseTransparent(true);
        words.setVisible(false);
        hint.getStyleClass().add("histogram-hint");
        hint.setMouseTransparent(true);
        place.getChildren().addAll(chart, hint, words);
        StackPane.setAlignment(hint, Pos.CENTER);
        new ChartInput(chart, model, this::tell).install();
        Hint.on(zoomIn, messages.text("zoom.in.name"), new KeyCodeCombination(KeyCode.ENTER));
        Hint.on(clear, messages.text("brush.clear.name"), new KeyCodeCombination(KeyCode.ESCAPE));
        Hint.on(
                stepOut,
                messages.text("step.out.name"),
                new KeyCodeCombination(KeyCode.BACK_SPACE));
        stepOut.disableProperty().bind(model.canStepOut().not());
        model.histogram().addListener((property, before, now) -> draw());
        model.failure().addListener((property, before, now) -> draw());
        model.brush().addListener((property, before, now) -> drawChosen());
        slow.property().addListener((property, before, now) -> draw());
        zone.text().addListener((property, before, now) -> model.reload());
        draw();
    }

    /// Puts the keyboard on the bars.
    void focus() {
        chart.requestFocus();
    }

    /// Takes less room where the window is low.
    void setLow(boolean isLow) {
        header.setVisible(!isLow);
        header.setManaged(!isLow);
        root.getStyleClass().remove("low");
        if (isLow) {
            root.getStyleClass().add("low");
        }
    }

    @FXML
    void zoomIn() {
        model.zoomIn();
    }

    @FXML
    void clear() {
        model.choose(null);
    }

    @FXML
    void stepOut() {
        model.stepOut();
    }

    private BarWords words() {
        return new BarWords(messages, zone.text().get());
    }

    private void draw() {
        Histogram shown = model.histogram().get();
        chart.show(shown, zone.text().get().zone());
        legend.getChildren().clear();
        if (shown == null) {
            total.setText("");
            width.setText("");
            hint.setText(reason());
        } else {
            hint.setText("");
            total.setText(words().events(shown.total()));
            CalendarGrid grid =
                    new CalendarGrid(zone.text().get().zone(), HistogramViewModel.MOST_BARS);
            width.setText("· " + words().width(grid.width(shown.range())));
            drawLegend(shown);
        }
        drawChosen();
    }

    /// Why there are no bars.
    private String reason() {
        Exception why = model.failure().get();
        if (model.running().get()) {
            return slow.property().get() ? messages.text("histogram.counting") : "";
        }
        return why == null
                ? messages.text("histogram.none")
                : messages.text("histogram.failed", String.valueOf(why.getMessage()));
    }

    private void drawLegend(Histogram shown) {
        for (int i = 0; i <= shown.groups().size(); i++) {
            int group = i;
            long number = shown.bars().stream().mapToLong(b -> b.counts().get(group)).sum();
            if (number > 0) {
                boolean isOther = i == shown.groups().size();
                String name = isOther ? messages.text("others") : shown.groups().get(i);
                Region swatch = PatternHue.swatch(name);
                if (isOther) {
                    swatch.getStyleClass().setAll("swatch", "legend-others");
                }
                legend.add(swatch, name, number);
            }
        }
    }

    private void drawChosen() {
        TimeRange brush = model.brush().get();
        chart.choose(brush);
        chosen.setVisible(brush != null);
        chosen.setManaged(brush != null);
        if (brush != null && brush.from() != null && brush.to() != null) {
            stretch.setText(words().chosen(brush.from(), brush.to()));
            inside.setText("· " + words().events(model.chosen()));
        }
    }

    /// Says what the bar at `index` is; -1: nothing.
    private void tell(int index) {
        Histogram shown = model.histogram().get();
        chart.point(index);
        words.setVisible(shown != null && index >= 0);
        if (shown == null || index < 0) {
            chart.setAccessibleText(messages.text("histogram.name"));
            return;
        }
        Histogram.Bar bar = shown.bars().get(index);
        String text = words().time(bar) + " · " + words().counts(shown, bar);
        words.setText(text);
        chart.setAccessibleText(text);
        words.applyCss();
        words.autosize();
        double x = chart.middle(index) - words.getWidth() / 2;
        words.relocate(Math.clamp(x, 4, Math.max(4, chart.getWidth() - words.getWidth() - 4)), 2);
    }
}
