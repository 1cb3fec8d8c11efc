package org.eventexplorer.ui.replay.wizard;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.eventexplorer.replay.plan.Plan;
import org.eventexplorer.ui.control.FaceBox;
import org.eventexplorer.ui.control.TroubleBanner;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.TimeText;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.replay.card.Facts;
import org.eventexplorer.ui.replay.card.Pieces;
import org.eventexplorer.ui.replay.card.PlanCard;
import org.eventexplorer.ui.replay.card.Waiting;
import org.eventexplorer.ui.replay.plan.Failure;
import org.eventexplorer.ui.replay.plan.Fixed;
import org.eventexplorer.ui.replay.step.WhatViewModel;

import java.time.Duration;

/// The first step: which events, counted and fixed.
final class WhatStep extends VBox {
    private final Messages messages = Messages.of(WhatStep.class);
    private final WhatViewModel model;
    private final Zone zone;
    private final Runnable leave;
    private final VBox narrowing;

    /// @param leave goes back to where the events were chosen
    WhatStep(WhatViewModel model, Zone zone, Runnable leave) {
        super(16);
        this.model = model;
        this.zone = zone;
        this.leave = leave;
        this.narrowing = narrowing();
        setId("step-what");
        getStyleClass().add("wizard-step");
        model.fixed().subscribe(now -> draw());
        model.failure().subscribe(now -> draw());
        model.stopped().subscribe(now -> draw());
        model.counting().running().subscribe(now -> draw());
    }

    private void draw() {
        Fixed fixed = model.fixed().get();
        Failure failure = model.failure().get();
        if (failure != null) {
            getChildren().setAll(new TroubleBanner(failure.trouble(), failure.again()));
        } else if (model.counting().running().get()) {
            getChildren().setAll(counting());
        } else if (fixed == null) {
            getChildren().setAll(stopped());
        } else if (fixed.plan().events() == 0) {
            getChildren().setAll(narrowing, nothing());
        } else {
            getChildren().setAll(facts(fixed), narrowing, card(fixed), note(fixed));
        }
    }

    private VBox narrowing() {
        TextField field = new TextField();
        field.setId("narrow");
        field.setPromptText(messages.text("narrow.prompt"));
        field.textProperty().bindBidirectional(model.patterns());
        field.setOnAction(enter -> model.narrow());
        HBox.setHgrow(field, Priority.ALWAYS);
        Label name = Pieces.label(messages.text("narrow"), "medium");
        name.setLabelFor(field);
        Hint.on(field, messages.text("narrow.hint"));
        field.setAccessibleText(messages.text("narrow"));
        Button apply = Pieces.button("narrow-now", messages.text("narrow.now"), "filter");
        apply.setOnAction(click -> model.narrow());
        HBox row = new HBox(8, name, field, apply);
        row.setAlignment(Pos.CENTER_LEFT);
        Label problem = Pieces.wrapped("", "bad");
        problem.setId("narrow-problem");
        model.problem()
                .subscribe(
                        now -> {
                            problem.setText(now);
                            Pieces.show(problem, !now.isEmpty());
                            field.pseudoClassStateChanged(Styles.STATE_DANGER, !now.isEmpty());
                        });
        VBox column = new VBox(4, row, problem);
        Pieces.show(column, model.mayNarrow());
        return column;
    }

    private Node counting() {
        Waiting waiting =
                new Waiting("stop-counting", messages.text("what.counting"), model.counting());
        waiting.setAlignment(Pos.CENTER);
        return new FaceBox(
                "loader",
                messages.text("what.counting.title"),
                messages.text("what.counting.text"),
                waiting);
    }

    private Node stopped() {
        Button again =
                Pieces.button("count-again", messages.text("what.again"), "rotate-cw", "accent");
        again.setOnAction(click -> model.count());
        return new FaceBox(
                "square", messages.text("what.stopped"), messages.text("what.stopped.text"), again);
    }

    private Node nothing() {
        Button back =
                Pieces.button(
                        "choose-others", messages.text("what.none.back"), "arrow-left", "accent");
        back.setOnAction(click -> leave.run());
        return new FaceBox(
                "search", messages.text("what.none"), messages.text("what.none.text"), back);
    }

    private Node facts(Fixed fixed) {
        Plan plan = fixed.plan();
        Facts facts =
                new Facts()
                        .add(
                                NumberText.count(
                                        plan.events(),
                                        messages.text("event"),
                                        messages.text("events")),
                                NumberText.count(
                                        plan.patterns().size(),
                                        messages.text("pattern"),
                                        messages.text("patterns")))
                        .add(NumberText.bytes(plan.bytes()), messages.text("what.stored"));
        Plan.Ends ends = plan.ends();
        if (ends != null) {
            Duration span = Duration.between(ends.first().timestamp(), ends.last().timestamp());
            facts.add(TimeText.span(span), messages.text("what.span"));
        }
        return facts;
    }

    private Node card(Fixed fixed) {
        return new PlanCard(fixed.plan(), zone.text().get());
    }

    private Node note(Fixed fixed) {
        Button again =
                Pieces.button("count-again", messages.text("what.again"), "rotate-cw", "small");
        again.setOnAction(click -> model.count());
        return new VBox(
                8,
                Pieces.wrapped(
                        messages.text(
                                "what.fixed",
                                zone.text().get().clock(fixed.at()),
                                zone.text().get().name()),
                        "muted"),
                again);
    }
}
