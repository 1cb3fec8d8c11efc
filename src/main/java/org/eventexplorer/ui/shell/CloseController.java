package org.eventexplorer.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Modal;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Asks whether to close the window while work runs.
final class CloseController {
    private final List<String> running;
    private final Runnable close;
    private final @Nullable Runnable keep;

    @FXML private VBox root;
    @FXML private Label question;
    @FXML private Label names;
    @FXML private Label replays;
    @FXML private Button keepOn;
    @FXML private Button stop;

    /// @param keep goes on without a window; null: nothing runs that should
    CloseController(List<String> running, Runnable close, @Nullable Runnable keep) {
        this.running = running;
        this.close = close;
        this.keep = keep;
    }

    @FXML
    void initialize() {
        Messages messages = Messages.of(CloseController.class);
        question.setText(messages.text("close.question", running.size()));
        names.setText(PlainText.line(String.join(", ", running)));
        for (Region part : new Region[] {replays, keepOn}) {
            part.setVisible(keep != null);
            part.setManaged(keep != null);
        }
        stop.setText(messages.text(keep == null ? "close.stop" : "close.pause"));
    }

    @FXML
    void stopAndClose() {
        stay();
        close.run();
    }

    @FXML
    void keepOn() {
        stay();
        if (keep != null) {
            keep.run();
        }
    }

    @FXML
    void stay() {
        Modal.close(root);
    }
}
