package org.eventexplorer.cli.print;

import org.eventexplorer.cli.terminal.VisibleText;
import org.eventexplorer.correlation.form.TimeSpan;
import org.eventexplorer.correlation.model.ChainEvents;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.MissingCause;
import org.eventexplorer.correlation.model.NodeList;
import org.eventexplorer.correlation.model.Trait;

import java.io.IOException;
import java.util.BitSet;
import java.util.Locale;

/// A graph as an indented tree, an event a line: pattern, time since the chain's start, source, id
/// and what is remarkable. However deep it is, lines stay short: below some levels the level's
/// number stands in the place of the branches.
public final class ChainTree {
    private static final int LEVELS = 40;
    private static final int NAMES = 60;

    private final CorrelationGraph graph;
    private final Lines lines;
    private final long start;
    private final BitSet more = new BitSet();
    private int names;

    /// @param graph what is printed
    public ChainTree(CorrelationGraph graph, Lines lines) {
        this.graph = graph;
        this.lines = lines;
        this.start = graph.events().startMicros();
    }

    /// Writes the tree.
    public void print() throws IOException {
        NodeList walk = graph.walk();
        int[] levels = levels(walk);
        for (int i = 0; i < walk.size(); i++) {
            String name = branch(levels[i]) + name(walk.get(i));
            names = Math.clamp(VisibleText.columns(name), names, NAMES);
        }
        for (int i = 0; i < walk.size(); i++) {
            int node = walk.get(i);
            more.set(levels[i], hasNext(node));
            line(branch(levels[i]) + name(node), rest(node));
        }
    }

    /// Writes one event by itself, as one that came later.
    public void printAlone(int event) throws IOException {
        String cause = graph.events().causationId(event);
        String by = cause == null ? "" : "  caused by " + VisibleText.of(cause);
        line(name(event), rest(event) + by);
    }

    private void line(String name, String rest) throws IOException {
        String space = " ".repeat(Math.max(0, names - VisibleText.columns(name)) + 2);
        lines.line((name + space + rest).stripTrailing());
    }

    // Stubs stand above what has depth 1, so that the walk counts by itself.
    private int[] levels(NodeList walk) {
        int[] levels = new int[walk.size()];
        int[] ofNode = new int[graph.size()];
        for (int i = 0; i < levels.length; i++) {
            int parent = graph.parent(walk.get(i));
            levels[i] = parent == CorrelationGraph.NONE ? 0 : ofNode[parent] + 1;
            ofNode[walk.get(i)] = levels[i];
        }
        return levels;
    }

    private boolean hasNext(int node) {
        int parent = graph.parent(node);
        if (parent == CorrelationGraph.NONE) {
            return false;
        }
        NodeList siblings = graph.children(parent);
        return siblings.get(siblings.size() - 1) != node;
    }

    private String branch(int level) {
        if (level == 0) {
            return "";
        }
        if (level > LEVELS) {
            return String.format(Locale.ROOT, "… %,d ─ ", level);
        }
        StringBuilder branch = new StringBuilder();
        for (int above = 1; above < level; above++) {
            branch.append(more.get(above) ? "│  " : "   ");
        }
        return branch.append(more.get(level) ? "├─ " : "└─ ").toString();
    }

    private String name(int node) {
        return graph.isStub(node)
                ? "? " + VisibleText.of(graph.missing(node).id())
                : VisibleText.of(graph.events().pattern(node));
    }

    private String rest(int node) {
        if (graph.isStub(node)) {
            return reason(graph.missing(node));
        }
        ChainEvents events = graph.events();
        return TimeSpan.signed(events.micros(node) - start)
                + "  "
                + VisibleText.of(events.source(node).type() + "/" + events.source(node).id())
                + "  "
                + VisibleText.of(events.id(node))
                + notes(node);
    }

    private String notes(int event) {
        StringBuilder notes = new StringBuilder();
        for (Trait trait : graph.traits(event)) {
            String note =
                    switch (trait) {
                        case FOREIGN -> "in chain " + chain(event);
                        case SELF_CAUSED -> "names itself as its cause";
                        case IN_CYCLE -> "in a cycle";
                        case CLOSES_CYCLE -> "caused by " + id(graph.cause(event));
                        case BEFORE_CAUSE -> "earlier than its cause";
                        case DOUBLED_ID -> "its id is there more than once";
                    };
            notes.append("  (").append(note).append(')');
        }
        return notes.toString();
    }

    private String chain(int event) {
        String chain = graph.events().correlationId(event);
        return chain == null ? "-" : VisibleText.of(chain);
    }

    private String id(int event) {
        return VisibleText.of(graph.events().id(event));
    }

    private static String reason(MissingCause cause) {
        String chain = cause.whereabouts().correlationId();
        return switch (cause.whereabouts().place()) {
            case ELSEWHERE ->
                    chain == null
                            ? "a cause in another chain"
                            : "a cause in chain " + VisibleText.of(chain);
            case ARCHIVED -> "a cause whose event is gone from the tables";
            case NEVER_STORED -> "a cause that was never stored";
            case UNKNOWN -> "a cause that was not looked for";
        };
    }
}
