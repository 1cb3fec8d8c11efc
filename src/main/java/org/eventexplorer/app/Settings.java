package org.eventexplorer.app;

import org.eventexplorer.ui.fx.Panes;
import org.eventexplorer.ui.fx.Preferences;
import org.eventexplorer.ui.fx.Preferences.Density;
import org.eventexplorer.ui.fx.Theme;
import org.eventexplorer.ui.fx.Zone;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/// What the window remembers from one run to the next.
///
/// @param look light or dark; null: what the desktop has
/// @param zone the zone that times are in
/// @param density how close the rows of lists stand
/// @param pageSize how many events are read at once
/// @param place where the window stood; null: wherever the desktop puts it
/// @param panes where dividers stood, by the pane's name, 0 to 1
public record Settings(
        Theme.@Nullable Mode look,
        Zone.Choice zone,
        Density density,
        int pageSize,
        @Nullable Place place,
        Map<String, Double> panes) {
    /// Nothing remembered yet.
    public static final Settings NONE =
            new Settings(null, new Zone.Choice.Utc(), Density.COMFORTABLE, 200, null, Map.of());

    /// Copies the panes.
    public Settings {
        panes = Map.copyOf(panes);
    }

    /// What is to be remembered now.
    static Settings of(Preferences now, @Nullable Place place) {
        return new Settings(
                now.theme().chosen().get(),
                now.zone().choice().get(),
                now.density().get(),
                now.pageSize().get(),
                place,
                now.panes().all().get());
    }

    /// The preferences that were remembered.
    Preferences preferences() {
        Preferences preferences =
                new Preferences(new Theme(look), new Zone(zone), new Panes(panes));
        preferences.density().set(density);
        preferences.pageSize().set(pageSize);
        return preferences;
    }

    /// Where a window stands, in logical pixels.
    ///
    /// @param isMaximized whether it fills the screen; the rest is where it stood before
    public record Place(double x, double y, double width, double height, boolean isMaximized) {}
}
