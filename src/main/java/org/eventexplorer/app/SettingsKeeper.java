package org.eventexplorer.app;

import org.eventexplorer.ui.fx.Preferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;

/// Knows the newest settings, and writes them when the program ends in whatever way: the window's
/// thread may have ended by then, so what stands in it is taken at every change.
final class SettingsKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsKeeper.class);

    private final SettingsFile file;
    private final Preferences preferences;
    private final WindowPlace place;
    private volatile Settings newest;
    private Settings written = Settings.NONE;

    /// Begins to follow; on the toolkit's thread.
    SettingsKeeper(SettingsFile file, Preferences preferences, WindowPlace place) {
        this.file = file;
        this.preferences = preferences;
        this.place = place;
        newest = Settings.of(preferences, place.get());
        preferences.theme().chosen().subscribe(this::take);
        preferences.zone().choice().subscribe(this::take);
        preferences.density().subscribe(this::take);
        preferences.pageSize().subscribe(this::take);
        preferences.panes().all().subscribe(this::take);
        place.subscribe(this::take);
    }

    private void take() {
        newest = Settings.of(preferences, place.get());
    }

    /// Writes what is not written yet. Any thread.
    synchronized void write() {
        Settings now = newest;
        if (now.equals(written)) {
            return;
        }
        try {
            file.write(now);
            written = now;
        } catch (IOException e) {
            LOG.warn("the settings could not be kept", e);
        }
    }
}
