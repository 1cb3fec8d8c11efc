package org.eventexplorer.ui.preferences;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.Modal;
import org.eventexplorer.ui.fx.Preferences;
import org.eventexplorer.ui.fx.Preferences.Density;
import org.eventexplorer.ui.fx.Theme;
import org.eventexplorer.ui.fx.Zone;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/// Asks what a person prefers; every answer counts at once.
public final class PreferencesController {
    private final Messages messages = Messages.of(PreferencesController.class);
    private final Preferences preferences;
    private final Runnable chooseZone;

    @FXML private VBox root;
    @FXML private RadioButton system;
    @FXML private RadioButton light;
    @FXML private RadioButton dark;
    @FXML private RadioButton comfortable;
    @FXML private RadioButton compact;
    @FXML private RadioButton utc;
    @FXML private RadioButton local;
    @FXML private RadioButton named;
    @FXML private Button otherZone;
    @FXML private ComboBox<Integer> pageSize;
    @FXML private Label note;

    /// @param chooseZone asks for another zone
    public PreferencesController(Preferences preferences, Runnable chooseZone) {
        this.preferences = preferences;
        this.chooseZone = chooseZone;
    }

    @FXML
    void initialize() {
        look();
        density();
        zone();
        pageSize.getItems().setAll(Preferences.PAGE_SIZES);
        pageSize.valueProperty().bindBidirectional(preferences.pageSize());
        note.setText(messages.text("note"));
    }

    private void look() {
        group(system, light, dark);
        Theme theme = preferences.theme();
        Theme.@Nullable Mode chosen = theme.chosen().get();
        (chosen == null ? system : chosen == Theme.Mode.LIGHT ? light : dark).setSelected(true);
        system.setOnAction(event -> theme.choose(null));
        light.setOnAction(event -> theme.choose(Theme.Mode.LIGHT));
        dark.setOnAction(event -> theme.choose(Theme.Mode.DARK));
    }

    private void density() {
        group(comfortable, compact);
        boolean isCompact = preferences.density().get() == Density.COMPACT;
        (isCompact ? compact : comfortable).setSelected(true);
        comfortable.setOnAction(event -> preferences.density().set(Density.COMFORTABLE));
        compact.setOnAction(event -> preferences.density().set(Density.COMPACT));
    }

    private void zone() {
        group(utc, local, named);
        local.setText(messages.text("zone.local", ZoneId.systemDefault().getId()));
        Zone zone = preferences.zone();
        show(zone.choice().get());
        utc.setOnAction(event -> zone.choose(new Zone.Choice.Utc()));
        local.setOnAction(event -> zone.choose(new Zone.Choice.Local()));
        otherZone.setOnAction(
                event -> {
                    close();
                    chooseZone.run();
                });
    }

    private void show(Zone.Choice choice) {
        named.setVisible(choice instanceof Zone.Choice.Named);
        named.setManaged(named.isVisible());
        switch (choice) {
            case Zone.Choice.Utc _ -> utc.setSelected(true);
            case Zone.Choice.Local _ -> local.setSelected(true);
            case Zone.Choice.Named(ZoneId chosen) -> {
                named.setText(chosen.getId());
                named.setSelected(true);
                named.setOnAction(event -> preferences.zone().choose(choice));
            }
        }
    }

    private static void group(RadioButton... buttons) {
        ToggleGroup group = new ToggleGroup();
        for (RadioButton button : buttons) {
            button.setToggleGroup(group);
        }
    }

    @FXML
    void close() {
        Modal.close(root);
    }
}
