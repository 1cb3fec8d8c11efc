package org.eventexplorer.ui.trace;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

import org.eventexplorer.ui.control.FaceBox;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.control.TroubleBanner;
import org.eventexplorer.ui.error.Trouble;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.trace.list.ChainList;

/// What the place shows instead of a chain.
final class ChainFaces {
    private final Messages messages;
    private final TraceViewModel model;
    private final ChainList list;

    ChainFaces(Messages messages, TraceViewModel model, ChainList list) {
        this.messages = messages;
        this.model = model;
        this.list = list;
    }

    Node of(TraceViewModel.State state) {
        return switch (state) {
            case TraceViewModel.State.Choosing _,
                    TraceViewModel.State.Open _,
                    TraceViewModel.State.TooLarge _ ->
                    list.root();
            case TraceViewModel.State.Reading(String id) -> reading(id);
            case TraceViewModel.State.Missing(String id) ->
                    new FaceBox(
                            "git-branch",
                            messages.text("none", PlainText.line(id)),
                            messages.text("none.text"),
                            back());
            case TraceViewModel.State.Failed(String id, Exception cause) -> failed(id, cause);
        };
    }

    /// The place is shown: the list may be an old one.
    void shown() {
        if (model.state().get() instanceof TraceViewModel.State.Choosing) {
            list.refresh();
            list.focus();
        }
    }

    private Button back() {
        Button back = new Button(messages.text("back"), Icon.of("arrow-left"));
        back.setId("face-back");
        back.setOnAction(click -> model.back());
        return back;
    }

    private Node reading(String id) {
        ProgressBar bar = new ProgressBar(-1);
        bar.setPrefWidth(320);
        bar.setAccessibleText(messages.text("reading", PlainText.line(id)));
        Button stop = new Button(messages.text("stop"), Icon.of("square"));
        stop.setId("trace-stop");
        stop.setOnAction(click -> model.stop());
        VBox box = new VBox(12, new Label(messages.text("reading", PlainText.line(id))), bar, stop);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private Node failed(String id, Exception cause) {
        Trouble trouble =
                Trouble.of(
                        messages.text("failed", PlainText.line(id)),
                        messages.text("failed.kept"),
                        cause);
        VBox box = new VBox(12, back(), new TroubleBanner(trouble, model::tryAgain));
        box.getStyleClass().add("trace-page");
        return box;
    }

    void close() {
        list.close();
    }
}
