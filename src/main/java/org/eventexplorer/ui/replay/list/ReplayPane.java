package org.eventexplorer.ui.replay.list;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.eventexplorer.replay.plan.Selection;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.replay.Again;
import org.eventexplorer.ui.replay.ReplayStore;
import org.eventexplorer.ui.replay.ReplayWords;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The chosen replay beside the list.
final class ReplayPane {
    private final Messages messages = Messages.of(ReplayPane.class);
    private final ReplaysViewModel model;
    private final Zone zone;
    private final Runnable open;

    /// @param open shows its page
    ReplayPane(ReplaysViewModel model, Zone zone, Runnable open) {
        this.model = model;
        this.zone = zone;
        this.open = open;
    }

    /// Shows it in `place`, as it is from now on.
    void into(Pane place) {
        model.detail().subscribe(detail -> show(place, detail));
    }

    private void show(Pane place, ReplayStore.@Nullable Detail detail) {
        place.setVisible(detail != null);
        place.setManaged(detail != null);
        if (detail == null) {
            place.getChildren().clear();
            return;
        }
        VBox sections = new PaneSections(zone.text().get(), open).of(detail);
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        BorderPane pane = new BorderPane(scroll);
        pane.setBottom(buttons(detail));
        pane.getStyleClass().add("line-left");
        String kept = keyboard(place);
        place.getChildren().setAll(pane);
        Node same = kept == null ? null : place.lookup("#" + kept);
        if (same != null) {
            same.requestFocus();
        }
    }

    // What runs is drawn anew every other second, and the keyboard stays where it was.
    private static @Nullable String keyboard(Pane place) {
        boolean isHere = place.getScene() != null && place.isFocusWithin();
        return isHere ? place.getScene().getFocusOwner().getId() : null;
    }

    private Node buttons(ReplayStore.Detail detail) {
        FlowPane buttons = new FlowPane(8, 8);
        buttons.getStyleClass().addAll("aside-buttons", "line-above");
        Replay replay = detail.replay();
        ReplayState state = replay.standing().state();
        boolean mayWrite = model.actions().mayWrite();
        if (mayWrite && state.isResumable()) {
            buttons.getChildren()
                    .add(button("pane.resume", "play", () -> model.actions().resume(detail)));
        } else if (mayWrite && detail.open() > 0 && state != ReplayState.RUNNING) {
            Button retry = button("pane.retry", "rotate-cw", () -> retry(detail));
            retry.setText(messages.text("pane.retry", ReplayWords.open(detail)));
            buttons.getChildren().add(retry);
        }
        if (mayWrite) {
            stopping(buttons, replay);
        }
        buttons.getChildren()
                .add(
                        button(
                                "pane.report",
                                "download",
                                () -> model.actions().host().report(replay)));
        if (mayWrite) {
            buttons.getChildren().add(again(replay));
        }
        return buttons;
    }

    private void retry(ReplayStore.Detail detail) {
        model.actions()
                .retry(
                        detail,
                        new Selection.Failures(detail.replay().id(), List.of()),
                        detail.open());
    }

    private Button again(Replay replay) {
        Button again =
                button(
                        "pane.again",
                        "repeat",
                        () -> Again.ask(model.actions(), replay, zone.text().get()));
        boolean isPossible = Again.isPossible(replay);
        again.setDisable(!isPossible);
        Hint.on(again, messages.text(isPossible ? "pane.again.hint" : "pane.again.lost"));
        return again;
    }

    // The same as on its page.
    private void stopping(FlowPane buttons, Replay replay) {
        if (replay.standing().state() == ReplayState.RUNNING) {
            buttons.getChildren()
                    .add(
                            button(
                                    "pane.pause",
                                    "pause",
                                    () -> model.actions().pause(replay.id(), model::refresh)));
        }
        if (!replay.standing().state().isOver()) {
            buttons.getChildren()
                    .add(
                            button(
                                    "pane.cancel",
                                    "square",
                                    () -> model.actions().cancel(replay, model::refresh)));
        }
    }

    private Button button(String key, String icon, Runnable action) {
        Button button = new Button(messages.text(key, 0), Icon.of(icon));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(click -> action.run());
        return button;
    }
}
