package org.eventexplorer.ui.subscribers;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.eventexplorer.routing.subscriber.Limits;
import org.eventexplorer.ui.fx.Messages;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;

/// How much a subscriber is given at once, as a person types it.
final class LimitsForm {
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,7}([.][0-9]{1,3})?");

    final StringProperty eventsPerSecond = new SimpleStringProperty("");
    final StringProperty inFlight = new SimpleStringProperty("");
    final StringProperty timeout = new SimpleStringProperty("");
    private final Messages messages = Messages.of(LimitsForm.class);

    LimitsForm(Limits given) {
        eventsPerSecond.set(
                given.eventsPerSecond() == 0 ? "" : String.valueOf(given.eventsPerSecond()));
        inFlight.set(String.valueOf(given.inFlight()));
        timeout.set(
                BigDecimal.valueOf(given.timeout().toMillis(), 3)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    /// What was typed.
    ///
    /// @throws IllegalArgumentException naming what cannot be
    Limits limits() {
        String rate = eventsPerSecond.get().strip();
        return new Limits(
                rate.isEmpty() ? 0 : count(rate, "problem.eventsPerSecond"),
                count(inFlight.get().strip(), "problem.inFlight"),
                seconds(timeout.get().strip()));
    }

    private int count(String typed, String problemKey) {
        if (!COUNT.matcher(typed).matches()) {
            throw new IllegalArgumentException(messages.text(problemKey));
        }
        return Integer.parseInt(typed);
    }

    private Duration seconds(String typed) {
        if (!SECONDS.matcher(typed).matches()) {
            throw new IllegalArgumentException(messages.text("problem.timeout"));
        }
        return Duration.ofMillis(new BigDecimal(typed).movePointRight(3).longValueExact());
    }
}
