package org.eventexplorer.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.eventexplorer.database.Build;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Modal;

/// Tells which program this is, and on what it runs.
final class AboutController {
    @FXML private VBox root;
    @FXML private Label version;
    @FXML private Label platform;

    @FXML
    void initialize() {
        Messages messages = Messages.of(AboutController.class);
        version.setText(messages.text("about.version", Build.version()));
        platform.setText(
                messages.text(
                        "about.platform",
                        System.getProperty("java.version"),
                        System.getProperty("javafx.version"),
                        System.getProperty("os.name")));
    }

    @FXML
    void close() {
        Modal.close(root);
    }
}
