package org.eventexplorer.ui.replay.run;

import atlantafx.base.controls.ProgressSliderSkin;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;

import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.replay.ReplayWords;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// How fast a replay sends, to be changed while it runs.
final class PaceBox extends VBox {
    private static final Duration TYPED = Duration.millis(200);
    private static final double ANY = 0;
    // The slider goes from 1 to 10,000 a second, each tenfold as far as the last; its end is any.
    private static final double DECADES = 4;
    private static final double LAST = 96;
    private static final double END = 100;
    private static final int WAIT_FOR_CHANGE = 12;

    private final Messages messages = Messages.of(PaceBox.class);
    private final Spinner<Double> rate = new Spinner<>();
    private final Slider slider = new Slider(0, END, END);
    private final Spinner<Integer> inFlight = new Spinner<>(1, Speed.MOST_IN_FLIGHT, 1);
    private final PauseTransition soon = new PauseTransition(TYPED);
    private final Consumer<Speed> change;
    private @Nullable Speed wanted;
    private int patience;
    private boolean isShowing;

    /// @param change takes a new speed
    PaceBox(Consumer<Speed> change) {
        super(12);
        this.change = change;
        SpinnerValueFactory.DoubleSpinnerValueFactory rates =
                new SpinnerValueFactory.DoubleSpinnerValueFactory(ANY, Speed.MOST_RATE, ANY, 1);
        rates.setConverter(new Rates());
        rate.setValueFactory(rates);
        inFlight.getValueFactory().setConverter(new Places());
        dress(rate, "pace-rate", messages.text("pace.rate"));
        dress(inFlight, "pace-in-flight", messages.text("pace.inFlight"));
        slider.setId("pace-slider");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setAccessibleText(messages.text("pace.slider"));
        slider.setBlockIncrement(2);
        getChildren()
                .setAll(
                        new VBox(4, line(messages.text("pace.rate"), rate), slider),
                        line(messages.text("pace.inFlight"), inFlight));
        soon.setOnFinished(event -> send());
        rate.valueProperty().subscribe((before, now) -> typed());
        inFlight.valueProperty().subscribe((before, now) -> changed());
        slider.valueProperty().subscribe((before, now) -> slid(now.doubleValue()));
    }

    private static void dress(Spinner<?> spinner, String id, String name) {
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(104);
        spinner.setMinWidth(104);
        spinner.getStyleClass().add("pace-spinner");
        spinner.setAccessibleText(name);
        spinner.getEditor().setAccessibleText(name);
    }

    private static HBox line(String name, Node control) {
        Label label = new Label(name);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(8, label, control);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// Shows the speed that it has, unless another was asked for just now.
    void show(Speed speed) {
        if (wanted != null && !wanted.equals(speed) && patience-- > 0) {
            return;
        }
        wanted = null;
        boolean isTyping = rate.getEditor().isFocused() || inFlight.getEditor().isFocused();
        if (isTyping || slider.isValueChanging() || speed.equals(speed())) {
            return;
        }
        isShowing = true;
        double now = speed.rate() == null ? ANY : speed.rate();
        rate.getValueFactory().setValue(now);
        slider.setValue(place(now));
        inFlight.getValueFactory().setValue(speed.inFlight());
        isShowing = false;
    }

    private Speed speed() {
        double now = rate.getValue();
        return new Speed(now < 0.001 ? null : now, inFlight.getValue());
    }

    private void typed() {
        if (!isShowing) {
            isShowing = true;
            slider.setValue(place(rate.getValue()));
            isShowing = false;
            changed();
        }
    }

    private void slid(double place) {
        if (!isShowing) {
            isShowing = true;
            rate.getValueFactory().setValue(rate(place));
            isShowing = false;
            changed();
        }
    }

    private void changed() {
        if (!isShowing) {
            wanted = speed();
            patience = WAIT_FOR_CHANGE;
            soon.playFromStart();
        }
    }

    private void send() {
        change.accept(speed());
    }

    private static double place(double rate) {
        return rate < 0.001 ? END : Math.clamp(Math.log10(rate) / DECADES * LAST, 0, LAST);
    }

    private static double rate(double place) {
        if (place > LAST + 1) {
            return ANY;
        }
        double exact = Math.pow(10, Math.min(place, LAST) / LAST * DECADES);
        double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(exact)) - 1));
        return Math.round(exact / step) * step;
    }

    /// The value that stays, which is shown again in the place of what was typed.
    private static <T> T as(Spinner<T> spinner) {
        T value = spinner.getValue();
        spinner.getEditor().setText(spinner.getValueFactory().getConverter().toString(value));
        return value;
    }

    private final class Places extends StringConverter<Integer> {
        @Override
        public String toString(@Nullable Integer value) {
            return value == null ? "" : String.valueOf(value);
        }

        @Override
        public Integer fromString(String text) {
            try {
                int value = Integer.parseInt(text.strip().replace(",", ""));
                return Math.clamp(value, 1, Speed.MOST_IN_FLIGHT);
            } catch (NumberFormatException e) {
                return as(inFlight); // what is no number changes nothing
            }
        }
    }

    private final class Rates extends StringConverter<Double> {
        @Override
        public String toString(@Nullable Double value) {
            return value == null || value < 0.001
                    ? messages.text("pace.any")
                    : ReplayWords.number(value);
        }

        @Override
        public Double fromString(String text) {
            String plain = text.strip().replace(",", "");
            if (plain.isEmpty() || plain.equalsIgnoreCase(messages.text("pace.any"))) {
                return ANY;
            }
            try {
                double value = Double.parseDouble(plain);
                return value >= 0.001 && value <= Speed.MOST_RATE ? value : as(rate);
            } catch (NumberFormatException e) {
                return as(rate); // what is no number changes nothing
            }
        }
    }
}
