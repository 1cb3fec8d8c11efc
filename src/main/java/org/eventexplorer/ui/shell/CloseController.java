package org.eventexplorer.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Modal;

import java.util.List;

/// Asks whether to close the window while work runs.
final class CloseController {
    private final List<String> running;
    private final Runnable close;

    @FXML private VBox root;
    @FXML private Label question;
    @FXML private Label names;

    CloseController(List<String> running, Runnable close) {
        this.running = running;
        this.close = close;
    }

    @FXML
    void initialize() {
        question.setText(Messages.of(CloseController.class).text("close.question", running.size()));
        names.setText(PlainText.line(String.join(", ", running)));
    }

    @FXML
    void stopAndClose() {
        stay();
        close.run();
    }

    @FXML
    void stay() {
        Modal.close(root);
    }
}
