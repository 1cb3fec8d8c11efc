package org.eventexplorer.ui.explore;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;

/// Says over the list how many events have come while a person looks at older ones, and leads to
/// them.
final class FollowPill extends Button {
    private static final Insets BELOW_HEADER = new Insets(40, 0, 0, 0);

    private final Messages messages;

    /// @param toTop shows the top of the list
    FollowPill(Messages messages, ExploreViewModel model, Runnable toTop) {
        this.messages = messages;
        setId("newer");
        getStyleClass().addAll("accent", "pill");
        setGraphic(Icon.of("arrow-up", "icon-14"));
        Hint.on(this, messages.text("follow.newer.name"));
        setOnAction(click -> toTop.run());
        StackPane.setAlignment(this, Pos.TOP_CENTER);
        StackPane.setMargin(this, BELOW_HEADER);
        model.following().subscribe(this::draw);
    }

    private void draw(Following.State state) {
        long newer = state instanceof Following.State.Paused(long number) ? number : 0;
        setVisible(newer > 0);
        setText(messages.text("follow.newer", NumberText.count(newer)));
    }
}
