package org.eventexplorer.ui.connection;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;

import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Modal;

/// Asks for a password that nobody knows yet, or that was refused.
public final class PasswordController {
    private final Messages messages = Messages.of(PasswordController.class);
    private final Connection connection;
    private final String refused;
    private final boolean canBeKept;
    private final Answer answer;

    @FXML private VBox root;
    @FXML private Label title;
    @FXML private Label why;
    @FXML private PasswordField password;
    @FXML private CheckBox keep;
    @FXML private Label note;

    /// What a person typed.
    @FunctionalInterface
    public interface Answer {
        /// @param isKept whether it goes into the keyring
        void take(String password, boolean isKept);
    }

    /// @param refused what the server said
    /// @param canBeKept whether there is a keyring
    public PasswordController(
            Connection connection, String refused, boolean canBeKept, Answer answer) {
        this.connection = connection;
        this.refused = refused;
        this.canBeKept = canBeKept;
        this.answer = answer;
    }

    @FXML
    void initialize() {
        title.setText(messages.text("password.title", connection.name()));
        why.setText(refused);
        keep.setVisible(canBeKept);
        keep.setManaged(canBeKept);
        keep.setSelected(canBeKept);
        note.setText(messages.text(canBeKept ? "password.keyring" : "password.memory"));
    }

    @FXML
    void take() {
        if (!password.getText().isEmpty()) {
            close();
            answer.take(password.getText(), keep.isSelected());
        }
    }

    @FXML
    void close() {
        Modal.close(root);
    }
}
