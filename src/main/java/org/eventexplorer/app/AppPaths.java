package org.eventexplorer.app;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the program keeps things: `EVENT_EXPLORER_HOME` if set, else the platform's place for a
/// user's data (XDG Base Directory on Linux, `Application Support` on macOS, `%LOCALAPPDATA%` on
/// Windows).
///
/// @param home the folder, not necessarily there yet
public record AppPaths(Path home) {
    /// The folder for this user and environment.
    public static AppPaths of(Map<String, String> environment, String osName, Path userHome) {
        String own = environment.get("EVENT_EXPLORER_HOME");
        if (own != null && !own.isBlank()) {
            return new AppPaths(Path.of(own).toAbsolutePath());
        }
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return new AppPaths(userHome.resolve("Library/Application Support/Event Explorer"));
        }
        if (os.contains("win")) {
            return new AppPaths(
                    given(environment.get("LOCALAPPDATA"), userHome.resolve("AppData/Local"))
                            .resolve("Event Explorer"));
        }
        return new AppPaths(
                given(environment.get("XDG_DATA_HOME"), userHome.resolve(".local/share"))
                        .resolve("event-explorer"));
    }

    // The XDG specification has relative paths ignored.
    private static Path given(@Nullable String folder, Path otherwise) {
        return folder == null || folder.isBlank() || !Path.of(folder).isAbsolute()
                ? otherwise
                : Path.of(folder);
    }

    /// The connections that a person keeps.
    public Path connections() {
        return home.resolve("connections.json");
    }

    /// The window's settings.
    public Path settings() {
        return home.resolve("settings.json");
    }

    /// How the list of events looks.
    public Path list() {
        return home.resolve("list.json");
    }

    /// The searches that are kept.
    public Path searches() {
        return home.resolve("searches.json");
    }
}
