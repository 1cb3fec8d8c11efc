package org.eventexplorer.ui.replay.wizard;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.replay.card.HowWords;
import org.eventexplorer.ui.replay.card.Pieces;
import org.eventexplorer.ui.replay.card.TargetWords;
import org.eventexplorer.ui.replay.plan.Check;
import org.eventexplorer.ui.replay.step.WizardViewModel;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// Beside the fourth step: what was looked at, what happens when something fails, and what was
/// replayed to the same target before.
final class SidePane extends VBox {
    private final Messages messages = Messages.of(SidePane.class);
    private final WizardViewModel model;
    private final Zone zone;
    private final VBox checks = new VBox(12);
    private final GridPane failing = new GridPane(12, 6);
    private final VBox last = new VBox(6);

    SidePane(WizardViewModel model, Zone zone) {
        this.model = model;
        this.zone = zone;
        setId("check-side");
        getStyleClass().add("wizard-side");
        getChildren()
                .setAll(
                        section("side.checks", checks),
                        section("side.failure", failing),
                        section("side.last", last));
        model.check()
                .checks()
                .checks()
                .addListener((ListChangeListener<Check>) change -> drawChecks());
        model.check()
                .checks()
                .last()
                .addListener((ListChangeListener<Replay>) change -> drawLast());
        model.check().plans().subscribe(now -> draw());
    }

    private VBox section(String key, Node content) {
        VBox section = new VBox(12, Pieces.label(messages.text(key), "semi-bold"), content);
        section.getStyleClass().add("wizard-section");
        return section;
    }

    void draw() {
        drawChecks();
        drawLast();
        model.how().options().ifPresent(this::drawFailing);
    }

    private void drawChecks() {
        checks.getChildren()
                .setAll(model.check().checks().checks().stream().map(this::row).toList());
    }

    private HBox row(Check check) {
        VBox words =
                new VBox(
                        Pieces.wrapped(check.title()),
                        Pieces.wrapped(PlainText.line(check.text()), "secondary"));
        HBox row = new HBox(8, sign(check.state()), words);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private static FontIcon sign(Check.State state) {
        return switch (state) {
            case RUNNING -> Icon.of("loader");
            case GOOD -> Icon.of("check-circle", "good");
            case WARNING -> Icon.of("alert-triangle", "warning");
            case BAD -> Icon.of("x-circle", "bad");
        };
    }

    private void drawFailing(ReplayOptions options) {
        failing.getChildren().clear();
        fact(0, "side.fails", HowWords.failure(options));
        fact(1, "side.tries", HowWords.tries(options));
        fact(2, "side.halt", HowWords.halt(options.halt()));
    }

    private void fact(int row, String key, String value) {
        failing.addRow(row, Pieces.label(messages.text(key), "secondary"), Pieces.wrapped(value));
    }

    private void drawLast() {
        List<Replay> found = model.check().checks().last();
        last.getChildren().setAll(found.stream().map(this::row).toList());
        if (found.isEmpty()) {
            last.getChildren()
                    .setAll(
                            Pieces.wrapped(
                                    messages.text(
                                            model.check().plans().get().size() > 1
                                                    ? "side.several"
                                                    : "side.none"),
                                    "secondary"));
        }
    }

    private Node row(Replay replay) {
        ReplayState state = replay.standing().state();
        Label word = Pieces.label(messages.text("state." + state.text()), "plain");
        word.setGraphic(sign(state));
        HBox row =
                new HBox(
                        12,
                        Pieces.label(zone.text().get().date(replay.origin().createdAt()), "plain"),
                        word,
                        Pieces.gap(),
                        Pieces.cut(numbers(replay), "secondary"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static FontIcon sign(ReplayState state) {
        return switch (state) {
            case PLANNED -> Icon.of("file-text");
            case RUNNING -> Icon.of("play", "accent");
            case PAUSED -> Icon.of("pause");
            case INTERRUPTED -> Icon.of("zap-off", "warning");
            case HALTED -> Icon.of("octagon", "bad");
            case COMPLETED -> Icon.of("check-circle", "good");
            case COMPLETED_WITH_FAILURES -> Icon.of("alert-triangle", "warning");
            case CANCELLED -> Icon.of("slash");
            case FAILED -> Icon.of("x-circle", "bad");
        };
    }

    private String numbers(Replay replay) {
        Counts counts = replay.standing().counts();
        String all = NumberText.count(replay.plan().events());
        return switch (replay.standing().state()) {
            case COMPLETED, PLANNED -> TargetWords.events(replay.plan().events());
            case COMPLETED_WITH_FAILURES ->
                    messages.text("side.failed", NumberText.count(counts.failed()), all);
            case RUNNING, PAUSED, INTERRUPTED, HALTED, CANCELLED, FAILED ->
                    messages.text("side.at", NumberText.count(counts.done()), all);
        };
    }
}
