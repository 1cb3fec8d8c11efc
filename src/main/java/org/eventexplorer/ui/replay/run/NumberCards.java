package org.eventexplorer.ui.replay.run;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.eventexplorer.replay.keep.FailedEvents;
import org.eventexplorer.replay.pace.HaltGauge;
import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.TimeText;
import org.eventexplorer.ui.replay.ReplayStore;
import org.eventexplorer.ui.replay.ReplayWords;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Six numbers of a replay, each with what it means.
final class NumberCards extends HBox {
    private final Messages messages = Messages.of(NumberCards.class);
    private final Card delivered = new Card("delivered");
    private final Card failed = new Card("failed");
    private final Card blocked = new Card("blocked");
    private final Card retried = new Card("retried");
    private final Card flight = new Card("flight");
    private final Card rate = new Card("rate");

    NumberCards() {
        getStyleClass().addAll("panel", "number-cards");
        getChildren().setAll(delivered, failed, blocked, retried, flight, rate);
        delivered.getStyleClass().add("leading");
    }

    void show(ReplayStore.Detail detail, Now now, double perSecond) {
        Counts counts = now.counts();
        delivered.show(NumberText.count(counts.delivered()), messages.text("delivered.note"));
        failed.show(NumberText.count(counts.failed()), detail.tries().map(this::after).orElse(""));
        failed.number.getStyleClass().remove("bad");
        if (counts.failed() > 0) {
            failed.number.getStyleClass().add("bad");
        }
        blocked.show(NumberText.count(counts.blocked()), messages.text("blocked.note"));
        long again = ReplayWords.retried(counts);
        retried.show(NumberText.count(again), share(again, counts.attempts()));
        String underWay =
                now.live() == null
                        ? messages.text("unknown")
                        : NumberText.count(now.live().underWay());
        flight.show(underWay, messages.text("flight.note", now.speed().inFlight()));
        rate.show(ReplayWords.rate(perSecond), latency(now.gauge()));
    }

    private String after(FailedEvents.Tries tries) {
        return tries.least() == tries.most()
                ? messages.text("failed.note", tries.most())
                : messages.text("failed.note.between", tries.least(), tries.most());
    }

    private String share(long again, long attempts) {
        double percent = attempts == 0 ? 0 : 100.0 * again / attempts;
        return messages.text("retried.note", String.format(Locale.ROOT, "%.1f", percent));
    }

    private String latency(HaltGauge.@Nullable Reading gauge) {
        return gauge == null || gauge.slow() == null
                ? messages.text("rate.note")
                : messages.text("rate.p95", TimeText.span(gauge.slow()));
    }

    private final class Card extends VBox {
        private final Label number = new Label();
        private final Label note = new Label();

        Card(String key) {
            getStyleClass().addAll("run-number", "line-left");
            HBox.setHgrow(this, Priority.ALWAYS);
            setMinWidth(0);
            setPrefWidth(100);
            Label name = new Label(messages.text("number." + key));
            name.getStyleClass().add("secondary");
            number.setId("number-" + key);
            number.getStyleClass().add("big-number");
            number.setMinWidth(0);
            note.getStyleClass().addAll("tiny", "muted");
            note.setMinWidth(0);
            getChildren().setAll(name, number, note);
        }

        void show(String value, String means) {
            number.setText(value);
            note.setText(means);
        }
    }
}
