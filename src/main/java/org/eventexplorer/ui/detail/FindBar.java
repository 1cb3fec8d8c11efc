package org.eventexplorer.ui.detail;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.detail.json.JsonSearch;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.jspecify.annotations.Nullable;

/// The bar in which a text is looked for in the document that is shown. It is there when it was
/// asked for, and goes away with Escape.
final class FindBar extends HBox {
    static final KeyCombination OPEN =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.F3);
    static final KeyCombination PREVIOUS =
            new KeyCodeCombination(KeyCode.F3, KeyCombination.SHIFT_DOWN);

    private final Messages messages;
    private final Finding finding;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final Runnable onClose;
    private final PauseTransition typing = new PauseTransition(Duration.millis(150));

    /// @param onClose puts the keyboard back on the document
    FindBar(Messages messages, Finding finding, Runnable onClose) {
        super(4);
        this.messages = messages;
        this.finding = finding;
        this.onClose = onClose;
        setId("find-bar");
        getStyleClass().add("find-bar");
        field.setId("find");
        field.getStyleClass().add("small");
        field.setPromptText(messages.text("find.prompt"));
        Hint.on(field, messages.text("find.name"), OPEN);
        // Not at each letter of a word: what is found is marked in all that is shown.
        typing.setOnFinished(end -> finding.find(field.getText()));
        field.textProperty().addListener((property, before, now) -> typed(now));
        HBox.setHgrow(field, Priority.ALWAYS);
        count.setId("find-count");
        count.getStyleClass().add("secondary");
        count.setMinWidth(Region.USE_PREF_SIZE);
        getChildren()
                .setAll(
                        field,
                        count,
                        button("chevron-up", "find.previous", PREVIOUS, () -> finding.step(-1)),
                        button("chevron-down", "find.next", NEXT, () -> finding.step(1)),
                        button("x", "find.close", null, this::hide));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        finding.place().addListener((property, before, now) -> draw(now));
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    private void typed(String now) {
        if (now.isEmpty()) {
            typing.stop();
            finding.find("");
        } else {
            typing.playFromStart();
        }
    }

    /// Shows the bar and puts the caret into it.
    void open() {
        setVisible(true);
        field.requestFocus();
        field.selectAll();
    }

    /// Takes the bar away and gives the keyboard back.
    void hide() {
        field.clear();
        setVisible(false);
        onClose.run();
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && field.isFocused()) {
            if (typing.getStatus() == Animation.Status.RUNNING) {
                typing.stop();
                finding.find(field.getText());
            }
            finding.step(key.isShiftDown() ? -1 : 1);
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            hide();
            key.consume();
        }
    }

    private void draw(Finding.Place now) {
        String of = NumberText.count(now.of()) + (now.of() == JsonSearch.MOST ? "+" : "");
        count.setText(
                now.wanted().isEmpty()
                        ? ""
                        : switch (now.of()) {
                            case -1 -> messages.text("find.looking");
                            case 0 -> messages.text("find.none");
                            default ->
                                    messages.text("find.count", NumberText.count(now.number()), of);
                        });
    }

    private Button button(
            String icon, String key, @Nullable KeyCombination shortcut, Runnable action) {
        Button button = new Button(null, Icon.of(icon, "icon-14"));
        button.getStyleClass().addAll("flat", "small", "button-icon");
        Hint.on(button, messages.text(key), shortcut);
        button.setOnAction(click -> action.run());
        return button;
    }
}
