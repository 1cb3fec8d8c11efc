package org.eventexplorer.ui.replay.list;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.eventexplorer.replay.keep.ReplayList.Line;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.replay.ReplayStore;
import org.eventexplorer.work.Outcome;

/// Says that a replay was left unfinished by a process that died, and offers to go on.
final class InterruptedBanner extends HBox {
    private static final double WRAP = 700;

    InterruptedBanner(Line line, ReplaysViewModel model) {
        super(8);
        Messages messages = Messages.of(InterruptedBanner.class);
        getStyleClass().addAll("banner", "warning");
        setAlignment(Pos.CENTER_LEFT);
        Label what =
                new Label(
                        messages.text(
                                "interrupted",
                                PlainText.line(line.subscriber(), 60),
                                NumberText.count(line.counts().done()),
                                NumberText.count(line.events())));
        what.getStyleClass().add("medium");
        Label means = new Label(messages.text("interrupted.twice", line.inFlight()));
        means.getStyleClass().add("muted");
        FlowPane words = new FlowPane(4, 0, what, means);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        words.setPrefWrapLength(WRAP);
        Hyperlink resume = new Hyperlink(messages.text("interrupted.resume"));
        resume.setId("interrupted-resume");
        resume.setMinWidth(USE_PREF_SIZE);
        resume.setOnAction(click -> resume(line, model));
        Hyperlink show = new Hyperlink(messages.text("interrupted.show"));
        show.setId("interrupted-show");
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(click -> model.actions().host().open(line.id()));
        resume.setVisible(model.actions().mayWrite());
        resume.setManaged(resume.isVisible());
        getChildren().setAll(Icon.of("zap-off", "warning"), words, resume, show);
    }

    private static void resume(Line line, ReplaysViewModel model) {
        model.actions()
                .jobs()
                .start(
                        context ->
                                model.actions()
                                        .store()
                                        .detail(line.id(), null, context.cancelToken()),
                        progress -> {},
                        outcome -> {
                            if (outcome
                                    instanceof Outcome.Succeeded<ReplayStore.Detail>(var detail)) {
                                model.actions().resume(detail);
                            }
                        });
    }
}
