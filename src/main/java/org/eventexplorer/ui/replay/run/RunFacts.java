package org.eventexplorer.ui.replay.run;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.eventexplorer.replay.pace.HaltGauge;
import org.eventexplorer.replay.record.HaltRule;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.run.Live;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.PatternHue;
import org.eventexplorer.ui.fx.TimeText;
import org.eventexplorer.ui.fx.ZoneText;
import org.eventexplorer.ui.replay.Facts;
import org.eventexplorer.ui.replay.ReplayStore;
import org.eventexplorer.ui.replay.ReplayWords;
import org.eventexplorer.ui.replay.SelectionWords;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/// What is being sent, how near the replay is to stopping by itself, and what it is.
final class RunFacts extends VBox {
    private static final double NAMES = 88;

    private final Messages messages = Messages.of(RunFacts.class);
    private final RunViewModel model;
    private final Region swatch = PatternHue.swatch("");
    private final Hyperlink event = new Hyperlink();
    private final Label time = new Label();
    private final VBox sending;
    private final Facts halts = new Facts(NAMES);
    private final Facts facts = new Facts(NAMES);
    private Live.@Nullable Sent shown;

    RunFacts(RunViewModel model) {
        this.model = model;
        time.getStyleClass().addAll("mono", "muted");
        HBox line = new HBox(8, swatch, event);
        line.setAlignment(Pos.CENTER_LEFT);
        event.setId("being-sent");
        event.setMinWidth(0);
        event.setOnAction(click -> open());
        sending = section("sent.title", line, time);
        getChildren().setAll(sending, section("halt.title", halts), section("replay.title", facts));
    }

    private VBox section(String key, Node... content) {
        Label heading = new Label(messages.text(key));
        heading.getStyleClass().add("semi-bold");
        VBox section = new VBox(8, heading);
        section.getChildren().addAll(content);
        section.getStyleClass().addAll("run-section", "line-below");
        return section;
    }

    /// Shows what changes while it runs.
    void show(ReplayStore.Detail detail, Now now, ZoneText zone) {
        Live.@Nullable Sent sent = now.live() == null ? null : now.live().sent();
        sending.setVisible(sent != null);
        sending.setManaged(sent != null);
        if (sent != null && !Objects.equals(shown, sent)) {
            show(sent, zone);
        }
        shown = sent;
        show(detail.replay().assignment().options().halt(), now.gauge());
    }

    private void show(Live.Sent sent, ZoneText zone) {
        PatternHue.paint(swatch, sent.pattern());
        event.setText(PlainText.line(sent.pattern()));
        event.setAccessibleText(messages.text("sent.open", PlainText.line(sent.eventId())));
        time.setText(zone.full(sent.at()));
    }

    private void open() {
        Live.@Nullable Sent sent = shown;
        if (sent != null) {
            model.actions().host().show(sent.eventId(), sent.chain());
        }
    }

    private void show(HaltRule rule, HaltGauge.@Nullable Reading gauge) {
        halts.clear();
        String failed =
                gauge == null
                        ? messages.text("unknown")
                        : String.format(Locale.ROOT, "%.1f%%", gauge.failedPercent());
        String inARow =
                gauge == null ? messages.text("unknown") : NumberText.count(gauge.failedInARow());
        Duration slow = gauge == null ? null : gauge.slow();
        String latency = slow == null ? messages.text("unknown") : TimeText.span(slow);
        halts.add(
                messages.text("halt.failed"),
                gaugeText(failed, rule.failurePercent() == 0 ? null : rule.failurePercent() + "%"));
        halts.add(
                messages.text("halt.inARow"),
                gaugeText(
                        inARow,
                        rule.consecutive() == 0 ? null : NumberText.count(rule.consecutive())));
        halts.add(
                messages.text("halt.slow"),
                gaugeText(latency, rule.slow() == null ? null : TimeText.span(rule.slow())));
    }

    private Node gaugeText(String value, @Nullable String limit) {
        Label now = new Label(value);
        Label of =
                new Label(
                        limit == null
                                ? messages.text("halt.never")
                                : messages.text("halt.of", limit));
        of.getStyleClass().add("muted");
        return new HBox(4, now, of);
    }

    /// Shows what it is.
    void show(ReplayStore.Detail detail, ZoneText zone) {
        Replay replay = detail.replay();
        ReplayOptions options = replay.assignment().options();
        facts.clear();
        String target = replay.assignment().subscriber();
        facts.add(
                messages.text("replay.target"),
                detail.subscriber() == null
                        ? messages.text("replay.target.gone", target)
                        : messages.text(
                                "replay.target.by",
                                target,
                                detail.subscriber().target().transport()));
        facts.add(
                messages.text("replay.search"),
                SelectionWords.of(replay.selection(), zone),
                "mono");
        facts.add(messages.text("replay.time"), ReplayWords.span(replay.plan(), zone));
        facts.add(messages.text("replay.order"), messages.text("order." + options.order().text()));
        facts.add(
                messages.text("replay.failure"),
                messages.text("failure." + options.onFailure().text()));
        facts.add(
                messages.text("replay.ramp"),
                messages.text(options.isRamped() ? "ramp.on" : "ramp.off"));
        facts.add(
                messages.text("replay.reason"),
                Objects.requireNonNullElse(replay.assignment().reason(), messages.text("unknown")));
        Instant started = replay.standing().startedAt();
        facts.add(
                messages.text("replay.started"),
                messages.text(
                        "replay.started.by",
                        started == null
                                ? messages.text("replay.never")
                                : zone.date(started) + " " + zone.clock(started),
                        replay.assignment().osUser()));
        facts.add(messages.text("replay.plan"), ReplayWords.hash(replay.plan()), "mono");
    }
}
