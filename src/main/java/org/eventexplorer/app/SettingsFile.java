package org.eventexplorer.app;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Keeps the settings in a JSON file, which is always whole.
final class SettingsFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    /// What was read.
    ///
    /// @param complaint what was wrong with the file; null: nothing
    record Read(Settings settings, @Nullable String complaint) {}

    SettingsFile(Path file) {
        this.file = file;
    }

    /// Reads the file. One that makes no sense is set aside and nothing of it is taken.
    Read read() {
        if (!Files.exists(file)) {
            return new Read(Settings.NONE, null);
        }
        try {
            return new Read(SettingsJson.read(JSON.readTree(Files.readAllBytes(file))), null);
        } catch (JacksonException | IllegalArgumentException e) {
            return new Read(Settings.NONE, setAside(e));
        } catch (IOException e) {
            return new Read(
                    Settings.NONE, "The settings in " + file + " cannot be read (" + e + ").");
        }
    }

    private String setAside(Exception why) {
        Path aside = file.resolveSibling(file.getFileName() + ".broken");
        String first = "The settings in " + file + " make no sense (" + why.getMessage() + "). ";
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return first + "They are kept as " + aside + ", and the usual ones are used.";
        } catch (IOException e) {
            return first + "They could not be set aside (" + e + ").";
        }
    }

    /// Writes the file beside its place and moves it there.
    void write(Settings settings) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(
                fresh,
                JSON.writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(SettingsJson.write(settings)));
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
