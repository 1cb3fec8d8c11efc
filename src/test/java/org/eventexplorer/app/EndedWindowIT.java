package org.eventexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.app.Settings.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A window that a signal ends, as at a log-out, keeps what it was told.
final class EndedWindowIT {
    @TempDir private Path folder;

    @Test
    void keepsTheWindowsPlaceWhenASignalEndsIt() throws Exception {
        Process window = start();
        try (BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(window.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.lines().anyMatch("moved"::equals)).isTrue();
            window.destroy();
            assertThat(window.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            window.destroyForcibly();
        }
        Settings kept = new SettingsFile(folder.resolve("home/settings.json")).read().settings();
        assertThat(kept.place()).isEqualTo(new Place(40, 30, 1_111, 777, false));
    }

    private Process start() throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dglass.platform=" + System.getProperty("glass.platform", "Testbed"),
                        "-Dprism.order=sw",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WindowProcess.class.getName());
        builder.environment().put("EVENT_EXPLORER_HOME", folder.resolve("home").toString());
        return builder.redirectError(folder.resolve("errors").toFile()).start();
    }
}
