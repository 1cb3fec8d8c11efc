package org.eventexplorer.ui.replay;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Modal;
import org.jspecify.annotations.Nullable;

/// Asks a question; what is about production wants its name typed.
public final class ConfirmController {
    private final Question question;
    private final Runnable yes;

    @FXML private VBox root;
    @FXML private Label title;
    @FXML private Label text;
    @FXML private VBox typing;
    @FXML private Label wanted;
    @FXML private TextField typed;
    @FXML private Button doIt;

    /// @param yes is run where the person wants it
    public ConfirmController(Question question, Runnable yes) {
        this.question = question;
        this.yes = yes;
    }

    @FXML
    void initialize() {
        title.setText(PlainText.line(question.title()));
        text.setText(question.text());
        doIt.setText(question.yes());
        @Nullable String name = question.name();
        // Solid red is for production alone.
        doIt.getStyleClass().add(name == null ? "accent" : "danger");
        typing.setVisible(name != null);
        typing.setManaged(name != null);
        if (name != null) {
            String words =
                    Messages.of(ConfirmController.class).text("confirm.type", PlainText.line(name));
            wanted.setText(words);
            typed.setAccessibleText(words);
            doIt.disableProperty().bind(typed.textProperty().isNotEqualTo(name));
        }
    }

    @FXML
    void confirm() {
        if (!doIt.isDisabled()) {
            leave();
            yes.run();
        }
    }

    @FXML
    void leave() {
        Modal.close(root);
    }
}
