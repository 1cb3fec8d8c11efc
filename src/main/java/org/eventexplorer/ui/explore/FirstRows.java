package org.eventexplorer.ui.explore;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/// Tells when the first answer of a store was painted, and writes into the log how long after its
/// start the program had painted the first rows.
final class FirstRows extends AnimationTimer {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRows.class);
    // The build starts the program once to keep its classes; it ends by itself then, when what
    // follows the first rows was done too.
    private static final String TRAINING = "event-explorer.training";
    private static final javafx.util.Duration REST = javafx.util.Duration.seconds(6);

    private final Supplier<@Nullable RowWindow> rows;
    private final Runnable onPainted;
    private @Nullable RowWindow painted;

    private FirstRows(Supplier<@Nullable RowWindow> rows, Runnable onPainted) {
        this.rows = rows;
        this.onPainted = onPainted;
    }

    /// Watches for the rows of the first search.
    ///
    /// @param onPainted what is done when its answer was painted, which may be that there are none
    /// @return to be stopped by whoever does not wait for it any more
    static AnimationTimer watch(Supplier<@Nullable RowWindow> rows, Runnable onPainted) {
        FirstRows watch = new FirstRows(rows, onPainted);
        watch.start();
        return watch;
    }

    @Override
    public void handle(long now) {
        RowWindow answer = painted;
        if (answer == null) {
            // What is there at the beginning of a frame is painted at its end.
            painted = rows.get();
            return;
        }
        stop();
        if (answer.row(0) != null) {
            tell();
        }
        onPainted.run();
    }

    private static void tell() {
        // The start of the process is told in whole seconds of the machine's start on Linux.
        long now = System.currentTimeMillis();
        long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
        LOG.info("first rows {} ms after the start of Java", now - begun);
        if (Boolean.getBoolean(TRAINING)) {
            PauseTransition rest = new PauseTransition(REST);
            rest.setOnFinished(end -> Platform.exit());
            rest.play();
        }
    }
}
