package org.eventexplorer.ui.shell;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;

import org.eventexplorer.ui.fx.Hint;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.fx.Zone.Choice;

import java.time.ZoneId;

/// The button that says in which zone all times are, and changes it.
final class ZoneMenu {
    private final Messages messages = Messages.of(ZoneMenu.class);
    private final MenuButton button;
    private final Zone zone;
    private final Runnable choose;
    private final ToggleGroup group = new ToggleGroup();
    private final RadioMenuItem utc = item(new Choice.Utc());
    private final RadioMenuItem local = item(new Choice.Local());
    private final RadioMenuItem named = new RadioMenuItem();

    /// @param choose asks for another zone
    ZoneMenu(MenuButton button, Zone zone, Runnable choose) {
        this.button = button;
        this.zone = zone;
        this.choose = choose;
    }

    void fill(KeyCombination shortcut) {
        utc.setText(messages.text("zone.utc"));
        local.setText(messages.text("zone.local", ZoneId.systemDefault().getId()));
        button.setMnemonicParsing(false);
        named.setMnemonicParsing(false);
        named.setToggleGroup(group);
        MenuItem other = new MenuItem(messages.text("zone.other"));
        other.setOnAction(event -> choose.run());
        button.getItems().setAll(utc, local, named, new SeparatorMenuItem(), other);
        zone.choice().subscribe(this::show);
        button.textProperty().bind(zone.text().map(text -> text.name()));
        Hint.on(button, messages.text("zone.hint"), shortcut);
    }

    private void show(Choice choice) {
        utc.setSelected(choice instanceof Choice.Utc);
        local.setSelected(choice instanceof Choice.Local);
        named.setSelected(choice instanceof Choice.Named);
        named.setVisible(choice instanceof Choice.Named);
        if (choice instanceof Choice.Named(ZoneId chosen)) {
            named.setText(chosen.getId());
        }
    }

    private RadioMenuItem item(Choice choice) {
        RadioMenuItem item = new RadioMenuItem();
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setOnAction(event -> zone.choose(choice));
        return item;
    }
}
