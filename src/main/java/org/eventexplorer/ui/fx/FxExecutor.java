package org.eventexplorer.ui.fx;

import javafx.application.Platform;

import java.util.concurrent.Executor;

/// Runs commands on the toolkit's thread, later, in the order given. Thread-safe.
public final class FxExecutor implements Executor {
    @Override
    public void execute(Runnable command) {
        Platform.runLater(command);
    }
}
