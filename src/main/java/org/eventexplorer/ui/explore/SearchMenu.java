package org.eventexplorer.ui.explore;

import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import org.eventexplorer.query.SqlText;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.explore.search.SearchBook;
import org.eventexplorer.ui.explore.search.SearchLink;
import org.eventexplorer.ui.fx.Messages;
import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// What can be done with the search as a whole: name it, hand it on as text, open another.
final class SearchMenu {
    private static final int LISTED = 12;
    private final MenuButton button;
    private final Messages messages;
    private final SearchesModel model;
    private final Consumer<String> copy;
    private BooleanSupplier readiness = () -> true;

    SearchMenu(MenuButton button, Messages messages, SearchesModel model, Consumer<String> copy) {
        this.button = button;
        this.messages = messages;
        this.model = model;
        this.copy = copy;
        button.setOnShowing(showing -> fill());
        fill();
    }

    /// Asks `ready` first whether the present search is what a person means.
    void saveOnlyIf(BooleanSupplier ready) {
        readiness = ready;
    }

    /// Asks for a name for the present search.
    void askName() {
        if (!readiness.getAsBoolean()) {
            return;
        }
        Popup popup = popup();
        TextField name = new TextField();
        name.setId("save-name");
        name.setPrefColumnCount(28);
        name.setPromptText(messages.text("searches.name.prompt"));
        Label title = new Label(messages.text("searches.save.title"));
        title.setLabelFor(name);
        title.getStyleClass().add("secondary");
        Button save = new Button(messages.text("searches.save"));
        save.getStyleClass().add("accent");
        Runnable take =
                () -> {
                    if (!name.getText().isBlank()) {
                        popup.hide();
                        model.save(name.getText());
                    }
                };
        save.setOnAction(click -> take.run());
        name.setOnAction(enter -> take.run());
        VBox panel = new VBox(8, title, new HBox(8, name, save));
        panel.getStyleClass().addAll("panel", "ask-panel");
        show(popup, panel, 360);
        name.requestFocus();
    }

    /// Opens the panel of all searches that are kept.
    void openAll() {
        Popup popup = popup();
        SearchPanel panel = new SearchPanel(messages, model, copy, popup::hide);
        show(popup, panel, 560);
        panel.begin();
    }

    private void fill() {
        button.getItems()
                .setAll(
                        item("searches.menu.save", Keys.SAVE_SEARCH, this::askName),
                        item("searches.menu.all", Keys.SEARCHES, this::openAll),
                        new SeparatorMenuItem(),
                        item(
                                "searches.copy.link",
                                null,
                                () -> copy.accept(SearchLink.write(model.current()))),
                        item("searches.copy.sql", null, () -> copy.accept(sql())),
                        item("searches.copy.command", null, () -> copy.accept(model.command())),
                        item("searches.paste", null, this::paste));
        if (!model.book().get().saved().isEmpty()) {
            button.getItems().add(new SeparatorMenuItem());
        }
        for (SearchBook.Named named : model.book().get().saved().stream().limit(LISTED).toList()) {
            MenuItem item = new MenuItem(PlainText.line(named.name()));
            item.setMnemonicParsing(false);
            item.setOnAction(click -> model.open(named.link()));
            button.getItems().add(item);
        }
    }

    private String sql() {
        return SqlText.search(model.searched(), model.current().order());
    }

    private void paste() {
        try {
            model.open(SearchCell.clipboard());
        } catch (IllegalArgumentException e) {
            Popup popup = popup();
            Label text = new Label(PlainText.line(String.valueOf(e.getMessage())));
            text.setWrapText(true);
            text.setMaxWidth(420);
            text.getStyleClass().add("bad");
            VBox panel = new VBox(text);
            panel.getStyleClass().addAll("panel", "ask-panel");
            show(popup, panel, 440);
        }
    }

    private static Popup popup() {
        Popup popup = new Popup();
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        return popup;
    }

    private void show(Popup popup, VBox panel, double width) {
        Sheet.dress(panel);
        popup.getContent().setAll(panel);
        Bounds place = button.localToScreen(button.getBoundsInLocal());
        popup.show(button, place.getMaxX() - width, place.getMaxY() + 4);
    }

    private MenuItem item(String key, @Nullable KeyCombination shortcut, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(key.replace('.', '-'));
        item.setAccelerator(shortcut);
        item.setOnAction(click -> action.run());
        return item;
    }
}
