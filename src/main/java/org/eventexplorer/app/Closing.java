package org.eventexplorer.app;

import javafx.animation.PauseTransition;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

import org.eventexplorer.ui.shell.Dialogs;
import org.eventexplorer.ui.work.WorkList;

import java.util.List;

/// Closes the window: at once where nothing runs, otherwise as the person wants it. What the
/// program does is over when its window is closed and no work goes on.
final class Closing {
    // Work that does not end by then is left to end with the program.
    private static final Duration PATIENCE = Duration.seconds(10);

    private final Stage stage;
    private final WorkList work;
    private final Dialogs dialogs;
    private final Runnable keep;
    private final Runnable exit;

    /// @param exit ends the program; the toolkit does not by itself
    /// @param keep writes what a person has set
    Closing(Stage stage, WorkList work, Dialogs dialogs, Runnable keep, Runnable exit) {
        this.stage = stage;
        this.work = work;
        this.dialogs = dialogs;
        this.keep = keep;
        this.exit = exit;
    }

    /// Follows the window to its end.
    void follow() {
        stage.setOnCloseRequest(this::wanted);
        stage.setOnHidden(event -> exitWithoutWork(work.running().get()));
    }

    private void wanted(WindowEvent event) {
        List<String> running = work.titlesOfRunning();
        if (!running.isEmpty()) {
            event.consume();
            dialogs.confirmClose(
                    running, this::afterWork, work.isAnyPausing() ? this::keepOn : null);
        }
    }

    private void afterWork() {
        work.cancelAll();
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(event -> exit.run());
        patience.play();
        exitWithWork();
    }

    // Whoever opens the program again has another process, which finds the replay in the store.
    private void keepOn() {
        keep.run();
        stage.hide();
        exitWithWork();
    }

    private void exitWithWork() {
        dialogs.fallSilent();
        work.running().subscribe(number -> exitWithoutWork(number.intValue()));
    }

    private void exitWithoutWork(int running) {
        if (running == 0) {
            exit.run();
        }
    }
}
