package org.eventexplorer.replay.keep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.Condition;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.SourceKey;
import org.eventexplorer.replay.plan.Selection;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Reads the selection of a replay back, so that the same can be asked for again. Thread-safe.
public final class SelectionReading {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SelectionReading() {}

    /// The selection that a replay keeps; empty where it is not kept whole, or is none that this
    /// program makes.
    public static Optional<Selection> read(String selection) {
        try {
            return Optional.of(JSON.readTree(selection)).flatMap(SelectionReading::of);
        } catch (JsonProcessingException | RuntimeException e) {
            return Optional.empty(); // made by another version: nobody can say what it means
        }
    }

    /// How many events were chosen one by one, also where too many to be kept whole; empty where
    /// they were not chosen so.
    public static Optional<Named> named(String selection) {
        try {
            JsonNode json = JSON.readTree(selection);
            return json.hasNonNull("chosen")
                    ? Optional.of(new Named(json.path("chosen").asInt(), text(json, "cameOf")))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /// Events that were chosen one by one.
    ///
    /// @param events how many
    /// @param cameOf the event that the others came of; null: each was chosen
    public record Named(int events, @Nullable String cameOf) {}

    private static Optional<Selection> of(JsonNode json) {
        if (json.has("failuresOf")) {
            return Optional.of(
                    new Selection.Failures(
                            UUID.fromString(json.path("failuresOf").asText()),
                            each(json, "causes", text -> text),
                            each(json, "events", text -> text)));
        }
        List<PatternFilter> alsoAny = each(json, "subscriberPatterns", PatternFilter::new);
        if (json.has("chosen")) {
            List<String> ids = each(json, "events", text -> text);
            return ids.size() < json.path("chosen").asInt()
                    ? Optional.empty()
                    : Optional.of(new Selection.Chosen(ids, alsoAny, text(json, "cameOf")));
        }
        return Optional.of(new Selection.Matching(filter(json), alsoAny));
    }

    private static EventFilter filter(JsonNode json) {
        String where = text(json, "where");
        return new EventFilter(
                new EventFilter.PatternChoice(
                        each(json, "patterns", PatternFilter::new),
                        each(json, "excluded", PatternFilter::new)),
                new TimeRange(time(json, "from"), time(json, "to")),
                new EventFilter.Ids(
                        text(json, "correlationId"),
                        text(json, "causationId"),
                        text(json, "eventId")),
                new EventFilter.SourceFilter(
                        text(json, "sourceType"),
                        text(json, "sourceId"),
                        text(json, "sourceName"),
                        each(json, "sources", SourceKey::parse)),
                text(json, "version"),
                where == null ? null : Condition.parse(where));
    }

    private static <T> List<T> each(JsonNode json, String name, Function<String, T> read) {
        List<T> all = new ArrayList<>();
        json.path(name).forEach(one -> all.add(read.apply(one.asText())));
        return all;
    }

    private static @Nullable Instant time(JsonNode json, String name) {
        String text = text(json, name);
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.hasNonNull(name) ? json.path(name).asText() : null;
    }
}
