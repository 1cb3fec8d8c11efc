package org.eventexplorer.ui.explore;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.eventexplorer.ui.explore.search.SearchBook;
import org.eventexplorer.ui.fx.Messages;

import java.util.function.Consumer;

/// The searches that are kept: those with a name and those that were made. Enter opens one, F2
/// names it anew, Delete takes it away.
final class SearchPanel extends VBox {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 320;
    private final Messages messages;
    private final SearchesModel model;
    private final Runnable onClose;
    private final ListView<SearchBook.Named> saved = new ListView<>();
    private final ListView<SearchBook.Past> history = new ListView<>();
    private final TextField name = new TextField();
    private final Label note = new Label();
    private final TabPane tabs;

    /// @param copy puts a text on the clipboard
    /// @param onClose closes the panel
    SearchPanel(Messages messages, SearchesModel model, Consumer<String> copy, Runnable onClose) {
        super(8);
        this.messages = messages;
        this.model = model;
        this.onClose = onClose;
        getStyleClass().addAll("panel", "ask-panel", "search-panel");
        setPrefWidth(WIDTH);
        saved.setId("saved-searches");
        history.setId("past-searches");
        saved.setAccessibleText(messages.text("searches.saved"));
        history.setAccessibleText(messages.text("searches.history"));
        saved.setCellFactory(
                any -> new SearchCell<>(SearchBook.Named::name, SearchBook.Named::link));
        history.setCellFactory(
                any -> new SearchCell<>(past -> SearchCell.time(past.at()), SearchBook.Past::link));
        saved.setOnMouseClicked(click -> openOn(click.getClickCount()));
        history.setOnMouseClicked(click -> openOn(click.getClickCount()));
        saved.getSelectionModel()
                .selectedItemProperty()
                .addListener((p, before, now) -> name.setText(now == null ? "" : now.name()));
        Tab named = new Tab(messages.text("searches.saved"), saved);
        Tab past = new Tab(messages.text("searches.history"), history);
        tabs = new TabPane(named, past);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setAccessibleText(messages.text("searches.button"));
        tabs.setPrefHeight(HEIGHT);
        name.setId("search-name");
        name.setPromptText(messages.text("searches.name.prompt"));
        name.setOnAction(enter -> rename());
        note.setWrapText(true);
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        getChildren().setAll(tabs, naming(), actions(copy), note);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        model.book().subscribe(this::draw);
    }

    /// Puts the keyboard on the list.
    void begin() {
        if (saved.getItems().isEmpty()) {
            tabs.getSelectionModel().selectLast();
        }
        ListView<?> top = tabs.getSelectionModel().getSelectedIndex() == 0 ? saved : history;
        top.requestFocus();
        top.getSelectionModel().select(0);
    }

    private HBox naming() {
        Label label = new Label(messages.text("searches.name"));
        label.setLabelFor(name);
        label.getStyleClass().add("secondary");
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line =
                new HBox(
                        8,
                        label,
                        name,
                        button("searches.rename", this::rename),
                        button("searches.delete", this::delete));
        line.getStyleClass().add("centered");
        return line;
    }

    private HBox actions(Consumer<String> copy) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button open = button("searches.open", this::open);
        open.getStyleClass().add("accent");
        return new HBox(
                8,
                button("searches.export", () -> copy.accept(model.book().get().text())),
                button("searches.import", this::take),
                button("searches.forget", model::forget),
                gap,
                open);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(messages.text(key));
        button.setId(key.replace('.', '-'));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(click -> action.run());
        return button;
    }

    private void pressed(KeyEvent key) {
        boolean isInField = name.isFocused();
        if (key.getCode() == KeyCode.ESCAPE) {
            onClose.run();
        } else if (key.getCode() == KeyCode.ENTER && !isInField) {
            open();
        } else if (key.getCode() == KeyCode.F2) {
            name.requestFocus();
            name.selectAll();
        } else if (key.getCode() == KeyCode.DELETE && !isInField) {
            delete();
        } else {
            return;
        }
        key.consume();
    }

    private void openOn(int clicks) {
        if (clicks == 2) {
            open();
        }
    }

    private void open() {
        String link = link();
        if (!link.isEmpty()) {
            onClose.run();
            model.open(link);
        }
    }

    private String link() {
        if (tabs.getSelectionModel().getSelectedIndex() == 0) {
            SearchBook.Named named = saved.getSelectionModel().getSelectedItem();
            return named == null ? "" : named.link();
        }
        SearchBook.Past past = history.getSelectionModel().getSelectedItem();
        return past == null ? "" : past.link();
    }

    private void rename() {
        SearchBook.Named named = saved.getSelectionModel().getSelectedItem();
        if (named != null) {
            say(() -> model.rename(named.name(), name.getText()));
            saved.requestFocus();
        }
    }

    private void delete() {
        SearchBook.Named named = saved.getSelectionModel().getSelectedItem();
        if (named != null) {
            model.delete(named.name());
        }
    }

    private void take() {
        say(() -> model.take(SearchCell.clipboard()));
    }

    private void say(Runnable action) {
        try {
            action.run();
            note.setText("");
        } catch (IllegalArgumentException e) {
            note.getStyleClass().setAll("label", "bad");
            note.setText(e.getMessage());
        }
    }

    private void draw(SearchBook book) {
        int selected = saved.getSelectionModel().getSelectedIndex();
        saved.getItems().setAll(book.saved());
        saved.getSelectionModel().select(Math.min(selected, book.saved().size() - 1));
        history.getItems().setAll(book.history());
    }
}
