package org.eventexplorer.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;

import org.eventexplorer.ui.work.WorkItem;

/// The face of something that must end first.
final class BusyController {
    private final Face.Busy busy;

    @FXML private Label title;
    @FXML private Label note;
    @FXML private ProgressBar bar;
    @FXML private Label detail;
    @FXML private Button cancel;

    BusyController(Face.Busy busy) {
        this.busy = busy;
    }

    @FXML
    void initialize() {
        title.setText(busy.title());
        note.setText(busy.note());
        WorkItem work = busy.work();
        cancel.setVisible(work != null);
        cancel.setManaged(work != null);
        if (work != null) {
            bar.progressProperty().bind(work.fraction());
            detail.textProperty().bind(work.detail());
            cancel.setOnAction(event -> work.cancel());
        }
    }
}
