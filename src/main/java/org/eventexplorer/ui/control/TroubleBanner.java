package org.eventexplorer.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Messages;

/// A failure in the place where it happened: what happened, what was kept, what to do; the
/// server's code and the stack unfold under Details.
public final class TroubleBanner extends HBox {
    private static final Messages MESSAGES = Messages.of(TroubleBanner.class);

    /// @param trouble what went wrong
    /// @param tryAgain does once more what failed
    public TroubleBanner(Trouble trouble, Runnable tryAgain) {
        super(8);
        getStyleClass().addAll("banner", "bad");
        Label title = wrapped(trouble.title());
        title.getStyleClass().add("semi-bold");
        Label text = wrapped(PlainText.line(trouble.happened()));
        Label kept = wrapped(trouble.kept());
        kept.setManaged(!trouble.kept().isEmpty());
        Label advice = wrapped(trouble.advice());
        advice.getStyleClass().add("medium");
        advice.setManaged(!trouble.advice().isEmpty());
        Button again = new Button(MESSAGES.text("trouble.again"), Icon.of("rotate-cw"));
        again.setId("try-again");
        again.setOnAction(click -> tryAgain.run());
        Hyperlink details =
                new Hyperlink(
                        trouble.code() == null
                                ? MESSAGES.text("trouble.details")
                                : MESSAGES.text("trouble.details.code", trouble.code()));
        HBox actions = new HBox(8, again, details);
        actions.setAlignment(Pos.CENTER_LEFT);
        VBox column = new VBox(6, title, text, kept, advice, actions);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setMinWidth(0);
        details.setOnAction(
                click -> {
                    details.setDisable(true);
                    column.getChildren().add(stack(trouble.details()));
                });
        getChildren().setAll(Icon.of("x-circle", "bad"), column);
        setAccessibleText(title.getText() + ". " + text.getText() + " " + trouble.kept());
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    private static TextArea stack(String text) {
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.getStyleClass().add("mono");
        area.setPrefRowCount(8);
        return area;
    }
}
