package org.eventexplorer.ui.trace;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.controlsfx.control.textfield.CustomTextField;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.ui.trace.chain.Matches;
import org.eventexplorer.ui.trace.chain.View;
import org.jspecify.annotations.Nullable;

/// The row of tools above the views of a chain.
final class ChainTools {
    private final Messages messages;
    private final HBox ends = new HBox(4);
    private @Nullable TextField field;

    ChainTools(Messages messages) {
        this.messages = messages;
        ends.getStyleClass().add("tool-ends");
    }

    HBox of(ChainViewModel chain) {
        CheckBox fold = new CheckBox(messages.text("fold"));
        fold.setId("fold-siblings");
        fold.setMinWidth(Region.USE_PREF_SIZE);
        fold.selectedProperty().bindBidirectional(chain.folds());
        CheckBox longest = new CheckBox(messages.text("longest"));
        longest.setId("longest");
        longest.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(longest, messages.text("longest.name"));
        longest.setOnAction(click -> chain.showLongest(longest.isSelected()));
        show(longest, chain.view().get() != View.GRAPH);
        chain.view().subscribe(view -> show(longest, view == View.TIMELINE));
        Button expand = small("expand", "chevrons-down", chain::expand);
        Button collapse = small("collapse", "chevrons-up", chain::collapse);
        Button whole = small("whole", "corner-up-left", chain::leaveRoot);
        chain.picture()
                .subscribe(
                        now ->
                                show(
                                        whole,
                                        now != null
                                                && now.folding().root() != CorrelationGraph.NONE));
        Node line = ChainBar.line();
        chain.view()
                .subscribe(
                        view -> {
                            for (Node node : new Node[] {fold, line, expand, collapse}) {
                                show(node, view != View.TABLE);
                            }
                        });
        HBox tools =
                new HBox(
                        search(chain),
                        fold,
                        longest,
                        line,
                        expand,
                        collapse,
                        whole,
                        ChainBar.gap(),
                        ends);
        tools.getStyleClass().addAll("tool-row", "line-below");
        return tools;
    }

    /// What a view offers at the right end.
    void end(Node... nodes) {
        ends.getChildren().setAll(nodes);
    }

    /// Lets a person say what is looked for.
    void search() {
        if (field != null) {
            field.requestFocus();
            field.selectAll();
        }
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    Button small(String key, String icon, Runnable action) {
        Button button = new Button(messages.text(key), Icon.of(icon, "icon-14"));
        button.setId("trace-" + key);
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(button, messages.text("tool." + key));
        button.setOnAction(click -> action.run());
        return button;
    }

    Button icon(String key, String icon, Runnable action) {
        Button button = small(key, icon, action);
        button.setText(null);
        button.getStyleClass().add("button-icon");
        return button;
    }

    private Node search(ChainViewModel chain) {
        CustomTextField text = new CustomTextField();
        field = text;
        text.setId("trace-search");
        text.getStyleClass().add("small");
        text.setPromptText(messages.text("search"));
        text.setLeft(Icon.of("search", "icon-14"));
        text.setPrefWidth(272);
        text.setMinWidth(180);
        Hint.on(text, messages.text("search"), ChainKeys.FIND);
        text.textProperty().addListener((property, before, now) -> chain.find(now));
        text.addEventFilter(KeyEvent.KEY_PRESSED, key -> pressed(key, chain, text));
        Label count = new Label();
        count.setId("trace-found");
        count.getStyleClass().add("secondary");
        count.setMinWidth(Region.USE_PREF_SIZE);
        ToggleButton only = new ToggleButton(null, Icon.of("filter", "icon-14"));
        only.setId("trace-only");
        only.getStyleClass().addAll("flat", "inside");
        Hint.on(only, messages.text("only"));
        only.setOnAction(click -> chain.showFound(only.isSelected()));
        HBox right =
                new HBox(
                        2,
                        count,
                        inside("previous", "chevron-up", () -> chain.step(-1)),
                        inside("next", "chevron-down", () -> chain.step(1)),
                        only,
                        inside("clear", "x", text::clear));
        right.getStyleClass().add("search-end");
        Runnable draw =
                () -> {
                    Matches found = chain.matches().get();
                    count.setText(count(found, chain.selected().get()));
                    text.setRight(found.isNone() ? null : right);
                    if (found.isNone() && only.isSelected()) {
                        only.setSelected(false);
                        chain.showFound(false);
                    }
                };
        chain.matches().subscribe(draw);
        chain.selected().subscribe(draw);
        return text;
    }

    private String count(Matches found, int selected) {
        int at = found.indexOf(selected);
        String all = NumberText.count(found.nodes().size());
        return at < 0 ? all : messages.text("found.at", NumberText.count(at + 1), all);
    }

    private Button inside(String key, String icon, Runnable action) {
        Button button = icon(key, icon, action);
        button.getStyleClass().add("inside");
        button.setFocusTraversable(false);
        return button;
    }

    private static void pressed(KeyEvent key, ChainViewModel chain, TextField text) {
        if (key.getCode() == KeyCode.ENTER) {
            chain.step(key.isShiftDown() ? -1 : 1);
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && !text.getText().isEmpty()) {
            text.clear();
            key.consume();
        }
    }
}
