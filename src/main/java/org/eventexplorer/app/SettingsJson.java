package org.eventexplorer.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eventexplorer.ui.fx.Preferences;
import org.eventexplorer.ui.fx.Preferences.Density;
import org.eventexplorer.ui.fx.Theme;
import org.eventexplorer.ui.fx.Zone;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The settings as JSON and back. What is not there is as usual.
final class SettingsJson {
    private SettingsJson() {}

    /// @throws IllegalArgumentException saying what makes no sense
    static Settings read(JsonNode root) {
        if (!root.isObject()) {
            throw new IllegalArgumentException("an object was expected");
        }
        return new Settings(
                look(root.path("look")),
                zone(root.path("zone")),
                density(root.path("density")),
                pageSize(root.path("pageSize")),
                place(root.path("window")),
                panes(root.path("panes")));
    }

    static ObjectNode write(Settings settings) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        Theme.Mode look = settings.look();
        if (look != null) {
            root.put("look", look.name().toLowerCase(Locale.ROOT));
        }
        root.put("zone", settings.zone().remembered());
        root.put("density", settings.density().name().toLowerCase(Locale.ROOT));
        root.put("pageSize", settings.pageSize());
        Settings.Place place = settings.place();
        if (place != null) {
            root.putObject("window")
                    .put("x", place.x())
                    .put("y", place.y())
                    .put("width", place.width())
                    .put("height", place.height())
                    .put("maximized", place.isMaximized());
        }
        ObjectNode panes = root.putObject("panes");
        new TreeMap<>(settings.panes()).forEach(panes::put);
        return root;
    }

    private static Theme.@Nullable Mode look(JsonNode node) {
        return node.isMissingNode()
                ? null
                : Theme.Mode.valueOf(node.asText().toUpperCase(Locale.ROOT));
    }

    private static Zone.Choice zone(JsonNode node) {
        return node.isMissingNode()
                ? Settings.NONE.zone()
                : Zone.Choice.of(node.asText())
                        .orElseThrow(
                                () -> new IllegalArgumentException("no time zone is called so"));
    }

    private static Density density(JsonNode node) {
        return node.isMissingNode()
                ? Settings.NONE.density()
                : Density.valueOf(node.asText().toUpperCase(Locale.ROOT));
    }

    private static int pageSize(JsonNode node) {
        return Preferences.PAGE_SIZES.contains(node.asInt())
                ? node.asInt()
                : Settings.NONE.pageSize();
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

    private static Map<String, Double> panes(JsonNode node) {
        Map<String, Double> panes = new TreeMap<>();
        for (Map.Entry<String, JsonNode> pane : node.properties()) {
            double position = pane.getValue().asDouble(-1);
            if (position >= 0 && position <= 1) {
                panes.put(pane.getKey(), position);
            }
        }
        return panes;
    }
}
