package org.eventexplorer.ui.subscribers;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Modal;

/// Asks whether to remove a subscriber.
public final class RemoveSubscriberController {
    private final String name;
    private final Runnable remove;

    @FXML private VBox root;
    @FXML private Label question;

    /// @param name whom
    /// @param remove removes it
    public RemoveSubscriberController(String name, Runnable remove) {
        this.name = name;
        this.remove = remove;
    }

    @FXML
    void initialize() {
        question.setText(
                Messages.of(RemoveSubscriberController.class).text("remove.question", name));
    }

    @FXML
    void remove() {
        close();
        remove.run();
    }

    @FXML
    void close() {
        Modal.close(root);
    }
}
