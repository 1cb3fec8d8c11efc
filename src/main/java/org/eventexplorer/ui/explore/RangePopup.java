package org.eventexplorer.ui.explore;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.TimeText;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.fx.ZoneText;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Consumer;

/// The panel in which a time range is chosen: presets on the left, exact ends on the right.
final class RangePopup {
    private final Popup popup = new Popup();
    private final VBox presets = new VBox(2);
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final Label note = new Label();
    private final Button apply;
    private final Messages messages;
    private final InstantSource clock;
    private final Zone zone;
    private final Consumer<RangeChoice> onChosen;

    RangePopup(Messages messages, InstantSource clock, Zone zone, Consumer<RangeChoice> onChosen) {
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
        this.onChosen = onChosen;
        apply = new Button(messages.text("range.apply"));
        apply.getStyleClass().add("accent");
        apply.setMinWidth(Region.USE_PREF_SIZE);
        apply.setOnAction(click -> apply());
        from.setId("range-from");
        to.setId("range-to");
        for (TextField field : new TextField[] {from, to}) {
            field.getStyleClass().add("mono");
            field.setPrefColumnCount(28);
            field.textProperty().addListener((property, before, now) -> check());
            field.setOnAction(enter -> apply());
        }
        from.setPromptText(messages.text("range.from.prompt"));
        to.setPromptText(messages.text("range.to.prompt"));
        note.setWrapText(true);
        note.setMaxWidth(200);
        HBox.setHgrow(note, Priority.ALWAYS);
        HBox last = new HBox(8, note, new Region(), apply);
        HBox.setHgrow(last.getChildren().get(1), Priority.ALWAYS);
        last.getStyleClass().add("range-last");
        Label fromLabel = new Label();
        fromLabel
                .textProperty()
                .bind(zone.text().map(text -> messages.text("range.from.label", text.name())));
        fromLabel.setLabelFor(from);
        Label toLabel = new Label(messages.text("range.to.label"));
        toLabel.setLabelFor(to);
        fromLabel.getStyleClass().add("secondary");
        toLabel.getStyleClass().add("secondary");
        VBox exact = new VBox(4, fromLabel, from, toLabel, to, last);
        exact.getStyleClass().add("range-exact");
        HBox panel = new HBox(presets, exact);
        panel.getStyleClass().addAll("panel", "range-panel");
        Sheet.dress(panel);
        popup.getContent().add(panel);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    /// Opens under `owner` with `choice` marked and its ends in the fields.
    void show(Node owner, RangeChoice choice) {
        presets.getChildren().clear();
        ZoneText text = zone.text().get();
        RangeText words = new RangeText(messages, text);
        for (RangeChoice preset : RangeChoice.PRESETS) {
            ToggleButton button = new ToggleButton(words.of(preset));
            button.getStyleClass().addAll("flat", "small", "preset");
            button.setSelected(preset.equals(choice));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(click -> choose(preset));
            presets.getChildren().add(button);
        }
        TimeRange range = choice.at(clock.instant());
        from.setText(range.from() == null ? "" : text.full(range.from()));
        to.setText(range.to() == null ? "" : text.full(range.to()));
        check();
        Bounds place = owner.localToScreen(owner.getBoundsInLocal());
        popup.show(owner, place.getMinX(), place.getMaxY() + 4);
        from.requestFocus();
    }

    private void choose(RangeChoice choice) {
        popup.hide();
        onChosen.accept(choice);
    }

    private void apply() {
        if (check()) {
            TimeRange range = range();
            choose(RangeChoice.of(range));
        }
    }

    private TimeRange range() {
        ZoneId in = zone.text().get().zone();
        return new TimeRange(TimeInput.from(from.getText(), in), TimeInput.to(to.getText(), in));
    }

    /// Says what is wrong with the ends, or how long the range is.
    private boolean check() {
        String said;
        boolean isGood = true;
        try {
            TimeRange range = range();
            said =
                    range.from() == null || range.to() == null
                            ? messages.text("range.open")
                            : messages.text(
                                    "range.length",
                                    TimeText.span(Duration.between(range.from(), range.to())));
        } catch (IllegalArgumentException e) {
            said = e.getMessage();
            isGood = false;
        }
        note.setText(said);
        note.getStyleClass().setAll("label", isGood ? "secondary" : "bad");
        apply.setDisable(!isGood);
        return isGood;
    }
}
