package org.eventexplorer.ui.replay.list;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

import org.controlsfx.control.SegmentedButton;
import org.eventexplorer.replay.keep.ReplayList;
import org.eventexplorer.replay.keep.ReplayList.Which;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// The choice between all replays, those that run, can be finished or have failures.
final class Kinds extends SegmentedButton {
    private final Messages messages = Messages.of(Kinds.class);
    private final Map<Which, ToggleButton> buttons = new EnumMap<>(Which.class);

    Kinds(ReplaysViewModel model) {
        ToggleGroup group = new ToggleGroup();
        setToggleGroup(group);
        for (Which kind : Which.values()) {
            ToggleButton button =
                    new ToggleButton(messages.text("kind." + kind.name().toLowerCase(Locale.ROOT)));
            button.setId("kind-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            button.setContentDisplay(ContentDisplay.RIGHT);
            button.setMinWidth(USE_PREF_SIZE);
            button.setUserData(kind);
            buttons.put(kind, button);
            getButtons().add(button);
        }
        show(model.which().get());
        group.selectedToggleProperty().subscribe((before, now) -> chosen(model, now));
        model.seen().subscribe(this::count);
    }

    private void chosen(ReplaysViewModel model, @Nullable Toggle toggle) {
        if (toggle != null && toggle.getUserData() instanceof Which kind) {
            model.which().set(kind);
        } else {
            show(model.which().get());
        }
    }

    // One is always on, also when it is pressed again.
    private void show(Which now) {
        buttons.forEach((kind, button) -> button.setSelected(kind == now));
    }

    private void count(ListReading.@Nullable Seen seen) {
        if (seen == null) {
            return;
        }
        ReplayList.Numbers numbers = seen.numbers();
        pill(Which.RUNNING, numbers.running());
        pill(Which.TO_FINISH, numbers.toFinish());
        pill(Which.WITH_FAILURES, numbers.withFailures());
    }

    private void pill(Which kind, long number) {
        ToggleButton button = buttons.get(kind);
        if (button != null) {
            Label pill = new Label(NumberText.count(number));
            pill.getStyleClass().add("count-pill");
            button.setGraphic(number == 0 ? null : pill);
            button.setAccessibleText(button.getText() + ", " + NumberText.count(number));
        }
    }
}
