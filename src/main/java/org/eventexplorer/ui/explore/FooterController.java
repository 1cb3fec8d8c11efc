package org.eventexplorer.ui.explore;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.eventexplorer.ui.control.Barred;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.fx.TimeText;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar that always says whether what is shown is all there is.
final class FooterController {
    private final ExploreViewModel model;
    private final Runnable onExport;
    private final Runnable onReplay;
    private final ObservableValue<String> noReplay;
    private final Messages messages = Messages.of(FooterController.class);

    @FXML private FontIcon icon;
    @FXML private Label statement;
    @FXML private Label numbers;
    @FXML private Hyperlink action;
    private Runnable onReplayChosen = () -> {};
    private int chosen;

    @FXML private Button export;
    @FXML private Button replay;
    @FXML private HBox replayPlace;

    /// @param noReplay why nothing can be replayed; empty: something can
    FooterController(
            ExploreViewModel model,
            Runnable onExport,
            Runnable onReplay,
            ObservableValue<String> noReplay) {
        this.model = model;
        this.onExport = onExport;
        this.onReplay = onReplay;
        this.noReplay = noReplay;
    }

    @FXML
    void initialize() {
        Hint.on(export, messages.text("export.name"), Keys.EXPORT);
        Hint.on(replay, messages.text("replay.name"), Keys.REPLAY_ALL);
        new Barred(replay, replayPlace).by(noReplay);
        model.completeness().addListener((property, before, now) -> draw(now));
        draw(model.completeness().get());
    }

    @FXML
    void export() {
        onExport.run();
    }

    @FXML
    void replay() {
        if (chosen > 1) {
            onReplayChosen.run();
        } else {
            onReplay.run();
        }
    }

    /// Replays the selected rows in the place of the whole search, where there are several.
    void whenChosen(Runnable replay) {
        onReplayChosen = replay;
    }

    /// @param count how many rows are selected
    void choose(int count) {
        chosen = count;
        this.replay.setText(
                count > 1
                        ? messages.text("replay.chosen", NumberText.count(count))
                        : messages.text("replay"));
    }

    @FXML
    void act() {
        model.tryAgain();
    }

    private void draw(Completeness now) {
        numbers.setTooltip(null);
        action.setVisible(false);
        switch (now) {
            case Completeness.Nothing _ -> say("search", "nothing", "");
            case Completeness.Searching _ -> say("loader", "searching", "");
            case Completeness.Counting(int loaded) ->
                    say("loader", "counting", messages.text("loaded", count(loaded)));
            case Completeness.Complete(long total, var took) ->
                    say(
                            "check-circle",
                            "complete",
                            total == 1
                                    ? messages.text("complete.one", TimeText.span(took))
                                    : messages.text(
                                            "complete.numbers", count(total), TimeText.span(took)));
            case Completeness.More(int loaded, long total, boolean isAbove, var took) ->
                    say(
                            isAbove ? "chevrons-up" : "chevrons-down",
                            isAbove ? "above" : "more",
                            messages.text(
                                    "more.numbers",
                                    count(loaded),
                                    count(total),
                                    TimeText.span(took)));
            case Completeness.Followed(Completeness list, Following.State state) ->
                    drawFollowed(list, state);
            case Completeness.Uncounted(int loaded, var why) -> {
                say("chevrons-down", "more", messages.text("uncounted.numbers", count(loaded)));
                if (why != null) {
                    numbers.setTooltip(new Tooltip(why.getMessage()));
                }
                offer("uncounted.action");
            }
            case Completeness.Stopped(int loaded) -> {
                say("square", "stopped", messages.text("loaded", count(loaded)));
                offer("stopped.action");
            }
            case Completeness.Failed(int loaded) -> {
                say("alert-triangle", "failed", messages.text("loaded", count(loaded)));
                offer("try.again");
            }
        }
    }

    private void drawFollowed(Completeness list, Following.State state) {
        switch (state) {
            case Following.State.Off _ -> draw(list);
            case Following.State.On _ ->
                    say(
                            "radio",
                            "following",
                            list instanceof Completeness.Counting
                                    ? messages.text("following.counting")
                                    : messages.text("following.numbers", count(size())));
            case Following.State.Paused(long newer) ->
                    say("pause", "paused", messages.text("paused.numbers", count(newer)));
            case Following.State.Failing(Exception cause) -> {
                say("alert-triangle", "lagging", messages.text("lagging.numbers"));
                numbers.setTooltip(new Tooltip(cause.getMessage()));
            }
        }
    }

    private int size() {
        RowWindow window = model.window().get();
        return window == null ? 0 : window.size();
    }

    private void say(String iconName, String statementKey, String text) {
        icon.setIconLiteral("fth-" + iconName);
        statement.setText(messages.text("footer." + statementKey));
        RowWindow window = model.window().get();
        boolean hasChanged = window != null && window.hasChanged();
        String where = model.isNarrowed() ? text + messages.text("narrowed") : text;
        numbers.setText(hasChanged ? where + messages.text("changed") : where);
    }

    private void offer(String key) {
        action.setText(messages.text(key));
        action.setVisible(true);
    }

    private static String count(long number) {
        return NumberText.count(number);
    }
}
