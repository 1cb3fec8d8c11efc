package org.eventexplorer.ui.replay.wizard;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.eventexplorer.replay.record.ReplayOptions;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.replay.card.HowWords;
import org.eventexplorer.ui.replay.card.Pieces;
import org.eventexplorer.ui.replay.card.TargetWords;
import org.eventexplorer.ui.replay.plan.Fixed;
import org.eventexplorer.ui.replay.step.WizardViewModel;
import org.eventexplorer.ui.replay.step.WizardViewModel.Step;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// The steps on the left, each with what was chosen; one that was gone through is gone back to by
/// its button.
final class StepList extends VBox {
    private static final String STEP = "step.";
    private static final int LAST = 5;

    private final Messages messages = Messages.of(StepList.class);
    private final WizardViewModel model;
    private final Zone zone;

    StepList(WizardViewModel model, Zone zone) {
        this.model = model;
        this.zone = zone;
        setId("steps");
        getStyleClass().addAll("wizard-steps", "line-right");
    }

    void draw() {
        getChildren().clear();
        for (Step step : Step.values()) {
            getChildren().add(step(step));
        }
        getChildren().add(run());
    }

    private Node step(Step step) {
        boolean isHere = model.step().get() == step;
        boolean isDone = step.number() < model.step().get().number();
        String word = step.name().toLowerCase(Locale.ROOT);
        Label title = Pieces.label(messages.text(STEP + word), isHere ? "semi-bold" : "medium");
        VBox words = new VBox(title);
        words.setMinWidth(0);
        lines(step, isHere).forEach(line -> words.getChildren().add(Pieces.cut(line, "secondary")));
        Button button = new Button(null, new HBox(12, sign(step.number(), isHere, isDone), words));
        button.setId("go-" + word);
        button.getStyleClass().setAll("button", "flat", "wizard-go");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.TOP_LEFT);
        Hint.on(button, messages.text(STEP + word) + ". " + String.join(", ", lines(step, isHere)));
        button.setDisable(!isHere && !model.mayGo(step));
        button.setOnAction(click -> model.go(step));
        return button;
    }

    private Node sign(int number, boolean isHere, boolean isDone) {
        Label sign = Pieces.label(isDone ? "" : String.valueOf(number), "wizard-sign");
        if (isDone) {
            sign.setGraphic(Icon.of("check", "accent", "icon-14"));
            sign.getStyleClass().add("done");
        } else if (isHere) {
            sign.getStyleClass().add("here");
        }
        Region line = new Region();
        line.getStyleClass().add("wizard-line");
        VBox.setVgrow(line, Priority.ALWAYS);
        return new VBox(4, sign, line);
    }

    private Node run() {
        Label sign = Pieces.label(String.valueOf(LAST), "wizard-sign");
        HBox row = new HBox(12, sign, Pieces.label(messages.text("step.run"), "muted"));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("wizard-run");
        return row;
    }

    private List<String> lines(Step step, boolean isHere) {
        return switch (step) {
            case WHAT -> what();
            case WHERE -> where();
            case HOW -> isHere || model.step().get() == Step.CHECK ? how() : List.of();
            case CHECK ->
                    isHere
                            ? List.of(messages.text("step.check.1"), messages.text("step.check.2"))
                            : List.of();
        };
    }

    private List<String> what() {
        @Nullable Fixed fixed = model.what().fixed().get();
        if (fixed == null) {
            return List.of(
                    messages.text(
                            model.what().counting().running().get()
                                    ? "step.what.counting"
                                    : "step.what.none"));
        }
        String patterns =
                NumberText.count(
                        fixed.plan().patterns().size(),
                        messages.text("pattern"),
                        messages.text("patterns"));
        return List.of(
                TargetWords.events(fixed.plan().events()),
                patterns,
                messages.text("step.what.fixed", zone.text().get().clock(fixed.at())));
    }

    private List<String> where() {
        List<Subscriber> targets = model.where().targets();
        if (targets.isEmpty()) {
            return List.of();
        }
        if (model.where().toAll().get()) {
            return List.of(
                    messages.text("step.where.all"),
                    NumberText.count(
                            targets.size(),
                            messages.text("subscriber"),
                            messages.text("subscribers")));
        }
        Subscriber one = targets.getFirst();
        return List.of(
                PlainText.line(one.name()),
                TargetWords.transport(one) + ", " + one.environment().word());
    }

    private List<String> how() {
        ReplayOptions options = model.how().options().orElse(null);
        Speed speed = model.how().speed().orElse(null);
        return options == null || speed == null
                ? List.of(messages.text("step.how.wrong"))
                : options.isRamped()
                        ? List.of(
                                HowWords.order(options, speed),
                                HowWords.rate(speed),
                                messages.text("step.how.ramp"))
                        : List.of(HowWords.order(options, speed), HowWords.rate(speed));
    }
}
