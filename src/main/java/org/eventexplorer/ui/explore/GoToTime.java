package org.eventexplorer.ui.explore;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Zone;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.function.Consumer;

/// Asks for a time to go to.
final class GoToTime {
    private final Messages messages;
    private final Zone zone;
    private final Consumer<Instant> onChosen;
    private final Popup popup = new Popup();
    private final TextField time = new TextField();
    private final Label note = new Label();

    GoToTime(Messages messages, Zone zone, Consumer<Instant> onChosen) {
        this.messages = messages;
        this.zone = zone;
        this.onChosen = onChosen;
        time.setId("go-to-time");
        time.getStyleClass().add("mono");
        time.setPrefColumnCount(28);
        time.setPromptText(messages.text("go.prompt"));
        time.setOnAction(enter -> go());
        Label title = new Label(messages.text("go.title"));
        title.setLabelFor(time);
        title.getStyleClass().add("secondary");
        Button button = new Button(messages.text("go"));
        button.getStyleClass().add("accent");
        button.setOnAction(click -> go());
        note.setWrapText(true);
        note.setMaxWidth(360);
        VBox panel = new VBox(8, title, new HBox(8, time, button), note);
        panel.getStyleClass().addAll("panel", "ask-panel");
        Sheet.dress(panel);
        popup.getContent().add(panel);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    /// Opens over the top of `owner`.
    ///
    /// @param now the time that stands in the field; null: none
    void show(Node owner, @Nullable Instant now) {
        time.setText(now == null ? "" : zone.text().get().full(now));
        note.setText(messages.text("go.note"));
        note.getStyleClass().setAll("label", "secondary");
        Bounds place = owner.localToScreen(owner.getBoundsInLocal());
        popup.show(owner, place.getMinX() + 12, place.getMinY() + 32);
        time.requestFocus();
        time.selectAll();
    }

    private void go() {
        try {
            Instant wanted = TimeInput.from(time.getText(), zone.text().get().zone());
            if (wanted != null) {
                popup.hide();
                onChosen.accept(wanted);
            }
        } catch (IllegalArgumentException e) {
            note.setText(e.getMessage());
            note.getStyleClass().setAll("label", "bad");
        }
    }
}
