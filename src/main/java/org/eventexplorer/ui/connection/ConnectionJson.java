package org.eventexplorer.ui.connection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Connections as JSON and back.
final class ConnectionJson {
    private ConnectionJson() {}

    /// @throws IllegalArgumentException saying what makes no sense
    static List<SavedConnection> read(JsonNode root) {
        if (!root.path("connections").isArray()) {
            throw new IllegalArgumentException("a list of connections was expected");
        }
        List<SavedConnection> connections = new ArrayList<>();
        root.path("connections").forEach(node -> connections.add(connection(node)));
        return connections;
    }

    static ObjectNode write(List<SavedConnection> connections) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode list = root.putArray("connections");
        connections.forEach(connection -> write(list.addObject(), connection));
        return root;
    }

    private static void write(ObjectNode node, SavedConnection connection) {
        node.put("id", connection.id())
                .put("name", connection.name())
                .put("environment", connection.environment().name().toLowerCase(Locale.ROOT))
                .put("readOnly", connection.isReadOnly())
                .put("url", connection.place().url())
                .put("user", connection.place().user())
                .put("schema", connection.place().schema());
        Tls tls = connection.tls();
        node.putObject("tls")
                .put("mode", tls.mode().word())
                .put("authority", tls.authority())
                .put("certificate", tls.certificate())
                .put("key", tls.key());
    }

    private static SavedConnection connection(JsonNode node) {
        return new SavedConnection(
                text(node, "id"),
                text(node, "name"),
                Environment.valueOf(text(node, "environment").toUpperCase(Locale.ROOT)),
                node.path("readOnly").asBoolean(),
                new SavedConnection.Place(
                        text(node, "url"), text(node, "user"), text(node, "schema")),
                tls(node.path("tls")));
    }

    private static Tls tls(JsonNode node) {
        return new Tls(
                Tls.Mode.valueOf(text(node, "mode").toUpperCase(Locale.ROOT).replace('-', '_')),
                text(node, "authority"),
                text(node, "certificate"),
                text(node, "key"));
    }

    private static String text(JsonNode node, String field) {
        if (!node.path(field).isTextual()) {
            throw new IllegalArgumentException(field + " of a connection is not a text");
        }
        return node.path(field).textValue();
    }
}
