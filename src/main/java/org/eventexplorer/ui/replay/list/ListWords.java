package org.eventexplorer.ui.replay.list;

import javafx.scene.control.Button;

import org.eventexplorer.replay.keep.ReplayList.Which;
import org.eventexplorer.ui.control.FaceBox;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;

/// What is said below the list and where it is empty.
final class ListWords {
    private static final Messages MESSAGES = Messages.of(ListWords.class);

    private ListWords() {}

    /// Whether what is shown is all there is.
    static String footer(ListReading.Seen seen, ReplaysViewModel model) {
        String shown = NumberText.count(seen.lines().size());
        if (!seen.isWhole()) {
            return MESSAGES.text("footer.more", shown);
        }
        return isEverything(model)
                ? MESSAGES.text("footer.all", seen.lines().size())
                : MESSAGES.text(
                        "footer.some", seen.lines().size(), NumberText.count(seen.numbers().all()));
    }

    private static boolean isEverything(ReplaysViewModel model) {
        return model.which().get() == Which.ALL && model.text().get().isBlank();
    }

    /// The empty place, and the next step.
    static FaceBox nothing(ReplaysViewModel model, Runnable makeNew) {
        if (!isEverything(model)) {
            return new FaceBox(
                    "search", MESSAGES.text("none.found"), MESSAGES.text("none.found.text"));
        }
        if (!model.actions().mayWrite()) {
            return new FaceBox(
                    "repeat", MESSAGES.text("none"), MESSAGES.text("none.text.readOnly"));
        }
        Button first = new Button(MESSAGES.text("list.new"), Icon.of("plus"));
        first.setId("new-first");
        first.getStyleClass().add("accent");
        first.setOnAction(click -> makeNew.run());
        return new FaceBox("repeat", MESSAGES.text("none"), MESSAGES.text("none.text"), first);
    }
}
