package org.eventexplorer.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.Panes;
import org.eventexplorer.ui.fx.Preferences;
import org.eventexplorer.ui.fx.Theme;
import org.eventexplorer.ui.fx.UiTest;
import org.eventexplorer.ui.fx.Zone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

final class PreferencesUiTest extends UiTest {
    private final AtomicInteger asked = new AtomicInteger();
    private @Nullable Preferences preferences;

    @Test
    void changesEverythingAtOnce() {
        Stage stage =
                show(
                        (window, look) -> {
                            Preferences made =
                                    new Preferences(look, Zone.utc(), new Panes(Map.of()));
                            preferences = made;
                            return Fxml.load(
                                    new PreferencesController(made, asked::incrementAndGet));
                        });
        Preferences now = requireNonNull(preferences);
        pictures("preferences");
        robot.clickOn("Dark");
        assertThat(now.theme().chosen().get()).isEqualTo(Theme.Mode.DARK);
        robot.clickOn("As the desktop has it");
        assertThat(now.theme().chosen().get()).isNull();
        robot.clickOn("#compact");
        assertThat(now.density().get()).isEqualTo(Preferences.Density.COMPACT);
        robot.clickOn("#local");
        assertThat(now.zone().choice().get()).isEqualTo(new Zone.Choice.Local());
        doOnFx(() -> robot.lookup("#pageSize").<ComboBox<Integer>>query().setValue(500));
        assertThat(now.pageSize().get()).isEqualTo(500);
        robot.clickOn("#otherZone");
        until(() -> !stage.isShowing());
        assertThat(asked).hasValue(1);
    }

    @Test
    void findsAZoneByAPartOfItsNameAndByKeyboard() {
        Zone zone = Zone.utc();
        Stage stage =
                show(
                        () ->
                                Fxml.load(
                                        new ZoneController(
                                                zone, Instant.parse("2026-07-01T00:00:00Z"))));
        robot.clickOn("#filter").write("new y");
        pictures("zone");
        robot.type(KeyCode.ENTER);
        until(() -> !stage.isShowing());
        assertThat(zone.choice().get())
                .isEqualTo(new Zone.Choice.Named(ZoneId.of("America/New_York")));
        assertThat(zone.text().get().name()).isEqualTo("America/New_York");
    }
}
