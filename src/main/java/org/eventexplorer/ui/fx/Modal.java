package org.eventexplorer.ui.fx;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A window that asks or tells something and holds its owner until it is closed. Escape closes it.
public final class Modal {
    private Modal() {}

    /// Shows `content` over `owner`, dressed as it is, and returns at once.
    public static Stage show(Window owner, Theme theme, String title, Parent content) {
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(title);
        stage.setResizable(false);
        Scene scene = new Scene(content);
        theme.dress(scene);
        stage.setOnHidden(event -> theme.undress(scene));
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (key.getCode() == KeyCode.ESCAPE) {
                        stage.hide();
                    }
                });
        stage.setScene(scene);
        centre(stage, owner);
        stage.show();
        return stage;
    }

    private static void centre(Stage stage, Window owner) {
        stage.setOnShown(
                event -> {
                    stage.setX(owner.getX() + (owner.getWidth() - stage.getWidth()) / 2);
                    stage.setY(owner.getY() + (owner.getHeight() - stage.getHeight()) / 3);
                });
    }

    /// Closes the window that `content` is in.
    public static void close(Parent content) {
        content.getScene().getWindow().hide();
    }
}
