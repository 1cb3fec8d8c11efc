package org.eventexplorer.ui.trace;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.eventexplorer.ui.control.Barred;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;

/// Asks how to replay a whole chain, however large: what is meant is its correlation id.
final class ReplayButton {
    private final Messages messages;
    private final TraceScreen.Host host;
    private final Button button;

    ReplayButton(Messages messages, TraceScreen.Host host) {
        this.messages = messages;
        this.host = host;
        this.button = new Button(messages.text("replay"), Icon.of("repeat"));
        button.setId("trace-replay");
        button.setMinWidth(Region.USE_PREF_SIZE);
    }

    Node of(String correlationId) {
        Hint.on(button, messages.text("replay.name"), ChainKeys.REPLAY_CHAIN);
        button.setOnAction(click -> replay(correlationId));
        HBox around = new HBox(button);
        around.setMinWidth(Region.USE_PREF_SIZE);
        new Barred(button, around).by(host.noReplay());
        return around;
    }

    void replay(String correlationId) {
        if (host.noReplay().getValue().isEmpty()) {
            host.replayChain(correlationId);
        }
    }

    /// Shows words where there is room.
    void fit(boolean hasRoom) {
        button.setContentDisplay(hasRoom ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
    }
}
