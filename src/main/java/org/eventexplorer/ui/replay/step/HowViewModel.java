package org.eventexplorer.ui.replay.step;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.eventexplorer.replay.recipient.UsualPace;
import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.HaltRule;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.ui.fx.Messages;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// How a replay is to send, as a person types it. Only for the toolkit's thread.
public final class HowViewModel {
    private static final String PROBLEM = "problem.";
    private static final double LONGEST_MILLIS = 3_600_000;
    private static final String TO_PRODUCTION =
            BigDecimal.valueOf(UsualPace.TO_PRODUCTION).stripTrailingZeros().toPlainString();

    private final Messages messages = Messages.of(HowViewModel.class);
    private final ObjectProperty<DeliveryOrder> order =
            new SimpleObjectProperty<>(ReplayOptions.USUAL.order());
    private final ObjectProperty<OnFailure> onFailure =
            new SimpleObjectProperty<>(ReplayOptions.USUAL.onFailure());
    private final BooleanProperty ramped = new SimpleBooleanProperty(true);
    private final Map<Figure, StringProperty> typed = new EnumMap<>(Figure.class);
    private final BooleanBinding isGood;
    private final ReadOnlyBooleanWrapper forProduction = new ReadOnlyBooleanWrapper();
    private String givenRate = "";

    /// A number that is typed.
    public enum Figure {
        /// Events a second; empty: as many as the subscriber takes.
        RATE,
        /// Events under way at most.
        IN_FLIGHT,
        /// How often an event is tried at most.
        ATTEMPTS,
        /// The share of the last hundred, in percent, at which it halts; 0: never.
        PERCENT,
        /// Failures in a row at which it halts; 0: never.
        IN_A_ROW,
        /// Milliseconds that the slowest twentieth of answers may take; empty: any.
        SLOW
    }

    HowViewModel() {
        HaltRule halt = HaltRule.USUAL;
        type(Figure.RATE, "");
        type(Figure.IN_FLIGHT, String.valueOf(Speed.USUAL.inFlight()));
        type(Figure.ATTEMPTS, String.valueOf(ReplayOptions.USUAL_ATTEMPTS));
        type(Figure.PERCENT, String.valueOf(halt.failurePercent()));
        type(Figure.IN_A_ROW, String.valueOf(halt.consecutive()));
        type(Figure.SLOW, "");
        isGood =
                Bindings.createBooleanBinding(
                        () -> typed.keySet().stream().allMatch(each -> problemOf(each).isEmpty()),
                        typed.values().toArray(StringProperty[]::new));
    }

    private void type(Figure figure, String text) {
        typed.put(figure, new SimpleStringProperty(text));
    }

    /// Takes whom it goes to: the rate that nobody has typed is the usual one for them.
    void aimAt(Collection<Subscriber> targets) {
        forProduction.set(UsualPace.rate(targets) != null);
        String next = forProduction.get() ? TO_PRODUCTION : "";
        if (typed(Figure.RATE).get().equals(givenRate)) {
            typed(Figure.RATE).set(next);
        }
        givenRate = next;
    }

    /// Whether a target is production, which is why there is a rate that nobody typed.
    public ReadOnlyBooleanProperty forProduction() {
        return forProduction.getReadOnlyProperty();
    }

    /// Lifts the limit of the rate, or puts the usual one of production there.
    public void limit(boolean isLimited) {
        typed(Figure.RATE).set(isLimited ? TO_PRODUCTION : "");
    }

    /// In which order.
    public ObjectProperty<DeliveryOrder> order() {
        return order;
    }

    /// What happens when an event could not be delivered.
    public ObjectProperty<OnFailure> onFailure() {
        return onFailure;
    }

    /// Whether a few go first.
    public BooleanProperty ramped() {
        return ramped;
    }

    /// What is typed for a number.
    public StringProperty typed(Figure figure) {
        StringProperty text = typed.get(figure);
        if (text == null) {
            throw new IllegalArgumentException(figure + " cannot be typed");
        }
        return text;
    }

    /// Why it is no number that makes sense; empty: it is one.
    public StringBinding problem(Figure figure) {
        return Bindings.createStringBinding(() -> problemOf(figure), typed(figure));
    }

    /// Whether all of it makes sense.
    public BooleanBinding isGood() {
        return isGood;
    }

    private String problemOf(Figure figure) {
        boolean makesSense =
                switch (figure) {
                    case RATE -> isEmpty(figure) || isBetween(figure, 0.001, Speed.MOST_RATE);
                    case IN_FLIGHT -> isWhole(figure, 1, Speed.MOST_IN_FLIGHT);
                    case ATTEMPTS -> isWhole(figure, 1, 100);
                    case PERCENT -> isWhole(figure, 0, 100);
                    case IN_A_ROW -> isWhole(figure, 0, 1_000_000);
                    case SLOW -> isEmpty(figure) || isWhole(figure, 1, LONGEST_MILLIS);
                };
        return makesSense ? "" : messages.text(PROBLEM + figure.name());
    }

    private String text(Figure figure) {
        return typed(figure).get().strip().replace(",", "");
    }

    private boolean isEmpty(Figure figure) {
        return text(figure).isEmpty();
    }

    private boolean isBetween(Figure figure, double least, double most) {
        double value = value(figure);
        return value >= least && value <= most;
    }

    private boolean isWhole(Figure figure, double least, double most) {
        return isBetween(figure, least, most) && value(figure) == Math.rint(value(figure));
    }

    // No figure compares as between anything.
    private double value(Figure figure) {
        String text = text(figure);
        return text.matches("\\d{1,9}(\\.\\d{1,6})?") ? Double.parseDouble(text) : Double.NaN;
    }

    /// How it sends; empty where something makes no sense.
    public Optional<ReplayOptions> options() {
        if (!isGood.get()) {
            return Optional.empty();
        }
        @Nullable Duration slow =
                isEmpty(Figure.SLOW) ? null : Duration.ofMillis((long) value(Figure.SLOW));
        HaltRule halt =
                new HaltRule((int) value(Figure.PERCENT), (int) value(Figure.IN_A_ROW), slow);
        return Optional.of(
                new ReplayOptions(
                        order.get(),
                        onFailure.get(),
                        (int) value(Figure.ATTEMPTS),
                        ramped.get(),
                        halt));
    }

    /// How fast; empty where something makes no sense.
    public Optional<Speed> speed() {
        return isGood.get()
                ? Optional.of(
                        new Speed(
                                isEmpty(Figure.RATE) ? null : value(Figure.RATE),
                                (int) value(Figure.IN_FLIGHT)))
                : Optional.empty();
    }
}
