package org.eventexplorer.bench.start;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

import java.time.Instant;

/// The least that a window with rows takes of JavaFX: one table, no store, no style of its own.
/// Says when its rows were painted, and ends.
public final class BareWindow extends Application {
    /// Set where Java notes what is loaded, so that it is kept for later starts.
    static final String REHEARSAL = "bench.rehearsal";

    private static final int COLUMNS = 6;
    private static final int ROWS = 200;
    // What is there at the beginning of a frame is painted at its end.
    private static final int FRAMES = 2;

    /// Made by JavaFX.
    public BareWindow() {}

    @Override
    public void start(Stage stage) {
        TableView<Integer> table = new TableView<>();
        for (int i = 0; i < COLUMNS; i++) {
            int number = i;
            TableColumn<Integer, String> column = new TableColumn<>("Column " + number);
            column.setCellValueFactory(
                    row -> new SimpleStringProperty("row " + row.getValue() + "." + number));
            column.setPrefWidth(200);
            table.getColumns().add(column);
        }
        for (int row = 0; row < ROWS; row++) {
            table.getItems().add(row);
        }
        stage.setScene(new Scene(table, 1440, 900));
        stage.show();
        new Watch().start();
    }

    private static final class Watch extends AnimationTimer {
        private int frames;

        @Override
        public void handle(long now) {
            frames++;
            if (frames == FRAMES) {
                stop();
                System.out.println("rows " + Instant.now());
                if (Boolean.getBoolean(REHEARSAL)) {
                    Platform.exit();
                } else {
                    Runtime.getRuntime().halt(0);
                }
            }
        }
    }

    /// Where it begins: JavaFX asks for a module where that is a class of its own.
    static final class Start {
        private Start() {}

        public static void main(String[] arguments) {
            Application.launch(BareWindow.class);
        }
    }
}
