package org.eventexplorer.ui.connection;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Modal;

/// Asks whether to forget a connection.
public final class RemoveController {
    private final SavedConnection connection;
    private final Runnable remove;

    @FXML private VBox root;
    @FXML private Label question;

    /// @param remove forgets it
    public RemoveController(SavedConnection connection, Runnable remove) {
        this.connection = connection;
        this.remove = remove;
    }

    @FXML
    void initialize() {
        question.setText(
                Messages.of(RemoveController.class).text("remove.question", connection.name()));
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
