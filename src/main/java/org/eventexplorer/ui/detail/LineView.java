package org.eventexplorer.ui.detail;

import javafx.collections.FXCollections;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.eventexplorer.ui.detail.json.JsonLines;
import org.eventexplorer.ui.fx.Messages;
import org.jspecify.annotations.Nullable;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// JSON of any size as coloured lines, of which only those on the screen are made. Lines can be
/// selected and copied, not changed.
final class LineView extends ListView<Integer> {
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    // The most lines that are copied at once.
    private static final int MOST_COPIED = 10_000;

    private @Nullable JsonLines lines;
    private String searched = "";

    LineView(Messages messages, Consumer<String> copy) {
        setId("raw");
        getStyleClass().addAll("raw", "json-lines");
        setAccessibleText(messages.text("raw.name"));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(any -> new LineCell(this));
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (COPY.match(key)) {
                        copy.accept(selectedText());
                        key.consume();
                    }
                });
    }

    /// Shows `next` from its beginning.
    void show(JsonLines next) {
        lines = next;
        setItems(FXCollections.observableList(numbers(next.size())));
        scrollTo(0);
    }

    /// Marks what has `text` in it; empty: nothing.
    void mark(String text) {
        searched = text;
        refresh();
    }

    /// Shows and selects the line in which the byte at `offset` stands.
    void reveal(int offset) {
        if (lines != null) {
            int line = lines.lineOf(offset);
            getSelectionModel().clearAndSelect(line);
            scrollTo(Math.max(0, line - 4));
        }
    }

    @Nullable JsonLines lines() {
        return lines;
    }

    String searched() {
        return searched;
    }

    private String selectedText() {
        JsonLines shown = lines;
        return shown == null
                ? ""
                : getSelectionModel().getSelectedIndices().stream()
                        .limit(MOST_COPIED)
                        .map(number -> shown.line(number).text())
                        .collect(Collectors.joining("\n"));
    }

    private static List<Integer> numbers(int size) {
        return new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return index;
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}
