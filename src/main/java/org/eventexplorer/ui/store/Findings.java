package org.eventexplorer.ui.store;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.eventexplorer.store.Verification;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.TroubleBanner;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.store.StoreViewModel.Verifying;

/// What the verification does or has found, a line a promise.
final class Findings extends VBox {
    private final Messages messages = Messages.of(Findings.class);
    private final StoreViewModel model;

    Findings(StoreViewModel model) {
        super(8);
        this.model = model;
        setId("findings");
        model.verifying().subscribe(this::draw);
    }

    private void draw(Verifying now) {
        getChildren().clear();
        switch (now) {
            case Verifying.NotYet _ -> say("info", "muted", messages.text("verify.notYet"));
            case Verifying.Stopped _ -> say("slash", "warning", messages.text("verify.stopped"));
            case Verifying.Now(StoreViewModel.Running running) -> running(running);
            case Verifying.Failed(var trouble) ->
                    getChildren().add(new TroubleBanner(trouble, model::verify));
            case Verifying.Done(Verification.Report report) -> report(report);
        }
    }

    private void running(StoreViewModel.Running running) {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(running.fraction());
        bar.setAccessibleText(messages.text("verify.progress"));
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button cancel = new Button(messages.text("verify.cancel"), Icon.of("square", "icon-14"));
        cancel.getStyleClass().add("small");
        cancel.setId("cancel-verify");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(click -> running.cancel().run());
        HBox line = new HBox(12, bar, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        Label detail = new Label();
        detail.getStyleClass().add("secondary");
        detail.textProperty().bind(running.detail());
        getChildren().addAll(line, detail);
    }

    private void report(Verification.Report report) {
        say(
                report.holds() ? "check-circle" : "alert-triangle",
                report.holds() ? "good" : "bad",
                messages.text(
                        report.holds()
                                ? "verify.holds"
                                : report.unchecked().isEmpty()
                                        ? "verify.broken"
                                        : "verify.incomplete"));
        report.checks().forEach(this::check);
        holes(report);
        report.unchecked()
                .forEach(
                        what ->
                                say(
                                        "help-circle",
                                        "warning",
                                        messages.text("verify.unchecked", what)));
    }

    private void check(Verification.Check check) {
        boolean holds = check.broken() == 0;
        String examined = NumberText.count(check.examined());
        say(
                holds ? "check" : "x-circle",
                holds ? "good" : "bad",
                holds
                        ? messages.text("verify.check", check.sentence(), examined)
                        : messages.text(
                                "verify.check.broken",
                                check.sentence(),
                                examined,
                                NumberText.count(check.broken())));
        if (!holds) {
            TextArea breaches = new TextArea(String.join("\n", check.breaches()));
            breaches.setEditable(false);
            breaches.getStyleClass().add("mono");
            breaches.setPrefRowCount(Math.min(8, check.breaches().size()));
            breaches.setAccessibleText(check.sentence());
            getChildren().add(breaches);
            long more = check.broken() - check.breaches().size();
            if (more > 0) {
                say(
                        "more-horizontal",
                        "muted",
                        messages.text("verify.more", NumberText.count(more)));
            }
        }
    }

    // A number and its event are stored in one transaction, and all is read from one snapshot.
    private void holes(Verification.Report report) {
        long lost = report.checks().stream().mapToLong(Verification.Check::lost).sum();
        if (report.checks().stream().anyMatch(check -> check.name().equals("sequences"))) {
            say(
                    lost == 0 ? "check" : "x-circle",
                    lost == 0 ? "good" : "bad",
                    messages.text("verify.holes", NumberText.count(lost)));
        }
    }

    private void say(String icon, String styleClass, String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        Node sign = Icon.of(icon, styleClass);
        HBox line = new HBox(8, sign, label);
        line.setAlignment(Pos.TOP_LEFT);
        getChildren().add(line);
    }
}
