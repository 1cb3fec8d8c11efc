package org.eventexplorer.ui.replay.run;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.replay.record.ReplayState;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.replay.Again;
import org.eventexplorer.ui.replay.ReplayStore;
import org.eventexplorer.ui.replay.StateLook;

import java.util.List;

/// Draws to whom a replay goes and how it stands, with what can be done with the whole of it.
final class RunHeaderController {
    private final Messages messages = Messages.of(RunHeaderController.class);
    private final RunViewModel model;
    private final Zone zone;
    private final Runnable leave;

    @FXML private Button back;
    @FXML private Label title;
    @FXML private HBox tags;
    @FXML private Label since;
    @FXML private Button report;
    @FXML private Button again;
    @FXML private Button pause;
    @FXML private Button resume;
    @FXML private Button cancel;

    /// @param leave goes back to the list
    RunHeaderController(RunViewModel model, Zone zone, Runnable leave) {
        this.model = model;
        this.zone = zone;
        this.leave = leave;
    }

    @FXML
    void initialize() {
        Hint.on(back, messages.text("back.hint"));
        Hint.on(pause, messages.text("pause.hint"));
        Hint.on(resume, messages.text("resume.hint"));
        Hint.on(cancel, messages.text("cancel.hint"));
        Hint.on(report, messages.text("report.hint"));
    }

    /// What may go away when the state changes.
    List<Node> buttons() {
        return List.of(again, pause, resume, cancel);
    }

    void showTitle(Replay replay) {
        title.setText(messages.text("title", PlainText.line(replay.assignment().subscriber(), 80)));
    }

    /// @param ran how long it has run
    void showRan(String ran) {
        since.setText(ran);
    }

    void showState(ReplayStore.Detail detail, ReplayState state) {
        tags.getChildren().clear();
        if (detail.subscriber() != null) {
            tags.getChildren().add(StateLook.tag(detail.subscriber().environment(), true));
        }
        tags.getChildren().add(StateLook.tag(state));
        boolean mayWrite = model.actions().mayWrite();
        RunController.show(again, mayWrite && state.isOver());
        boolean isPossible = Again.isPossible(detail.replay());
        again.setDisable(!isPossible);
        Hint.on(again, messages.text(isPossible ? "again.hint" : "again.lost"));
        RunController.show(pause, mayWrite && state == ReplayState.RUNNING);
        RunController.show(resume, mayWrite && state.isResumable());
        RunController.show(cancel, mayWrite && !state.isOver());
    }

    @FXML
    void leave() {
        leave.run();
    }

    @FXML
    void pause() {
        model.pause();
    }

    @FXML
    void resume() {
        model.resume();
    }

    @FXML
    void cancel() {
        model.cancel();
    }

    @FXML
    void again() {
        ReplayStore.Detail detail = model.detail().get();
        if (detail != null) {
            Again.ask(model.actions(), detail.replay(), zone.text().get());
        }
    }

    @FXML
    void report() {
        model.report();
    }

    /// Puts the keyboard on what a person is likely to do.
    void focus() {
        if (pause.isVisible()) {
            pause.requestFocus();
        } else if (resume.isVisible()) {
            resume.requestFocus();
        } else {
            back.requestFocus();
        }
    }
}
