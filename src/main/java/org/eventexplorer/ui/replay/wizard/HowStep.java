package org.eventexplorer.ui.replay.wizard;

import atlantafx.base.theme.Styles;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.eventexplorer.replay.recipient.UsualPace;
import org.eventexplorer.replay.record.DeliveryOrder;
import org.eventexplorer.replay.record.OnFailure;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.replay.card.Pieces;
import org.eventexplorer.ui.replay.step.HowViewModel;
import org.eventexplorer.ui.replay.step.HowViewModel.Figure;

import java.util.Locale;

/// The third step: in which order, how fast, and what happens when something fails.
final class HowStep extends VBox {
    private static final String ORDER = "order.";
    private static final String FAILURE = "failure.";
    private static final String ORDER_TEXT = "order.text.";
    private static final String FAILURE_TEXT = "failure.text.";
    private static final String FIGURE = "figure.";
    private static final String FIGURE_PROMPT = "figure.prompt.";
    private static final String FIGURE_TEXT = "figure.text.";

    private final Messages messages = Messages.of(HowStep.class);
    private final HowViewModel model;

    HowStep(HowViewModel model) {
        super(24);
        this.model = model;
        setId("step-how");
        getStyleClass().add("wizard-step");
        CheckBox ramp = new CheckBox(messages.text("how.ramp"));
        ramp.setId("ramp");
        ramp.selectedProperty().bindBidirectional(model.ramped());
        getChildren()
                .setAll(
                        part(
                                "how.order",
                                choices(ORDER, ORDER_TEXT, DeliveryOrder.values(), model.order())),
                        part(
                                "how.speed",
                                rate(),
                                figure(Figure.IN_FLIGHT),
                                explained(ramp, "how.ramp.text")),
                        part(
                                "how.failure",
                                figure(Figure.ATTEMPTS),
                                choices(
                                        FAILURE,
                                        FAILURE_TEXT,
                                        OnFailure.values(),
                                        model.onFailure())),
                        part(
                                "how.halt",
                                Pieces.wrapped(messages.text("how.halt.text"), "muted"),
                                figure(Figure.PERCENT),
                                figure(Figure.IN_A_ROW),
                                figure(Figure.SLOW)));
    }

    private VBox part(String key, Node... nodes) {
        VBox part = new VBox(12, Pieces.label(messages.text(key), "pane-title"));
        part.getChildren().addAll(nodes);
        return part;
    }

    private <E extends Enum<E>> Node choices(
            String prefix, String texts, E[] values, ObjectProperty<E> chosen) {
        ToggleGroup group = new ToggleGroup();
        VBox column = new VBox(12);
        for (E value : values) {
            String word = value.name().toLowerCase(Locale.ROOT);
            RadioButton button = new RadioButton(messages.text(prefix + word));
            button.setId(prefix.replace('.', '-') + word);
            button.setToggleGroup(group);
            button.setOnAction(click -> chosen.set(value));
            chosen.subscribe(now -> button.setSelected(now == value));
            column.getChildren().add(explained(button, texts + word));
        }
        return column;
    }

    private Node explained(Node choice, String key) {
        Label text = Pieces.wrapped(messages.text(key), "secondary", "wizard-explained");
        return new VBox(2, choice, text);
    }

    // What hangs on a rate is said where a person would lift it.
    private Node rate() {
        CheckBox unlimited = new CheckBox(messages.text("how.unlimited"));
        unlimited.setId("unlimited");
        unlimited.setOnAction(click -> model.limit(!unlimited.isSelected()));
        model.typed(Figure.RATE).subscribe(now -> unlimited.setSelected(now.isBlank()));
        Label production =
                Pieces.wrapped(
                        messages.text("how.production", Math.round(UsualPace.TO_PRODUCTION)),
                        "secondary");
        production.setId("production-rate");
        model.forProduction().subscribe(now -> Pieces.show(production, now));
        VBox below = new VBox(2, unlimited, production);
        below.getStyleClass().add("wizard-below-figure");
        return new VBox(6, figure(Figure.RATE), below);
    }

    private Node figure(Figure figure) {
        String word = figure.name().toLowerCase(Locale.ROOT);
        TextField field = new TextField();
        field.setId("how-" + word);
        field.setPrefColumnCount(8);
        field.setMinWidth(USE_PREF_SIZE);
        field.setPromptText(messages.text(FIGURE_PROMPT + word));
        field.textProperty().bindBidirectional(model.typed(figure));
        Label name = Pieces.label(messages.text(FIGURE + word), "wizard-figure");
        name.setLabelFor(field);
        field.setAccessibleText(messages.text(FIGURE + word));
        Label explanation = Pieces.wrapped(messages.text(FIGURE_TEXT + word), "secondary");
        Label problem = Pieces.wrapped("", "bad");
        problem.setId("problem-" + word);
        ObservableValue<String> wrong = model.problem(figure);
        wrong.subscribe(
                now -> {
                    problem.setText(now);
                    Pieces.show(problem, !now.isEmpty());
                    Pieces.show(explanation, now.isEmpty());
                    field.pseudoClassStateChanged(Styles.STATE_DANGER, !now.isEmpty());
                    field.setAccessibleHelp(now);
                });
        // Kept by the node, since a binding that nobody holds is collected.
        problem.setUserData(wrong);
        VBox words = new VBox(explanation, problem);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox row = new HBox(12, name, field, words);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Puts the keyboard on the first choice.
    void focus() {
        lookup("#order-" + model.order().get().text()).requestFocus();
    }
}
