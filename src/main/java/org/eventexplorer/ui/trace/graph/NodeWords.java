package org.eventexplorer.ui.trace.graph;

import org.eventexplorer.correlation.fold.FoldedNode;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.MissingCause;
import org.eventexplorer.correlation.model.Trait;
import org.eventexplorer.correlation.model.Whereabouts;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.trace.chain.EventWords;

import java.util.Set;

/// What stands in the nodes, and what is said of them.
final class NodeWords {
    private static final String PLACE = "stub.";
    private static final String NEXT = "next.";

    private final Messages messages = Messages.of(NodeWords.class);
    private final CorrelationGraph graph;
    private final EventWords words;

    NodeWords(CorrelationGraph graph) {
        this.graph = graph;
        this.words = new EventWords(graph);
    }

    /// The pattern of a node; nothing for a stub.
    String pattern(int node) {
        return graph.isStub(node) ? "" : graph.events().pattern(node);
    }

    String title(FoldedNode node) {
        int first = node.first();
        if (graph.isStub(first)) {
            return messages.text(PLACE + place(first).name());
        }
        return node instanceof FoldedNode.Rest rest
                ? messages.text("kinds", NumberText.count(rest.kinds()))
                : PlainText.line(pattern(first));
    }

    String source(int node) {
        return words.source(node);
    }

    /// How long after the chain's first event.
    String offset(int node) {
        long offset = words.offset(node);
        return offset == 0 ? messages.text("start") : EventWords.signed(offset);
    }

    boolean isForeign(int node) {
        return graph.has(node, Trait.FOREIGN);
    }

    /// Whether something about these traits cannot be right.
    boolean isOdd(Set<Trait> traits) {
        return traits.stream().anyMatch(trait -> trait != Trait.FOREIGN);
    }

    /// Which cause is missing.
    String missing(FoldedNode stub) {
        return stub.members().size() == 1
                ? PlainText.line(graph.missing(stub.first()).id())
                : messages.text("stub.many", NumberText.count(stub.members().size()));
    }

    /// What can be done about a missing cause.
    String nextStep(FoldedNode stub) {
        return stub.members().size() > 1
                ? messages.text("next.unfold")
                : messages.text(NEXT + place(stub.first()).name());
    }

    /// Whether the next step is one that a click takes.
    boolean leadsOn(FoldedNode stub) {
        return stub.members().size() > 1
                || place(stub.first()) == Whereabouts.Place.ELSEWHERE
                || place(stub.first()) == Whereabouts.Place.UNKNOWN;
    }

    /// Where a missing cause is.
    Whereabouts.Place place(int stub) {
        return graph.missing(stub).whereabouts().place();
    }

    /// All of it, for the ear and for the pointer.
    String told(FoldedNode node) {
        int first = node.first();
        if (graph.isStub(first)) {
            MissingCause cause = graph.missing(first);
            return title(node) + "\n" + PlainText.line(cause.id()) + "\n" + nextStep(node);
        }
        StringBuilder told = new StringBuilder(title(node));
        if (node.members().size() > 1) {
            told.append(" ×").append(NumberText.count(node.members().size()));
        }
        told.append('\n').append(words.source(first)).append('\n').append(when(first));
        if (node.hidden() > 0) {
            told.append('\n').append(messages.text("below", NumberText.count(node.hidden())));
        }
        graph.traits(first).forEach(trait -> told.append('\n').append(oddity(trait)));
        return told.toString();
    }

    private String when(int node) {
        String offset = messages.text("in.chain", EventWords.exactSigned(words.offset(node)));
        return words.hasCause(node)
                ? offset
                        + " · "
                        + messages.text(
                                "after.cause", EventWords.exactSigned(words.sinceCause(node)))
                : offset;
    }

    private String oddity(Trait trait) {
        return messages.text("trait." + trait.name());
    }
}
