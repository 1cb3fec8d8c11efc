package org.eventexplorer.correlation.model;

import org.eventexplorer.work.CancelToken;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A chain as a forest of causes and effects.
///
/// A *node* is a number. 0 to `events().size() - 1` are the events, in chronological order; the
/// numbers behind them, up to `size() - 1`, are stubs: causes that are named and not here. Every
/// event stands in the forest exactly once: below its cause, below the stub of its cause, or as a
/// top. A cycle is cut open at its earliest event, which then is a top with an edge back
/// ([#cause] differs from [#parent]).
///
/// Made in linear time and without recursion, however deep the chain. Immutable.
public final class CorrelationGraph {
    /// In the place of a node: none.
    public static final int NONE = Links.NONE;

    private final ChainEvents events;
    private final Links links;
    private final Cycles cycles;
    private final Forest forest;

    private CorrelationGraph(ChainEvents events, Links links, Cycles cycles, Forest forest) {
        this.events = events;
        this.links = links;
        this.cycles = cycles;
        this.forest = forest;
    }

    /// The graph of these events.
    ///
    /// @param whereabouts by event id, where the causes are that are not among the events; one
    ///     that is not in it is [Whereabouts#UNKNOWN]
    /// @throws org.eventexplorer.work.CancelledException where `token` was cancelled
    public static CorrelationGraph of(
            ChainEvents events, Map<String, Whereabouts> whereabouts, CancelToken token) {
        Links links = new Links(events, whereabouts);
        token.throwIfCancelled();
        Cycles cycles = new Cycles(links);
        token.throwIfCancelled();
        return new CorrelationGraph(
                events, links, cycles, new Forest(cycles.parent, events.size()));
    }

    /// The graph of some of these events alone. Where the cause of one is left out, it becomes a
    /// stub, which is [Whereabouts.Place#ELSEWHERE].
    public CorrelationGraph only(NodeSet nodes, CancelToken token) {
        ChainEvents some = events.only(nodes);
        Map<String, Whereabouts> places = new HashMap<>();
        some.causesElsewhere()
                .forEach(id -> places.put(id, Whereabouts.elsewhere(events.correlationId())));
        links.missing.forEach(cause -> places.put(cause.id(), cause.whereabouts()));
        return of(some, places, token);
    }

    /// The events.
    public ChainEvents events() {
        return events;
    }

    /// How many nodes: events and stubs.
    public int size() {
        return links.cause.length;
    }

    /// Whether a node is the stub of a cause that is not here.
    public boolean isStub(int node) {
        return node >= events.size();
    }

    /// What is known of the cause that a stub stands for.
    public MissingCause missing(int stub) {
        return links.missing.get(stub - events.size());
    }

    /// The causes that are not here, in order of their first effect; that at index `i` is the stub
    /// `events().size() + i`.
    public List<MissingCause> missing() {
        return List.copyOf(links.missing);
    }

    /// The node of the cause that an event names: an event, maybe itself, or a stub; [#NONE].
    public int cause(int node) {
        return links.cause[node];
    }

    /// The node that a node hangs below: its cause, unless that closes a cycle; [#NONE].
    public int parent(int node) {
        return cycles.parent[node];
    }

    /// What hangs below a node, in order of time.
    public NodeList children(int node) {
        return forest.children(node);
    }

    /// The nodes that hang below nothing, in order of time; a stub stands where its first effect
    /// would.
    public NodeList tops() {
        return forest.tops;
    }

    /// Every node once, each before what hangs below it, siblings in order of time.
    public NodeList walk() {
        return forest.walk;
    }

    /// 1 for a top and for what hangs below a stub, one more with each step down; 0 for a stub.
    public int depth(int node) {
        return forest.depth[node];
    }

    /// How many events hang below a node, at any depth.
    public int below(int node) {
        return forest.below[node];
    }

    /// The cycles, each from its earliest event on in the direction of the effects. An event that
    /// names itself is a cycle of one.
    public List<NodeList> cycles() {
        return List.copyOf(cycles.found);
    }

    /// Whether an event has a trait; never for a stub.
    public boolean has(int node, Trait trait) {
        return !isStub(node) && (links.traits[node] & trait.bit()) != 0;
    }

    /// What is remarkable about a node; nothing for a stub.
    public Set<Trait> traits(int node) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (Trait trait : Trait.values()) {
            if (has(node, trait)) {
                traits.add(trait);
            }
        }
        return traits;
    }

    /// The numbers of the graph: events, roots, depth, fan-out, times.
    public GraphFigures figures() {
        return GraphFigures.of(this);
    }
}
