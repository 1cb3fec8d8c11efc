package org.eventexplorer.ui.replay.wizard;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.eventexplorer.replay.plan.Plan;
import org.eventexplorer.replay.record.Speed;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.ui.control.FaceBox;
import org.eventexplorer.ui.control.TroubleBanner;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.TimeText;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.replay.card.Facts;
import org.eventexplorer.ui.replay.card.HowWords;
import org.eventexplorer.ui.replay.card.Pieces;
import org.eventexplorer.ui.replay.card.PlanCard;
import org.eventexplorer.ui.replay.card.PlansCard;
import org.eventexplorer.ui.replay.card.TargetWords;
import org.eventexplorer.ui.replay.card.Waiting;
import org.eventexplorer.ui.replay.plan.Estimate;
import org.eventexplorer.ui.replay.plan.Failure;
import org.eventexplorer.ui.replay.plan.Planned;
import org.eventexplorer.ui.replay.step.CheckViewModel;
import org.eventexplorer.ui.replay.step.WizardViewModel;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The fourth step: all of it, read once more.
final class CheckStep extends VBox {
    private final Messages messages = Messages.of(CheckStep.class);
    private final WizardViewModel wizard;
    private final CheckViewModel model;
    private final Zone zone;
    private final VBox trouble = new VBox(12);
    private final VBox planned = new VBox(16);
    private final Assent assent;

    CheckStep(WizardViewModel wizard, Zone zone) {
        super(16);
        this.wizard = wizard;
        this.model = wizard.check();
        this.zone = zone;
        this.assent = new Assent(model);
        setId("step-check");
        getStyleClass().add("wizard-step");
        getChildren().setAll(trouble, planned, assent);
        model.plans().subscribe(now -> draw());
        model.planning().running().subscribe(now -> draw());
        model.failure().subscribe(now -> drawTrouble());
        wizard.departure().failure().subscribe(now -> drawTrouble());
    }

    /// Draws again what hangs on the other steps.
    void shown() {
        draw();
    }

    private void drawTrouble() {
        List<Node> banners = new ArrayList<>();
        add(banners, model.failure().get());
        add(banners, wizard.departure().failure().get());
        trouble.getChildren().setAll(banners);
        Pieces.show(trouble, !banners.isEmpty());
    }

    private static void add(List<Node> banners, @Nullable Failure failure) {
        if (failure != null) {
            banners.add(new TroubleBanner(failure.trouble(), failure.again()));
        }
    }

    private void draw() {
        List<Planned> plans = model.plans().get();
        Pieces.show(assent, !plans.isEmpty());
        if (!plans.isEmpty()) {
            planned.getChildren().setAll(facts(plans));
            planned.getChildren()
                    .add(
                            plans.size() == 1
                                    ? new PlanCard(plans.getFirst().plan(), zone.text().get())
                                    : new PlansCard(plans));
            assent.draw(plans);
        } else if (model.planning().running().get()) {
            Waiting waiting =
                    new Waiting("stop-planning", messages.text("check.planning"), model.planning());
            planned.getChildren()
                    .setAll(new FaceBox("loader", messages.text("check.planning"), "", waiting));
        } else if (model.failure().get() == null) {
            var again =
                    Pieces.button(
                            "plan-again", messages.text("check.again"), "rotate-cw", "accent");
            again.setOnAction(click -> model.plan());
            planned.getChildren()
                    .setAll(new FaceBox("square", messages.text("check.stopped"), "", again));
        } else {
            planned.getChildren().clear();
        }
    }

    private Facts facts(List<Planned> plans) {
        Plan first = plans.getFirst().plan();
        Subscriber target = plans.getFirst().subscriber();
        boolean isOne = plans.size() == 1;
        long bytes = plans.stream().mapToLong(each -> each.plan().bytes()).sum();
        return new Facts()
                .add(
                        TargetWords.events(model.events()),
                        isOne
                                ? NumberText.count(
                                        first.patterns().size(),
                                        messages.text("pattern"),
                                        messages.text("patterns"))
                                : messages.text(
                                        "check.subscribers", NumberText.count(plans.size())))
                .add(
                        NumberText.bytes(bytes),
                        isOne ? TargetWords.form(target) : messages.text("what.stored"))
                .add(duration(plans), pace(plans));
    }

    // They run side by side: the slowest says how long it takes.
    private Estimate slowest(List<Planned> plans) {
        Speed speed = wizard.how().speed().orElse(Speed.USUAL);
        return plans.stream()
                .map(
                        each ->
                                Estimate.of(
                                        each.plan().events(),
                                        wizard.how().order().get(),
                                        speed,
                                        each.subscriber().limits()))
                .max(Comparator.comparing(Estimate::least))
                .orElseThrow();
    }

    private String duration(List<Planned> plans) {
        return messages.text("check.about", TimeText.span(slowest(plans).least()));
    }

    private String pace(List<Planned> plans) {
        Estimate estimate = slowest(plans);
        Double rate = estimate.rate();
        String ramp = wizard.how().ramped().get() ? messages.text("check.ramp") : "";
        if (rate == null) {
            return messages.text("check.unlimited") + ramp;
        }
        return messages.text(
                        estimate.isOfSubscriber() ? "check.rate.subscriber" : "check.rate",
                        HowWords.number(rate))
                + ramp;
    }

    /// Puts the keyboard on what is to be said.
    void focus() {
        assent.focus();
    }
}
