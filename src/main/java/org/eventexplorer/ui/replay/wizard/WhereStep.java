package org.eventexplorer.ui.replay.wizard;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.ui.control.FaceBox;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.TroubleBanner;
import org.eventexplorer.ui.endpoint.TestReport;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.replay.card.Pieces;
import org.eventexplorer.ui.replay.card.TargetWords;
import org.eventexplorer.ui.replay.plan.Failure;
import org.eventexplorer.ui.replay.plan.Fixed;
import org.eventexplorer.ui.replay.step.WhatViewModel;
import org.eventexplorer.ui.replay.step.WhereViewModel;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// The second step: to whom.
final class WhereStep extends VBox {
    private final Messages messages = Messages.of(WhereStep.class);
    private final WhereViewModel model;
    private final WhatViewModel what;
    private final WizardHost host;
    private final TargetTable table;
    private final Label share = Pieces.wrapped("", "muted");
    private final Button test =
            Pieces.button("test-endpoint", messages.text("where.test"), "activity");
    private final VBox one;
    private final ToAll all;

    WhereStep(WhereViewModel model, WhatViewModel what, WizardHost host) {
        super(16);
        this.model = model;
        this.what = what;
        this.host = host;
        this.table = new TargetTable(model, what.fixed()::get);
        this.one = new VBox(12, search(), table, share, testing());
        this.all = new ToAll(model, what.fixed()::get);
        setId("step-where");
        getStyleClass().add("wizard-step");
        share.setId("share");
        model.failure().subscribe(now -> draw());
        model.looking().subscribe(now -> draw());
        model.all().subscribe(now -> draw());
        model.chosen().subscribe(now -> drawChosen());
        model.toAll().subscribe(now -> drawChosen());
        what.fixed()
                .subscribe(
                        now -> {
                            table.refresh();
                            draw();
                        });
    }

    private Node search() {
        TextField search = new TextField();
        search.setId("search-targets");
        search.setPromptText(messages.text("where.search"));
        Hint.on(search, messages.text("where.search"));
        search.setPrefWidth(280);
        search.setMinWidth(120);
        search.textProperty().bindBidirectional(model.search());
        Button again =
                Pieces.button("look-again", messages.text("where.look"), "refresh-cw", "flat");
        again.setOnAction(click -> model.look());
        again.disableProperty().bind(model.looking());
        Button add = Pieces.button("new-subscriber", messages.text("where.new"), "plus");
        add.setOnAction(click -> host.newSubscriber());
        HBox row =
                new HBox(
                        8,
                        Pieces.label(messages.text("where.one"), "pane-title"),
                        Pieces.gap(),
                        search,
                        again,
                        add);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node testing() {
        test.setOnAction(click -> test());
        model.test()
                .running()
                .subscribe(
                        now -> test.setText(messages.text(now ? "where.test.stop" : "where.test")));
        VBox column = new VBox(8, test, new TestReport(model.test(), () -> {}));
        return column;
    }

    private void test() {
        if (model.test().running().get()) {
            model.test().stop();
        } else {
            chosen().ifPresent(model.test()::start);
        }
    }

    private void draw() {
        Failure failure = model.failure().get();
        List<Subscriber> there = model.all().get();
        if (failure != null) {
            getChildren().setAll(new TroubleBanner(failure.trouble(), failure.again()));
        } else if (there == null) {
            getChildren().setAll(new FaceBox("loader", messages.text("where.looking"), ""));
        } else if (there.isEmpty()) {
            getChildren().setAll(nobody());
        } else {
            if (!getChildren().equals(List.of(one, all))) {
                getChildren().setAll(one, all);
            }
            drawChosen();
        }
    }

    private Node nobody() {
        Button add = Pieces.button("new-subscriber", messages.text("where.new"), "plus", "accent");
        add.setOnAction(click -> host.newSubscriber());
        Button again = Pieces.button("look-again", messages.text("where.look"), "refresh-cw");
        again.setOnAction(click -> model.look());
        return new FaceBox(
                "send", messages.text("where.none"), messages.text("where.none.text"), add, again);
    }

    private void drawChosen() {
        Optional<Subscriber> chosen = chosen();
        @Nullable Fixed fixed = what.fixed().get();
        boolean isToAll = model.toAll().get();
        share.setText(
                fixed == null || isToAll
                        ? ""
                        : chosen.map(now -> said(fixed, now))
                                .orElse(messages.text("where.choose")));
        Pieces.show(share, !share.getText().isEmpty());
        boolean isUnusual =
                fixed != null && chosen.filter(now -> fixed.unmatched(now) > 0).isPresent();
        share.setGraphic(isUnusual ? Icon.of("alert-triangle", "warning", "icon-14") : null);
        test.setDisable(chosen.isEmpty());
        if (isToAll) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().isEmpty()) {
            table.fill();
        }
        all.draw();
    }

    private String said(Fixed fixed, Subscriber now) {
        String share = TargetWords.share(fixed, now);
        return now.isEnabled() ? share : share + " " + messages.text("where.isDisabled");
    }

    private Optional<Subscriber> chosen() {
        List<Subscriber> there = model.all().get();
        return there == null
                ? Optional.empty()
                : there.stream().filter(now -> now.name().equals(model.chosen().get())).findFirst();
    }

    /// Puts the keyboard on the list.
    void focus() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !model.toAll().get()) {
            table.getFocusModel().focus(0);
        }
    }
}
