package org.eventexplorer.ui.error;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;

import org.eventexplorer.ui.fx.Messages;
import org.jspecify.annotations.Nullable;

/// The face of something that went wrong, with its details folded.
public final class ErrorController {
    private final Trouble trouble;
    private final Runnable again;
    private final @Nullable Runnable password;

    @FXML private Label title;
    @FXML private Label happened;
    @FXML private Label kept;
    @FXML private Label advice;
    @FXML private Button tryAgain;
    @FXML private Button givePassword;
    @FXML private Hyperlink showDetails;
    @FXML private TextArea details;

    /// @param again tries once more what went wrong
    /// @param password asks for a password, where one may help; null: none does
    public ErrorController(Trouble trouble, Runnable again, @Nullable Runnable password) {
        this.trouble = trouble;
        this.again = again;
        this.password = password;
    }

    @FXML
    void initialize() {
        title.setText(trouble.title());
        show(happened, trouble.happened());
        show(kept, trouble.kept());
        show(advice, trouble.advice());
        Messages messages = Messages.of(ErrorController.class);
        String code = trouble.code();
        showDetails.setText(
                code == null ? messages.text("details") : messages.text("details.withCode", code));
        details.setText(trouble.details());
        tryAgain.setOnAction(event -> again.run());
        showDetails.setOnAction(event -> unfold());
        Runnable asking = password;
        givePassword.setVisible(asking != null);
        givePassword.setManaged(asking != null);
        if (asking != null) {
            givePassword.setOnAction(event -> asking.run());
        }
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private void unfold() {
        details.setVisible(!details.isVisible());
        details.setManaged(details.isVisible());
        showDetails.setVisited(false);
    }
}
