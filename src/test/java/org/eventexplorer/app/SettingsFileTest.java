package org.eventexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.ui.fx.Preferences;
import org.eventexplorer.ui.fx.Theme;
import org.eventexplorer.ui.fx.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;

final class SettingsFileTest {
    @TempDir private Path folder;

    @Test
    void remembersWhatWasWritten() throws IOException {
        Path file = folder.resolve("deep/er/settings.json");
        Settings settings =
                new Settings(
                        Theme.Mode.DARK,
                        new Zone.Choice.Named(ZoneId.of("Europe/Berlin")),
                        Preferences.Density.COMPACT,
                        500,
                        new Settings.Place(-12.5, 40, 1440.25, 900, true),
                        Map.of("explore.detail", 0.625));
        new SettingsFile(file).write(Settings.NONE);
        new SettingsFile(file).write(settings);
        assertThat(new SettingsFile(file).read()).isEqualTo(new SettingsFile.Read(settings, null));
        try (Stream<Path> left = Files.list(folder.resolve("deep/er"))) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void beginsWithNothing() {
        assertThat(new SettingsFile(folder.resolve("settings.json")).read())
                .isEqualTo(new SettingsFile.Read(Settings.NONE, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"look\"",
                "[]",
                "{\"look\":\"purple\"}",
                "{\"zone\":\"Mars/Olympus\"}",
                "{\"density\":\"airy\"}",
                "{\"window\":{\"x\":\"left\",\"y\":0,\"width\":1,\"height\":1}}"
            })
    void setsABrokenFileAsideAndSaysSo(String text) throws IOException {
        Path file = folder.resolve("settings.json");
        Files.writeString(file, text);
        SettingsFile.Read read = new SettingsFile(file).read();
        assertThat(read.settings()).isEqualTo(Settings.NONE);
        assertThat(read.complaint()).contains(file.toString(), "make no sense");
        assertThat(file).doesNotExist();
        assertThat(folder.resolve("settings.json.broken")).hasContent(text);
    }
}
