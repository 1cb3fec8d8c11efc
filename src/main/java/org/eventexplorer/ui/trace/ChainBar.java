package org.eventexplorer.ui.trace;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.ui.trace.chain.View;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The two bars above a chain: which one it is, and what can be done with its picture.
final class ChainBar {
    private static final String VIEW = "view.";

    private final Messages messages = Messages.of(ChainBar.class);
    private final TraceViewModel model;
    private final ChainFacts facts = new ChainFacts(messages);
    private final List<ToggleButton> views = new ArrayList<>();
    private final SaveMenu saving;
    private final ReplayButton replaying;
    private final ChainTools tools = new ChainTools(messages);
    private boolean isWide = true;

    ChainBar(TraceViewModel model, TraceScreen.Host host) {
        this.model = model;
        this.saving = new SaveMenu(messages, host);
        this.replaying = new ReplayButton(messages, host);
    }

    /// Which chain it is.
    HBox header(TraceViewModel.State.Open open) {
        Button back = new Button(null, Icon.of("arrow-left"));
        back.setId("trace-back");
        back.getStyleClass().addAll("flat", "button-icon");
        Hint.on(back, messages.text("back"));
        back.setOnAction(click -> model.back());
        Label name = new Label(messages.text("chain"));
        name.getStyleClass().add("pane-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label id = new Label(PlainText.line(open.correlationId()));
        id.setId("chain-id");
        id.getStyleClass().add("mono");
        id.setMinWidth(60);
        Button copy = new Button(null, Icon.of("copy"));
        copy.getStyleClass().addAll("flat", "small", "button-icon");
        Hint.on(copy, messages.text("copy.id"));
        copy.setOnAction(click -> TraceScreen.copy(open.correlationId()));
        Label numbers = new Label(facts.numbers(open.chain().graph()));
        numbers.setId("chain-numbers");
        numbers.getStyleClass().add("secondary");
        numbers.setMinWidth(0);
        HBox header = new HBox(back, name, id, copy, line(), numbers);
        header.getChildren().addAll(facts.warnings(open.chain().graph()));
        header.getChildren()
                .addAll(
                        gap(),
                        switcher(open.chain()),
                        line(),
                        replaying.of(open.correlationId()),
                        saving.of(open.chain()),
                        saving.inks());
        header.getStyleClass().addAll("tool-bar-48", "line-below");
        return header;
    }

    /// Asks how to replay the chain, if it can be.
    void replay(TraceViewModel.State.Open open) {
        replaying.replay(open.correlationId());
    }

    /// What can be done with the picture.
    HBox tools(ChainViewModel chain) {
        return tools.of(chain);
    }

    /// The tools.
    ChainTools tools() {
        return tools;
    }

    private Node switcher(ChainViewModel chain) {
        ToggleGroup group = new ToggleGroup();
        views.clear();
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        box.setMinWidth(Region.USE_PREF_SIZE);
        for (View view : View.values()) {
            String key = VIEW + view.name();
            ToggleButton button = new ToggleButton(messages.text(key), Icon.of(icon(view)));
            button.setId("view-" + view.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.getStyleClass().add(side(view));
            Hint.on(button, messages.text(key), ChainKeys.of(view));
            button.setOnAction(click -> chain.view().set(view));
            chain.view().subscribe(now -> button.setSelected(now == view));
            views.add(button);
            box.getChildren().add(button);
        }
        group.selectedToggleProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now == null && before != null) {
                                before.setSelected(true);
                            }
                        });
        fit(isWide);
        return box;
    }

    private static String icon(View view) {
        return switch (view) {
            case GRAPH -> "share-2";
            case TIMELINE -> "align-left";
            case TABLE -> "list";
        };
    }

    private static String side(View view) {
        return switch (view) {
            case GRAPH -> "left";
            case TIMELINE -> "middle";
            case TABLE -> "right";
        };
    }

    /// Shows words where there is room.
    void fit(boolean hasRoom) {
        isWide = hasRoom;
        replaying.fit(hasRoom);
        views.forEach(
                button ->
                        button.setContentDisplay(
                                hasRoom ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
    }

    static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    static Node line() {
        Separator line = new Separator(Orientation.VERTICAL);
        line.getStyleClass().add("bar-line");
        return line;
    }
}
