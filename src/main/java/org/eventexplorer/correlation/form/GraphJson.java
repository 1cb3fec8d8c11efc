package org.eventexplorer.correlation.form;

import com.fasterxml.jackson.core.JsonGenerator;

import org.eventexplorer.correlation.model.ChainEvents;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.GraphFigures;
import org.eventexplorer.correlation.model.MissingCause;
import org.eventexplorer.correlation.model.NodeList;
import org.eventexplorer.correlation.model.Trait;
import org.eventexplorer.correlation.model.Whereabouts;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/// A whole graph as JSON:
///
/// ```
/// {"correlationId", "events", "roots", "maxDepth", "maxFanOut",
///  "missingCauses": [{"id", "place", "namedBy": [id …]} …], "cycles": [[id …] …],
///  "nodes": [{"id", "causationId", "pattern", "timestamp", "depth", "traits"} …],
///  "neighbours": [{… "correlationId"} …]}
/// ```
///
/// The numbers are those of [GraphFigures]. `nodes` are the chain's own events in order of time,
/// `neighbours` the events of other chains beside them; `causationId` is null where none is named,
/// `traits` is left out where there are none. A cause that is in the store and in a chain further
/// away is not missing.
public final class GraphJson {
    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

    private final CorrelationGraph graph;
    private final JsonGenerator to;

    private GraphJson(CorrelationGraph graph, JsonGenerator to) {
        this.graph = graph;
        this.to = to;
    }

    /// Writes the graph.
    ///
    /// @throws IOException what the generator threw
    public static void write(CorrelationGraph graph, JsonGenerator to) throws IOException {
        new GraphJson(graph, to).write();
    }

    /// Writes one event of the graph as it stands among the nodes.
    ///
    /// @throws IOException what the generator threw
    public static void writeNode(CorrelationGraph graph, int event, JsonGenerator to)
            throws IOException {
        new GraphJson(graph, to).node(event);
    }

    private void write() throws IOException {
        GraphFigures figures = graph.figures();
        to.writeStartObject();
        text("correlationId", graph.events().correlationId());
        to.writeNumberField("events", figures.events());
        to.writeNumberField("roots", figures.roots());
        to.writeNumberField("maxDepth", figures.maxDepth());
        to.writeNumberField("maxFanOut", figures.maxFanOut());
        missingCauses();
        cycles();
        nodes("nodes", event -> !graph.has(event, Trait.FOREIGN));
        nodes("neighbours", event -> graph.has(event, Trait.FOREIGN));
        to.writeEndObject();
    }

    private void missingCauses() throws IOException {
        to.writeArrayFieldStart("missingCauses");
        for (int stub = graph.events().size(); stub < graph.size(); stub++) {
            MissingCause cause = graph.missing(stub);
            if (cause.whereabouts().place() != Whereabouts.Place.ELSEWHERE) {
                to.writeStartObject();
                to.writeStringField("id", cause.id());
                to.writeStringField("place", word(cause.whereabouts().place()));
                ids("namedBy", graph.children(stub));
                to.writeEndObject();
            }
        }
        to.writeEndArray();
    }

    private void cycles() throws IOException {
        to.writeArrayFieldStart("cycles");
        for (NodeList cycle : graph.cycles()) {
            to.writeStartArray();
            for (int i = 0; i < cycle.size(); i++) {
                to.writeString(graph.events().id(cycle.get(i)));
            }
            to.writeEndArray();
        }
        to.writeEndArray();
    }

    private void ids(String name, NodeList nodes) throws IOException {
        to.writeArrayFieldStart(name);
        for (int i = 0; i < nodes.size(); i++) {
            to.writeString(graph.events().id(nodes.get(i)));
        }
        to.writeEndArray();
    }

    private void nodes(String name, IntPredicate wanted) throws IOException {
        to.writeArrayFieldStart(name);
        for (int event = 0; event < graph.events().size(); event++) {
            if (wanted.test(event)) {
                node(event);
            }
        }
        to.writeEndArray();
    }

    private void node(int event) throws IOException {
        ChainEvents events = graph.events();
        to.writeStartObject();
        to.writeStringField("id", events.id(event));
        text("causationId", events.causationId(event));
        to.writeStringField("pattern", events.pattern(event));
        to.writeStringField("timestamp", TIME.format(events.timestamp(event)));
        to.writeNumberField("depth", graph.depth(event));
        if (graph.has(event, Trait.FOREIGN)) {
            text("correlationId", events.correlationId(event));
        }
        traits(graph.traits(event));
        to.writeEndObject();
    }

    private void traits(Set<Trait> traits) throws IOException {
        if (!traits.isEmpty()) {
            to.writeArrayFieldStart("traits");
            for (Trait trait : traits) {
                to.writeString(word(trait));
            }
            to.writeEndArray();
        }
    }

    private void text(String name, @Nullable String value) throws IOException {
        to.writeStringField(name, value);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
