package org.eventexplorer.ui.replay.wizard;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;

import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.replay.card.Pieces;
import org.eventexplorer.ui.replay.card.TargetWords;
import org.eventexplorer.ui.replay.card.Waiting;
import org.eventexplorer.ui.replay.step.CheckViewModel;
import org.eventexplorer.ui.replay.step.Departure;
import org.eventexplorer.ui.replay.step.WizardViewModel;
import org.eventexplorer.ui.replay.step.WizardViewModel.Step;

/// The bar below the steps: back and on, and at the end what is done with the plan.
final class Footer extends HBox {
    static final KeyCombination BACK =
            new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);
    static final KeyCombination NEXT =
            new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.ALT_DOWN);

    // A name may have a hundred characters, and the button is to be seen whole.
    private static final int LONGEST_NAME = 24;

    private final Messages messages = Messages.of(Footer.class);
    private final WizardViewModel model;
    private final WizardHost host;
    private final Button back = Pieces.button("back", messages.text("back"), "arrow-left");
    private final Button next =
            Pieces.button("next", messages.text("next"), "arrow-right", "accent");
    private final Button save =
            Pieces.button("save-plan", messages.text("foot.save"), "download", "flat");
    private final Button dry = Pieces.button("dry-run", messages.text("foot.dry"), "file-text");
    private final Button start = new Button("", Icon.of("play"));
    private final Label said = Pieces.wrapped("", "secondary");

    Footer(WizardViewModel model, WizardHost host) {
        super(8);
        this.model = model;
        this.host = host;
        getStyleClass().addAll("footer", "wizard-footer");
        start.setId("start");
        start.setMinWidth(USE_PREF_SIZE);
        said.setId("said");
        said.setMinHeight(0);
        Departure departure = model.departure();
        said.textProperty().bind(departure.said());
        getChildren()
                .setAll(
                        back,
                        new Waiting(
                                "stop-starting",
                                messages.text("foot.starting"),
                                departure.starting()),
                        new Waiting(
                                "stop-writing", messages.text("foot.writing"), departure.writing()),
                        said,
                        Pieces.gap(),
                        save,
                        dry,
                        next,
                        start);
        Hint.on(back, messages.text("back"), BACK);
        Hint.on(next, messages.text("next"), NEXT);
        actions();
        model.step().subscribe(now -> draw());
        model.check().plans().subscribe(now -> draw());
        model.check().ready().subscribe(now -> draw());
        departure.starting().running().subscribe(now -> draw());
        departure.writing().running().subscribe(now -> draw());
    }

    private void actions() {
        back.setOnAction(click -> step(-1));
        next.setOnAction(click -> step(1));
        save.setOnAction(
                click -> host.fileToWrite(messages.text("foot.save.file")).ifPresent(model::save));
        dry.setOnAction(
                click ->
                        host.fileToWrite(messages.text("foot.dry.file"))
                                .ifPresent(model.departure()::dryRun));
        start.setOnAction(click -> model.start(host::started));
    }

    /// Goes back or on, where that is possible.
    void step(int by) {
        model.step().get().further(by).ifPresent(model::go);
    }

    void draw() {
        Step now = model.step().get();
        boolean isLast = now == Step.CHECK;
        boolean isStarting = model.departure().starting().running().get();
        boolean isBusy = isStarting || model.departure().writing().running().get();
        boolean isPlanned = !model.check().plans().get().isEmpty();
        back.setDisable(now == Step.WHAT || isStarting);
        Pieces.show(next, !isLast);
        next.setDisable(now.further(1).filter(model::mayGo).isEmpty());
        next.setDefaultButton(!isLast);
        Pieces.show(save, isLast);
        Pieces.show(dry, isLast);
        Pieces.show(start, isLast);
        save.setDisable(!isPlanned || isBusy);
        dry.setDisable(!isPlanned || isBusy);
        start.setDisable(!model.check().ready().get() || isBusy);
        drawStart();
    }

    // Solid red only where it sends to production.
    private void drawStart() {
        CheckViewModel check = model.check();
        boolean isProduction = check.isForProduction();
        start.getStyleClass().removeAll("danger", "accent");
        start.getStyleClass().add(isProduction ? "danger" : "accent");
        var plans = check.plans().get();
        String to =
                plans.size() > 1
                        ? messages.text("check.subscribers", NumberText.count(plans.size()))
                        : isProduction || plans.isEmpty()
                                ? messages.text("foot.production")
                                : PlainText.line(
                                        plans.getFirst().subscriber().name(), LONGEST_NAME);
        start.setText(
                plans.isEmpty()
                        ? messages.text("foot.start.none")
                        : messages.text("foot.start", TargetWords.events(check.events()), to));
        Hint.on(
                start,
                check.ready().get() || plans.isEmpty()
                        ? start.getText()
                        : messages.text("foot.start.wanted"));
    }
}
