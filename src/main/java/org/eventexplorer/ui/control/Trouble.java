package org.eventexplorer.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.query.BadFilterException;
import org.eventexplorer.ui.fx.Messages;
import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.io.StringWriter;

/// A failure as a person needs it: what happened, what was kept, what to do; the server's code and
/// the stack unfold under Details.
public final class Trouble extends HBox {
    private static final Messages MESSAGES = Messages.of(Trouble.class);

    /// @param cause what went wrong
    /// @param kept what was kept, a sentence; may be empty
    /// @param tryAgain does once more what failed
    public Trouble(Exception cause, String kept, Runnable tryAgain) {
        super(8);
        getStyleClass().addAll("banner", "bad");
        Label title = new Label(MESSAGES.text("trouble." + kind(cause)));
        title.getStyleClass().add("semi-bold");
        Label text = new Label(PlainText.line(message(cause)));
        text.setWrapText(true);
        Label keptText = new Label(kept);
        keptText.setWrapText(true);
        keptText.setManaged(!kept.isEmpty());
        Button again = new Button(MESSAGES.text("trouble.again"), Icon.of("rotate-cw"));
        again.setId("try-again");
        again.setOnAction(click -> tryAgain.run());
        String state = sqlState(cause);
        Hyperlink details =
                new Hyperlink(
                        state == null
                                ? MESSAGES.text("trouble.details")
                                : MESSAGES.text("trouble.details.code", state));
        HBox actions = new HBox(8, again, details);
        VBox column = new VBox(6, title, text, keptText, actions);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setMinWidth(0);
        details.setOnAction(click -> column.getChildren().setAll(title, text, again, stack(cause)));
        getChildren().setAll(Icon.of("x-circle", "bad"), column);
        setAccessibleText(title.getText() + ". " + text.getText() + " " + kept);
    }

    private static String kind(Exception cause) {
        return switch (cause) {
            case DatabaseException e -> e.kind().name();
            case BadFilterException _ -> "FILTER";
            default -> "OTHER";
        };
    }

    private static String message(Exception cause) {
        String message = cause.getMessage();
        return message == null ? cause.toString() : message;
    }

    private static @Nullable String sqlState(Exception cause) {
        return cause instanceof DatabaseException e ? e.sqlState() : null;
    }

    private static TextArea stack(Exception cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        TextArea area = new TextArea(text.toString());
        area.setEditable(false);
        area.getStyleClass().add("mono");
        area.setPrefRowCount(8);
        return area;
    }
}
