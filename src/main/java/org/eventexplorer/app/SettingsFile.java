package org.eventexplorer.app;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eventexplorer.ui.fx.Theme;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

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
            return new Read(settings(JSON.readTree(Files.readAllBytes(file))), null);
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

    private static Settings settings(JsonNode root) {
        if (!root.isObject()) {
            throw new IllegalArgumentException("an object was expected");
        }
        return new Settings(look(root.path("look")), place(root.path("window")));
    }

    private static Theme.@Nullable Mode look(JsonNode node) {
        return node.isMissingNode()
                ? null
                : Theme.Mode.valueOf(node.asText().toUpperCase(Locale.ROOT));
    }

    private static Settings.@Nullable Place place(JsonNode node) {
        if (node.isMissingNode()) {
            return null;
        }
        for (String field : new String[] {"x", "y", "width", "height"}) {
            if (!node.path(field).isNumber()) {
                throw new IllegalArgumentException("window." + field + " is not a number");
            }
        }
        return new Settings.Place(
                node.path("x").asDouble(),
                node.path("y").asDouble(),
                node.path("width").asDouble(),
                node.path("height").asDouble(),
                node.path("maximized").asBoolean());
    }

    /// Writes the file beside its place and moves it there.
    void write(Settings settings) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        Theme.Mode look = settings.look();
        if (look != null) {
            root.put("look", look.name().toLowerCase(Locale.ROOT));
        }
        Settings.Place place = settings.place();
        if (place != null) {
            root.putObject("window")
                    .put("x", place.x())
                    .put("y", place.y())
                    .put("width", place.width())
                    .put("height", place.height())
                    .put("maximized", place.isMaximized());
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
