package org.eventexplorer.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

import org.eventexplorer.ui.fx.Tip;

/// A control that cannot be used for a reason, which it says when it is pointed at. A disabled one
/// hears no pointer, so that what stands around it says it.
public final class Barred {
    private final Node control;
    private final HBox around;

    /// @param around holds the control alone
    public Barred(Node control, HBox around) {
        this.control = control;
        this.around = around;
        around.setAlignment(Pos.CENTER);
    }

    /// Follows `reason`; empty: the control can be used.
    public void by(ObservableValue<String> reason) {
        // Held by the node, since what the reason hangs on may outlive it.
        control.getProperties().put(Barred.class, reason);
        reason.subscribe(this::bar);
    }

    private void bar(String reason) {
        control.setDisable(!reason.isEmpty());
        control.setAccessibleHelp(reason.isEmpty() ? null : reason);
        Tip.on(around, reason);
    }
}
