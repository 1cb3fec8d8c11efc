package org.eventexplorer.ui.explore;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.explore.search.SearchLink;
import org.eventexplorer.ui.fx.ErrorText;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The field in which patterns are typed and become tokens. Tab or a comma makes a token, Enter a
/// token that is searched at once,
/// Backspace in the empty field takes the last one away, a click on a token's text puts it back
/// into the field.
final class PatternField extends FlowPane {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("active");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    // As wide as the prompt; grows with what is typed.
    private static final double EDITOR = 88;
    private static final double LETTER = 8;
    private static final double LONGEST = 400;
    private static final int COMPLETIONS = 12;
    private final FilterForm form;
    private final Consumer<String> onLink;
    private final Messages messages;
    private final TextField editor = new TextField();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final CompletionList completions;
    private Catalogue catalogue = Catalogue.EMPTY;

    /// @param onLink opens a search's link that is pasted into the field
    /// @param onChosen told when a completion was chosen by the mouse
    PatternField(FilterForm form, Messages messages, Consumer<String> onLink, Runnable onChosen) {
        super(4, 4);
        this.form = form;
        this.onLink = onLink;
        this.messages = messages;
        this.completions =
                new CompletionList(
                        messages,
                        chosen -> {
                            take(chosen.text());
                            onChosen.run();
                        });
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("pattern-field");
        editor.getStyleClass().add("bare");
        editor.setId("patterns");
        editor.setPrefWidth(EDITOR);
        Hint.on(editor, messages.text("patterns.name"), Keys.SEARCH_FIELD);
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        editor.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        editor.textProperty().addListener((property, before, now) -> changed(now));
        editor.focusedProperty().addListener((property, before, now) -> focused(now));
        form.patterns().addListener((ListChangeListener<PatternFilter>) change -> drawTokens());
        setOnMouseClicked(click -> editor.requestFocus());
        drawTokens();
    }

    /// As high as the tokens need at the width that there is, not at the preferred one.
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(getWidth() > 0 ? getWidth() : width);
    }

    /// Where patterns are typed.
    TextField editor() {
        return editor;
    }

    /// Knows these patterns from now on.
    void setCatalogue(Catalogue next) {
        catalogue = next;
        drawTokens();
    }

    /// Makes a token of what is typed.
    ///
    /// @return whether nothing is left in the field
    boolean commit() {
        return editor.getText().isBlank() || take(editor.getText());
    }

    private boolean take(String text) {
        try {
            if (text.strip().startsWith(SearchLink.SCHEME)) {
                onLink.accept(text);
            } else {
                form.addPatterns(text);
            }
        } catch (IllegalArgumentException e) {
            refuse(ErrorText.of(e));
            return false;
        }
        editor.clear();
        completions.hide();
        return true;
    }

    /// What is wrong with what is typed, in words; empty: nothing.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    private void refuse(String reason) {
        editor.pseudoClassStateChanged(REFUSED, true);
        problem.set(reason);
    }

    private void typed(KeyEvent key) {
        if (key.getCharacter().equals(",")) {
            commit();
            key.consume();
        }
    }

    private void changed(String text) {
        editor.pseudoClassStateChanged(REFUSED, false);
        problem.set("");
        editor.setPrefWidth(Math.clamp(16.0 + text.length() * LETTER, EDITOR, LONGEST));
        boolean isAsking = editor.isFocused() && !text.isBlank();
        completions.show(this, isAsking ? catalogue.complete(text, COMPLETIONS) : List.of());
    }

    private void focused(boolean isFocused) {
        pseudoClassStateChanged(FOCUSED, isFocused);
        if (!isFocused) {
            completions.hide();
            commit();
        }
    }

    private void pressed(KeyEvent key) {
        boolean isHandled =
                switch (key.getCode()) {
                    case DOWN -> move(1);
                    case UP -> move(-1);
                    case ENTER -> !accept();
                    case TAB -> !key.isShiftDown() && hasText() && accept();
                    case ESCAPE -> escape();
                    case BACK_SPACE -> removeLast();
                    default -> false;
                };
        if (isHandled) {
            key.consume();
        }
    }

    private boolean move(int step) {
        if (!completions.isShowing()) {
            completions.show(this, catalogue.complete(editor.getText(), COMPLETIONS));
        }
        completions.move(step);
        return true;
    }

    private boolean hasText() {
        return !editor.getText().isBlank() || completions.chosen().isPresent();
    }

    /// Makes a token of what is chosen or typed. Enter then goes on to the search.
    ///
    /// @return whether nothing is left in the field
    private boolean accept() {
        return completions.chosen().map(chosen -> take(chosen.text())).orElseGet(this::commit);
    }

    private boolean escape() {
        boolean isOpen = completions.isShowing();
        completions.hide();
        return isOpen;
    }

    private boolean removeLast() {
        if (editor.getText().isEmpty() && !form.patterns().isEmpty()) {
            form.patterns().removeLast();
            return true;
        }
        return false;
    }

    private void drawTokens() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(Icon.of("filter"));
        for (PatternFilter filter : form.patterns()) {
            nodes.add(token(filter));
        }
        nodes.add(editor);
        editor.setPromptText(messages.text("patterns.prompt"));
        boolean hadFocus = editor.isFocused();
        getChildren().setAll(nodes);
        if (hadFocus) {
            editor.requestFocus();
        }
    }

    private Node token(PatternFilter filter) {
        Label text = new Label(PlainText.line(filter.text()));
        text.setOnMouseClicked(
                click -> {
                    form.patterns().remove(filter);
                    editor.setText(filter.text());
                    editor.requestFocus();
                    editor.end();
                });
        Button remove = new Button(null, Icon.of("x", "icon-12"));
        remove.getStyleClass().setAll("token-remove");
        Hint.on(remove, messages.text("patterns.remove", filter.text()));
        remove.setOnAction(click -> form.patterns().remove(filter));
        HBox token = new HBox(text, remove);
        token.getStyleClass().add("token");
        if (!catalogue.knows(filter)) {
            token.getStyleClass().add("refused");
        }
        return token;
    }
}
