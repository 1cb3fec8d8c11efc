package org.eventexplorer.ui.shell;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Takes files that are dropped anywhere in the window, and shows that it would.
final class FileDrop {
    private final Node window;
    private final Node sign;
    private final BooleanSupplier ready;

    /// @param sign is visible while files hover
    /// @param ready whether files can be taken now
    FileDrop(Node window, Node sign, BooleanSupplier ready) {
        this.window = window;
        this.sign = sign;
        this.ready = ready;
    }

    void into(Consumer<List<Path>> take) {
        sign.setVisible(false);
        sign.setMouseTransparent(true);
        window.setOnDragOver(this::over);
        window.setOnDragExited(event -> sign.setVisible(false));
        window.setOnDragDropped(
                event -> {
                    boolean taken = isTaken(event);
                    if (taken) {
                        take.accept(
                                event.getDragboard().getFiles().stream()
                                        .map(File::toPath)
                                        .toList());
                    }
                    sign.setVisible(false);
                    event.setDropCompleted(taken);
                    event.consume();
                });
    }

    private void over(DragEvent event) {
        if (isTaken(event)) {
            event.acceptTransferModes(TransferMode.COPY);
            sign.setVisible(true);
            event.consume();
        }
    }

    private boolean isTaken(DragEvent event) {
        return ready.getAsBoolean() && event.getDragboard().hasFiles();
    }
}
