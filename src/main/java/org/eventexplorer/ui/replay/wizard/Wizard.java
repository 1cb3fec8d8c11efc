package org.eventexplorer.ui.replay.wizard;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.replay.Question;
import org.eventexplorer.ui.replay.ReplayWish;
import org.eventexplorer.ui.replay.card.Pieces;
import org.eventexplorer.ui.replay.plan.Services;
import org.eventexplorer.ui.replay.step.WizardViewModel;
import org.eventexplorer.ui.replay.step.WizardViewModel.Step;

import java.net.URL;
import java.util.Map;
import java.util.Objects;

/// The page on which a new replay is asked for, in four steps; it has begun to count when it is
/// made. Only for the toolkit's thread.
public final class Wizard {
    private final Messages messages = Messages.of(Wizard.class);
    private final WizardViewModel model;
    private final WizardHost host;
    private final BorderPane root = new BorderPane();
    private final StepList steps;
    private final Footer footer;
    private final Middle middle;
    private final WhereStep where;
    private final HowStep how;
    private final CheckStep check;

    /// @param wish what a person wants to be replayed
    public Wizard(ReplayWish wish, Services services, Zone zone, WizardHost host) {
        this.model = new WizardViewModel(wish, services);
        this.host = host;
        this.steps = new StepList(model, zone);
        this.footer = new Footer(model, host);
        this.where = new WhereStep(model.where(), model.what(), host);
        this.how = new HowStep(model.how());
        this.check = new CheckStep(model, zone);
        WhatStep what = new WhatStep(model.what(), zone, this::leave);
        this.middle =
                new Middle(
                        root,
                        Map.of(
                                Step.WHAT, what,
                                Step.WHERE, where,
                                Step.HOW, how,
                                Step.CHECK, check),
                        new SidePane(model, zone));
        root.setId("replay-wizard");
        URL looks = Objects.requireNonNull(Wizard.class.getResource("wizard.css"));
        root.getStylesheets().add(looks.toExternalForm());
        root.getStyleClass().add("wizard");
        root.setTop(header(wish));
        root.setLeft(steps);
        root.setCenter(middle);
        root.setBottom(footer);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        listen();
        model.begin();
    }

    private HBox header(ReplayWish wish) {
        Button close = new Button(null, Icon.of("x"));
        close.setId("close-wizard");
        close.getStyleClass().addAll("flat", "button-icon");
        Hint.on(close, messages.text("close"));
        close.setOnAction(click -> leave());
        HBox header =
                new HBox(
                        Pieces.label(messages.text("title"), "page-title"),
                        Pieces.label(messages.text("from"), "muted"),
                        Pieces.cut(wish.words(), "muted"),
                        Pieces.gap(),
                        close);
        header.getStyleClass().addAll("tool-bar-48", "line-below");
        return header;
    }

    private void listen() {
        model.step().subscribe(this::show);
        Runnable drawn =
                () -> {
                    steps.draw();
                    footer.draw();
                };
        model.what().fixed().subscribe(drawn);
        model.what().counting().running().subscribe(drawn);
        model.where().all().subscribe(drawn);
        model.where().chosen().subscribe(drawn);
        model.where().toAll().subscribe(drawn);
        model.how().isGood().subscribe(drawn);
        model.step().subscribe(drawn);
        model.check()
                .plans()
                .subscribe(
                        now -> {
                            if (model.step().get() == Step.CHECK && root.isFocusWithin()) {
                                focusCheck();
                            }
                        });
        model.what()
                .fixed()
                .subscribe(
                        now -> {
                            if (model.step().get() == Step.WHAT && root.isFocusWithin()) {
                                focusNext();
                            }
                        });
    }

    private void show(Step step) {
        boolean hadKeyboard = root.isFocusWithin();
        if (step == Step.CHECK) {
            check.shown();
        }
        middle.show(step);
        if (hadKeyboard) {
            focus();
        }
    }

    private void pressed(KeyEvent key) {
        if (Footer.BACK.match(key)) {
            footer.step(-1);
            key.consume();
        } else if (Footer.NEXT.match(key)) {
            footer.step(1);
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            if (model.step().get() == Step.WHAT) {
                leave();
            } else {
                footer.step(-1);
            }
            key.consume();
        }
    }

    // Who waits for something may have hit the key unawares.
    private void leave() {
        if (model.isBusy()) {
            host.ask(
                    new Question(
                            messages.text("leave"),
                            messages.text("leave.text"),
                            messages.text("leave.yes"),
                            null),
                    host::closed);
        } else {
            host.closed();
        }
    }

    /// The page itself.
    public Parent node() {
        return root;
    }

    /// Puts the keyboard on the step that is shown.
    public void focus() {
        switch (model.step().get()) {
            case WHAT -> focusNext();
            case WHERE -> where.focus();
            case HOW -> how.focus();
            case CHECK -> focusCheck();
        }
    }

    // Until it is planned there is nothing to say.
    private void focusCheck() {
        if (model.check().plans().get().isEmpty()) {
            root.requestFocus();
        } else {
            check.focus();
        }
    }

    // Until the events are counted there is nothing to go on to.
    private void focusNext() {
        Node next = root.lookup("#next");
        if (next == null || next.isDisabled()) {
            root.requestFocus();
        } else {
            next.requestFocus();
        }
    }

    /// Looks again who is there: a subscriber may have been added.
    public void refresh() {
        if (model.step().get() == Step.WHERE) {
            model.where().look();
        }
    }

    /// Ends what runs.
    public void close() {
        model.close();
    }
}
