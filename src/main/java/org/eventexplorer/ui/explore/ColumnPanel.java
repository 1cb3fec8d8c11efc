package org.eventexplorer.ui.explore;

import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.explore.setting.ListColumn;
import org.eventexplorer.ui.explore.setting.ListLook;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Where columns are chosen, moved, made wider and added.
final class ColumnPanel extends VBox {
    private static final double STEP = 20;
    private static final int ROWS = 10;
    private static final double ROW = 28;
    private final Messages messages;
    private final ListModel model;
    private final ListView<ListColumn> list = new ListView<>();
    private final TextField path = new TextField();
    private final Label problem = new Label();
    private final CheckBox coloured = new CheckBox();
    private final Map<KeyCombination, Consumer<ListColumn>> keys;
    // Held here, since the model outlives the panel.
    private final ChangeListener<ListLook> follow = (property, before, now) -> draw();

    ColumnPanel(Messages messages, ListModel model) {
        super(8);
        this.messages = messages;
        this.model = model;
        keys =
                Map.of(
                        alt(KeyCode.UP),
                        column -> model.move(column, -1),
                        alt(KeyCode.DOWN),
                        column -> model.move(column, 1),
                        alt(KeyCode.LEFT),
                        column -> model.widen(column, -STEP),
                        alt(KeyCode.RIGHT),
                        column -> model.widen(column, STEP),
                        new KeyCodeCombination(KeyCode.SPACE),
                        this::turn,
                        new KeyCodeCombination(KeyCode.DELETE),
                        this::forget);
        getStyleClass().addAll("panel", "column-panel");
        list.setId("columns");
        list.setAccessibleText(messages.text("columns.name"));
        list.setCellFactory(any -> new ColumnCell(messages, model));
        list.setPrefHeight(ROWS * ROW + 2);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        coloured.setText(messages.text("columns.coloured"));
        coloured.setId("coloured-rows");
        coloured.setOnAction(click -> model.colour(coloured.isSelected()));
        Hyperlink reset = new Hyperlink(messages.text("columns.reset"));
        reset.setOnAction(click -> model.reset());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox last = new HBox(8, coloured, gap, reset);
        last.getStyleClass().add("centered");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        getChildren().setAll(heading(), list, adding(), problem, last);
        model.look().addListener(follow);
        draw();
    }

    /// Puts the keyboard on the list.
    void begin() {
        list.requestFocus();
        list.getSelectionModel().select(0);
    }

    /// Follows the columns no longer.
    void close() {
        model.look().removeListener(follow);
    }

    private HBox heading() {
        Label title = new Label(messages.text("columns.title"));
        title.getStyleClass().add("semi-bold");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading =
                new HBox(
                        2,
                        title,
                        gap,
                        button("arrow-up", "columns.up", KeyCode.UP),
                        button("arrow-down", "columns.down", KeyCode.DOWN),
                        button("minimize-2", "columns.narrower", KeyCode.LEFT),
                        button("maximize-2", "columns.wider", KeyCode.RIGHT));
        heading.getStyleClass().add("centered");
        return heading;
    }

    private Button button(String icon, String key, KeyCode code) {
        Button button = new Button(null, Icon.of(icon, "icon-14"));
        button.getStyleClass().addAll("flat", "small", "button-icon");
        KeyCombination combination = alt(code);
        Hint.on(button, messages.text(key), combination);
        button.setOnAction(click -> act(keys.get(combination)));
        return button;
    }

    private HBox adding() {
        path.setId("column-path");
        path.getStyleClass().addAll("mono", "small");
        path.setPromptText(messages.text("columns.prompt"));
        Hint.on(path, messages.text("columns.path"));
        path.setOnAction(enter -> add());
        HBox.setHgrow(path, Priority.ALWAYS);
        Button add = new Button(messages.text("columns.add"));
        add.getStyleClass().add("small");
        add.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(add, messages.text("columns.path"));
        add.setOnAction(click -> add());
        return new HBox(8, path, add);
    }

    private void add() {
        try {
            model.add(path.getText());
            path.clear();
            problem.setText("");
            list.getSelectionModel().select(model.look().get().columns().size() - 1);
        } catch (IllegalArgumentException e) {
            problem.getStyleClass().setAll("label", "bad");
            problem.setText(e.getMessage());
        }
    }

    private void pressed(KeyEvent key) {
        keys.forEach(
                (combination, action) -> {
                    if (combination.match(key)) {
                        act(action);
                        key.consume();
                    }
                });
    }

    private void act(@Nullable Consumer<ListColumn> action) {
        ListColumn selected = list.getSelectionModel().getSelectedItem();
        if (action != null && selected != null) {
            action.accept(selected);
        }
    }

    private void turn(ListColumn column) {
        model.show(column, !model.isShown(column));
    }

    private void forget(ListColumn column) {
        if (column.kind().isEmpty()) {
            model.forget(column);
        }
    }

    /// Keeps the selection on its column, wherever that goes.
    private void draw() {
        ListColumn selected = list.getSelectionModel().getSelectedItem();
        List<ListColumn> all = model.all();
        list.getItems().setAll(all);
        coloured.setSelected(model.look().get().isColoured());
        for (int i = 0; selected != null && i < all.size(); i++) {
            if (all.get(i).key().equals(selected.key())) {
                list.getSelectionModel().select(i);
            }
        }
    }

    private static KeyCombination alt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }
}
