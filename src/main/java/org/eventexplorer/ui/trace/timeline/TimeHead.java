package org.eventexplorer.ui.trace.timeline;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.eventexplorer.correlation.model.ChainEvents;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.trace.axis.AxisHeader;
import org.eventexplorer.ui.trace.axis.SpanAxis;
import org.eventexplorer.ui.trace.chain.EventWords;
import org.eventexplorer.ui.trace.ink.Inks;

/// What stands above the rows: all of the chain's time with a brush, and the axis of the stretch
/// that is looked at.
final class TimeHead extends VBox {
    private static final double LEFT = 452;
    private static final double SHARE = 0.44;

    private final Messages messages = Messages.of(TimeHead.class);
    private final Stretch whole;
    private final Strip strip;
    private final AxisHeader header;

    TimeHead(ChainEvents events, Inks inks) {
        whole = whole(events);
        strip = new Strip(events, whole, inks);
        header = new AxisHeader(inks, this::axis);
        Label span = new Label(messages.text("whole", EventWords.exact(whole.length())));
        getChildren()
                .addAll(
                        line(span, strip, "strip-line"),
                        line(new Label(messages.text("event")), header, "axis-line"));
    }

    private static Stretch whole(ChainEvents events) {
        long start = events.startMicros();
        int size = events.size();
        return size == 0
                ? Stretch.of(0, 0)
                : Stretch.of(events.micros(0) - start, events.micros(size - 1) - start);
    }

    private HBox line(Label name, Region right, String styleClass) {
        name.getStyleClass().add("timeline-name");
        name.minWidthProperty().bind(widthProperty().map(width -> left(width.doubleValue())));
        name.maxWidthProperty().bind(name.minWidthProperty());
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox line = new HBox(name, right);
        line.getStyleClass().add(styleClass);
        return line;
    }

    /// How much of a width is for the tree.
    static double left(double width) {
        return Math.rint(Math.min(LEFT, width * SHARE));
    }

    /// The axis of the stretch that is looked at.
    SpanAxis axis(double width) {
        return chosen().get().axisWithWords(width);
    }

    /// The stretch that is looked at.
    ReadOnlyObjectProperty<Stretch> chosen() {
        return strip.chosen();
    }

    /// The stretch that is looked at, in words.
    ObservableValue<String> shown() {
        return chosen().map(
                        now ->
                                messages.text(
                                        "shown",
                                        EventWords.signed(now.from()),
                                        EventWords.signed(now.to())));
    }

    /// Draws it anew.
    void redraw() {
        header.requestLayout();
        strip.requestLayout();
    }

    /// Looks at the whole time of the chain.
    void fit() {
        strip.choose(whole);
    }

    /// Looks at a shorter or a longer stretch in which `at` stands where it stood; where it is not
    /// seen, the middle does.
    void zoom(double factor, long at) {
        strip.choose(chosen().get().zoomed(factor, at, whole));
    }

    /// Looks at what lies a share of the stretch before or behind it.
    void move(double share) {
        strip.choose(chosen().get().moved(share, whole));
    }
}
