package org.eventexplorer.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;

import org.eventexplorer.ui.fx.Hint;

import java.util.EnumMap;
import java.util.Map;

/// The buttons on the left, one a place; one of them is always on.
final class Rail {
    private final ObjectProperty<Place> place;
    private final Map<Place, ToggleButton> buttons = new EnumMap<>(Place.class);

    Rail(ObjectProperty<Place> place) {
        this.place = place;
        place.subscribe(this::show);
    }

    /// Joins `button` to its place.
    ///
    /// @param again is run where the place is shown already
    void add(Place to, ToggleButton button, Runnable again) {
        buttons.put(to, button);
        Hint.on(button, button.getText(), to.shortcut());
        button.setOnAction(
                event -> {
                    if (place.get() == to) {
                        again.run();
                    }
                    place.set(to);
                    show(to);
                });
        show(place.get());
    }

    /// Lets the shortcuts work in `scene`.
    void listenIn(Scene scene) {
        buttons.forEach(
                (to, button) ->
                        scene.getAccelerators()
                                .put(
                                        to.shortcut(),
                                        () -> {
                                            if (!button.isDisabled()) {
                                                place.set(to);
                                            }
                                        }));
    }

    private void show(Place now) {
        buttons.forEach((to, button) -> button.setSelected(to == now));
    }
}
