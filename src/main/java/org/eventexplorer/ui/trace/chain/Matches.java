package org.eventexplorer.ui.trace.chain;

import org.eventexplorer.correlation.fold.FoldedGraph;
import org.eventexplorer.correlation.model.ChainEvents;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.NodeList;
import org.eventexplorer.correlation.model.NodeSet;
import org.eventexplorer.event.Source;

import java.util.BitSet;
import java.util.Locale;

/// The events of a chain that a text was found in: in pattern, id or source.
///
/// @param text what was looked for; empty: nothing
/// @param nodes where it was found, in the order of a tree that is read from top to bottom
public record Matches(String text, NodeList nodes) {
    /// Nothing was looked for.
    public static final Matches NONE = new Matches("", NodeList.EMPTY);

    static Matches of(CorrelationGraph graph, String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return NONE;
        }
        ChainEvents events = graph.events();
        boolean[] patterns = new boolean[events.patterns().size()];
        for (int p = 0; p < patterns.length; p++) {
            patterns[p] = has(events.patterns().get(p), wanted);
        }
        boolean[] sources = new boolean[events.sources().size()];
        for (int s = 0; s < sources.length; s++) {
            Source source = events.sources().get(s);
            sources[s] =
                    has(source.id(), wanted)
                            || (source.name() != null && has(source.name(), wanted));
        }
        int[] found =
                graph.walk().stream()
                        .filter(
                                n ->
                                        graph.isStub(n)
                                                ? has(graph.missing(n).id(), wanted)
                                                : patterns[events.patternNumber(n)]
                                                        || sources[events.sourceNumber(n)]
                                                        || has(events.id(n), wanted))
                        .toArray();
        return new Matches(text, NodeList.of(found));
    }

    private static boolean has(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    /// Whether nothing is looked for.
    public boolean isNone() {
        return text.isEmpty();
    }

    /// The place of a node among the matches, from 0 on; -1: it is none.
    public int indexOf(int node) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) == node) {
                return i;
            }
        }
        return -1;
    }

    /// The matches as a set.
    NodeSet set() {
        return NodeSet.of(nodes);
    }

    /// What of a folded graph is marked.
    public Marks marks(FoldedGraph graph) {
        BitSet shown = new BitSet();
        BitSet hidden = new BitSet();
        for (int i = 0; i < nodes.size(); i++) {
            int node = nodes.get(i);
            int holder = graph.holder(node);
            if (holder != FoldedGraph.NONE) {
                int parent = graph.graph().parent(node);
                boolean isBelow = parent != CorrelationGraph.NONE && graph.holder(parent) == holder;
                (isBelow ? hidden : shown).set(holder);
            }
        }
        return new Marks(shown, hidden);
    }

    /// Nodes of a folded graph, by index.
    ///
    /// @param shown those that are a match, or hold one as a member
    /// @param hidden those with a match hidden below
    public record Marks(BitSet shown, BitSet hidden) {}
}
