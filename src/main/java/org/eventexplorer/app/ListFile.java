package org.eventexplorer.app;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eventexplorer.transfer.file.WholeFile;
import org.eventexplorer.ui.explore.setting.ListColumn;
import org.eventexplorer.ui.explore.setting.ListLook;
import org.eventexplorer.ui.explore.setting.ListMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Keeps how the list of events looks in a small JSON file, which is always whole. What cannot be
/// read is left out: the usual look is no loss.
final class ListFile implements ListMemory {
    private static final Logger LOG = LoggerFactory.getLogger(ListFile.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    ListFile(Path file) {
        this.file = file;
    }

    @Override
    public ListLook look() {
        try {
            if (!Files.exists(file)) {
                return ListLook.USUAL;
            }
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            return new ListLook(
                    columns(root.path("columns")),
                    columns(root.path("hidden")),
                    root.path("coloured").asBoolean());
        } catch (JacksonException e) {
            LOG.warn("{} makes no sense; the list has its usual look", file);
            return ListLook.USUAL;
        } catch (IOException e) {
            LOG.warn("{} cannot be read; the list has its usual look", file, e);
            return ListLook.USUAL;
        }
    }

    private static List<ListColumn> columns(JsonNode nodes) {
        List<ListColumn> columns = new ArrayList<>();
        for (JsonNode node : nodes) {
            try {
                double width = node.path("width").asDouble();
                columns.add(new ListColumn(node.path("column").asText(), width));
            } catch (IllegalArgumentException e) {
                LOG.warn("the list has no column {}", node.path("column"));
            }
        }
        return columns;
    }

    @Override
    public void keep(ListLook look) {
        ObjectNode root = JSON.createObjectNode();
        write(root.putArray("columns"), look.columns());
        write(root.putArray("hidden"), look.hidden());
        root.put("coloured", look.isColoured());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (WholeFile whole = new WholeFile(file)) {
                whole.stream().write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
                whole.seal();
                whole.move();
            }
        } catch (IOException e) {
            LOG.warn("the look of the list could not be kept in {}", file, e);
        }
    }

    private static void write(ArrayNode into, List<ListColumn> columns) {
        for (ListColumn column : columns) {
            into.addObject().put("column", column.key()).put("width", column.width());
        }
    }
}
