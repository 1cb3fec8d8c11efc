package org.eventexplorer.ui.explore;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// Writes into the log how long after its start the program had painted the first rows of a
/// store.
final class FirstRows extends AnimationTimer {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRows.class);
    // The build starts the program once to keep its classes; it ends by itself then, when what
    // follows the first rows was done too.
    private static final String TRAINING = "event-explorer.training";
    private static final javafx.util.Duration REST = javafx.util.Duration.seconds(4);

    private final Supplier<@Nullable RowWindow> rows;
    private boolean arePainted;

    private FirstRows(Supplier<@Nullable RowWindow> rows) {
        this.rows = rows;
    }

    /// Watches for the rows of the first search.
    static void watch(Supplier<@Nullable RowWindow> rows) {
        new FirstRows(rows).start();
    }

    @Override
    public void handle(long now) {
        if (arePainted) {
            stop();
            tell();
        } else {
            // What is there at the beginning of a frame is painted at its end.
            RowWindow window = rows.get();
            arePainted = window != null && window.row(0) != null;
        }
    }

    private static void tell() {
        Instant begun = ProcessHandle.current().info().startInstant().orElse(null);
        if (begun != null) {
            LOG.info(
                    "first rows {} ms after the start",
                    Duration.between(begun, Instant.now()).toMillis());
            if (Boolean.getBoolean(TRAINING)) {
                PauseTransition rest = new PauseTransition(REST);
                rest.setOnFinished(end -> Platform.exit());
                rest.play();
            }
        }
    }
}
