package org.eventexplorer.ui.replay.wizard;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;
import org.eventexplorer.routing.subscriber.Subscriber;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.replay.card.Pieces;
import org.eventexplorer.ui.replay.plan.Planned;
import org.eventexplorer.ui.replay.step.CheckViewModel;

import java.util.List;

/// To whom it goes, and what a person must say before it does: why, and the name of what is
/// production.
final class Assent extends VBox {
    private static final int LONGEST_REASON = 500;

    private final Messages messages = Messages.of(Assent.class);
    private final TextField reason = new TextField();
    private final HBox heading = new HBox(8);
    private final BooleanProperty isOnly = new SimpleBooleanProperty(true);
    private final FlowPane fields = new FlowPane(12, 12);

    Assent(CheckViewModel model) {
        super(12);
        setId("assent");
        getStyleClass().addAll("panel", "wizard-assent");
        reason.setId("reason");
        reason.setTextFormatter(
                new TextFormatter<>(
                        change ->
                                change.getControlNewText().length() <= LONGEST_REASON
                                        ? change
                                        : null));
        reason.textProperty().bindBidirectional(model.reason());
        getChildren().setAll(heading, fields);
        model.names().subscribe(this::ask);
    }

    private void ask(List<CheckViewModel.Name> names) {
        Label optional =
                Pieces.label(
                        messages.text(names.isEmpty() ? "reason.optional" : "reason.wanted"),
                        "secondary");
        reason.setAccessibleText(messages.text("reason"));
        reason.setPromptText(messages.text("reason.prompt"));
        fields.getChildren()
                .setAll(
                        field(
                                new HBox(
                                        4,
                                        Pieces.label(messages.text("reason"), "medium"),
                                        optional),
                                reason,
                                400));
        for (CheckViewModel.Name name : names) {
            fields.getChildren().add(name(name));
        }
        getStyleClass().remove("production");
        if (!names.isEmpty()) {
            getStyleClass().add("production");
        }
    }

    private Node name(CheckViewModel.Name name) {
        CustomTextField typed = new CustomTextField();
        typed.setId("name-" + name.subscriber());
        typed.getStyleClass().addAll("mono", "wizard-name");
        typed.setLeft(new Region());
        typed.setTextFormatter(
                new TextFormatter<>(
                        change ->
                                change.getControlNewText().length() <= LONGEST_REASON
                                        ? change
                                        : null));
        typed.textProperty().bindBidirectional(name.typed());
        typed.setAccessibleText(messages.text("name.of", name.subscriber()));
        name.typed()
                .subscribe(
                        now ->
                                typed.setRight(
                                        name.isTyped()
                                                ? new StackPane(Icon.of("check", "good", "icon-14"))
                                                : null));
        Label label = Pieces.label("", "medium");
        label.textProperty()
                .bind(
                        isOnly.map(
                                only ->
                                        only
                                                ? messages.text("name.one")
                                                : messages.text("name.of", name.subscriber())));
        return field(new HBox(label), typed, 280);
    }

    private static VBox field(Node label, TextField field, double width) {
        field.setPrefWidth(width);
        return new VBox(4, label, field);
    }

    void draw(List<Planned> plans) {
        isOnly.set(plans.size() == 1);
        if (plans.size() > 1) {
            heading.getChildren()
                    .setAll(
                            Pieces.label(
                                    messages.text(
                                            "check.subscribers", NumberText.count(plans.size())),
                                    "pane-title"));
            return;
        }
        Subscriber one = plans.getFirst().subscriber();
        heading.getChildren()
                .setAll(
                        Pieces.cut(one.name(), "pane-title"),
                        Pieces.tag(one.environment(), true),
                        Pieces.gap(),
                        Pieces.cut(one.target().endpoint(), "mono", "muted"));
    }

    void focus() {
        reason.requestFocus();
    }
}
