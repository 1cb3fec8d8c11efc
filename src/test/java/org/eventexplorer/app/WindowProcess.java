package org.eventexplorer.app;

import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.awaitility.Awaitility;

import java.time.Duration;

/// Opens the window, gives it a size, says so, and lives on.
final class WindowProcess {
    private WindowProcess() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        Thread.ofPlatform()
                .daemon()
                .start(
                        () -> {
                            Awaitility.await()
                                    .atMost(Duration.ofMinutes(1))
                                    .ignoreExceptions()
                                    .until(() -> !Window.getWindows().isEmpty());
                            Platform.runLater(WindowProcess::move);
                        });
        ExplorerApp.open(false);
    }

    @SuppressWarnings("SystemOut")
    private static void move() {
        Stage window = (Stage) Window.getWindows().getFirst();
        window.setX(40);
        window.setY(30);
        window.setWidth(1_111);
        window.setHeight(777);
        Platform.runLater(() -> System.out.println("moved"));
    }
}
