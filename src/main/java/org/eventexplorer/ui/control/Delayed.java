package org.eventexplorer.ui.control;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Duration;

/// A condition that shows only once it has held for a while, so that what is quick does not
/// flicker. It ends at once.
public final class Delayed {
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final PauseTransition pause;

    /// @param condition what is watched
    /// @param delay how long it must hold
    public Delayed(ReadOnlyBooleanProperty condition, Duration delay) {
        pause = new PauseTransition(delay);
        pause.setOnFinished(event -> shown.set(condition.get()));
        condition.addListener((property, before, holds) -> follow(holds));
        follow(condition.get());
    }

    /// Whether the condition holds and has held for the delay.
    public ReadOnlyBooleanProperty property() {
        return shown.getReadOnlyProperty();
    }

    private void follow(boolean holds) {
        if (holds) {
            pause.playFromStart();
        } else {
            pause.stop();
            shown.set(false);
        }
    }
}
