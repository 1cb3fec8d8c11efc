package org.eventexplorer.replay.keep;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.SourceKey;
import org.eventexplorer.replay.plan.Selection;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Selections as JSON, for who later asks what was chosen; [SelectionReading] reads them. What was
/// planned stands in the plan.
final class SelectionJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    static final int KEPT = 1_000;

    private SelectionJson() {}

    static String of(Selection selection) {
        ObjectNode json = JSON.createObjectNode();
        switch (selection) {
            case Selection.Matching matching -> {
                filter(json, matching.filter());
                patterns(json, "subscriberPatterns", matching.alsoAny());
            }
            case Selection.Chosen chosen -> {
                ArrayNode ids = json.putArray("events");
                chosen.eventIds().stream().limit(KEPT).forEach(ids::add);
                json.put("chosen", chosen.eventIds().size());
                text(json, "cameOf", chosen.cameOf());
                patterns(json, "subscriberPatterns", chosen.alsoAny());
            }
            case Selection.Failures failures -> {
                json.put("failuresOf", failures.replay().toString());
                failures.causes().forEach(json.putArray("causes")::add);
                if (!failures.eventIds().isEmpty()) {
                    failures.eventIds().stream().limit(KEPT).forEach(json.putArray("events")::add);
                }
            }
        }
        return json.toString();
    }

    private static void filter(ObjectNode json, EventFilter filter) {
        patterns(json, "patterns", filter.patterns());
        patterns(json, "excluded", filter.excluded());
        text(json, "from", filter.range().from());
        text(json, "to", filter.range().to());
        text(json, "correlationId", filter.ids().correlationId());
        text(json, "causationId", filter.ids().causationId());
        text(json, "eventId", filter.ids().eventId());
        text(json, "sourceType", filter.source().type());
        text(json, "sourceId", filter.source().id());
        text(json, "sourceName", filter.source().name());
        if (!filter.source().anyOf().isEmpty()) {
            ArrayNode sources = json.putArray("sources");
            filter.source().anyOf().stream().map(SourceKey::text).forEach(sources::add);
        }
        text(json, "version", filter.version());
        text(json, "where", filter.where() == null ? null : filter.where().text());
    }

    private static void patterns(ObjectNode json, String name, List<PatternFilter> patterns) {
        if (!patterns.isEmpty()) {
            ArrayNode texts = json.putArray(name);
            patterns.forEach(pattern -> texts.add(pattern.text()));
        }
    }

    private static void text(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }
}
