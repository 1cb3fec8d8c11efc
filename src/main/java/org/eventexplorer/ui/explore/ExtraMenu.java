package org.eventexplorer.ui.explore;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.BadFilterException;
import org.eventexplorer.ui.control.Icon;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;

import java.util.function.Consumer;

/// The less common parts of a filter: a menu that asks for one, and the chips that show them.
final class ExtraMenu {
    private final MenuButton menu;
    private final Messages messages;
    private final Consumer<Extra> onChosen;

    ExtraMenu(MenuButton menu, Messages messages, Consumer<Extra> onChosen) {
        this.menu = menu;
        this.messages = messages;
        this.onChosen = onChosen;
        for (Extra.Field field : Extra.Field.values()) {
            MenuItem item = new MenuItem(name(field));
            item.setOnAction(click -> ask(field, ""));
            menu.getItems().add(item);
        }
    }

    /// A chip that says `extra`, opens on a click and goes away by its cross.
    Node chip(Extra extra, Runnable onRemove) {
        Label text = new Label(PlainText.line(name(extra.field()) + " = " + extra.value()));
        text.setMaxWidth(320);
        text.setOnMouseClicked(click -> ask(extra.field(), extra.value()));
        Button remove = new Button(null, Icon.of("x", "icon-12"));
        remove.getStyleClass().setAll("token-remove");
        Hint.on(remove, messages.text("extra.remove", name(extra.field())));
        remove.setOnAction(click -> onRemove.run());
        HBox chip = new HBox(text, remove);
        chip.getStyleClass().add("token");
        return chip;
    }

    /// A chip that says that `filter` is left out, and takes it in again by its cross.
    ///
    /// @param isAlways whether the store leaves it out unless asked
    /// @param always has the store leave it out unless asked, or no longer
    Node exclusion(
            PatternFilter filter, boolean isAlways, Runnable onRemove, Consumer<Boolean> always) {
        Label text = new Label(messages.text("excluded", PlainText.line(filter.text())));
        text.setMaxWidth(320);
        ToggleButton pin = new ToggleButton(null, Icon.of("anchor", "icon-12"));
        pin.getStyleClass().setAll("token-remove", "token-pin");
        pin.setSelected(isAlways);
        Hint.on(pin, messages.text(isAlways ? "excluded.unpin" : "excluded.pin", filter.text()));
        pin.setOnAction(click -> always.accept(pin.isSelected()));
        Button remove = new Button(null, Icon.of("x", "icon-12"));
        remove.getStyleClass().setAll("token-remove", "token-close");
        Hint.on(remove, messages.text("excluded.remove", filter.text()));
        remove.setOnAction(click -> onRemove.run());
        HBox chip = new HBox(Icon.of("eye-off", "icon-12"), text, pin, remove);
        chip.getStyleClass().addAll("token", "excluded");
        return chip;
    }

    private String name(Extra.Field field) {
        return messages.text("extra." + field.name());
    }

    private String prompt(Extra.Field field) {
        return switch (field) {
            case CONDITION -> messages.text("extra.condition.prompt");
            case SOURCE -> messages.text("extra.source.prompt");
            case EVENT_ID, CAUSATION_ID, SOURCE_TYPE, SOURCE_ID, SOURCE_NAME, VERSION -> "";
        };
    }

    private void ask(Extra.Field field, String value) {
        Popup popup = new Popup();
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        TextField input = new TextField(value);
        input.setId("extra-value");
        input.getStyleClass().add("mono");
        input.setPrefColumnCount(36);
        boolean isCondition = field == Extra.Field.CONDITION;
        input.setPromptText(prompt(field));
        Label label = new Label(name(field));
        label.setLabelFor(input);
        label.getStyleClass().add("secondary");
        Label problem = new Label(isCondition ? messages.text("extra.condition.hint") : "");
        problem.getStyleClass().add("secondary");
        problem.setWrapText(true);
        problem.setMaxWidth(340);
        Button add = new Button(messages.text("extra.add"));
        add.getStyleClass().add("accent");
        Runnable take =
                () -> {
                    try {
                        onChosen.accept(new Extra(field, input.getText()));
                        popup.hide();
                    } catch (IllegalArgumentException | BadFilterException e) {
                        problem.getStyleClass().setAll("label", "bad");
                        problem.setText(e.getMessage());
                    }
                };
        add.setOnAction(click -> take.run());
        input.setOnAction(enter -> take.run());
        VBox panel = new VBox(8, label, new HBox(8, input, add), problem);
        panel.getStyleClass().addAll("panel", "ask-panel");
        Sheet.dress(panel);
        popup.getContent().add(panel);
        Bounds place = menu.localToScreen(menu.getBoundsInLocal());
        popup.show(menu, place.getMinX() - 200, place.getMaxY() + 4);
        input.requestFocus();
    }
}
