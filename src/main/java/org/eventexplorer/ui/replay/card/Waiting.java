package org.eventexplorer.ui.replay.card;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.replay.plan.Undertaking;
import org.eventexplorer.work.Progress;
import org.jspecify.annotations.Nullable;

/// Something that a person waits for: how far it is, and the way to end it. Not there while nothing
/// runs.
public final class Waiting extends HBox {
    private static final double BAR = 160;

    private final Messages messages = Messages.of(Waiting.class);
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label far = Pieces.label("", "secondary");
    private final String title;

    /// @param id the id of the button that ends it
    /// @param title what is done
    public Waiting(String id, String title, Undertaking<?> undertaking) {
        super(8);
        this.title = title;
        setAlignment(Pos.CENTER_LEFT);
        bar.setPrefWidth(BAR);
        bar.setMinWidth(40);
        bar.setAccessibleText(title);
        far.setMinWidth(0);
        Button stop = Pieces.button(id, messages.text("stop"), "square", "small");
        stop.setOnAction(click -> undertaking.stop());
        getChildren().setAll(bar, far, stop);
        undertaking.running().subscribe(now -> Pieces.show(this, now));
        undertaking.progress().subscribe(this::draw);
    }

    private void draw(@Nullable Progress now) {
        bar.setProgress(now == null || now.fraction() < 0 ? -1 : now.fraction());
        far.setText(now == null ? title : counts(now));
    }

    private String counts(Progress now) {
        String done = NumberText.count(now.done());
        return now.total() == Progress.UNKNOWN
                ? messages.text("far", title, done)
                : messages.text("far.of", title, done, NumberText.count(now.total()));
    }
}
