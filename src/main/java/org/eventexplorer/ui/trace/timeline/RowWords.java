package org.eventexplorer.ui.trace.timeline;

import org.eventexplorer.correlation.fold.FoldedNode;
import org.eventexplorer.correlation.form.TimeSpan;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.ui.control.PlainText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;
import org.eventexplorer.ui.trace.chain.EventWords;

/// What stands in the rows.
final class RowWords {
    private static final String PLACE = "stub.";

    private final Messages messages = Messages.of(RowWords.class);
    private final CorrelationGraph graph;
    private final EventWords words;

    RowWords(CorrelationGraph graph) {
        this.graph = graph;
        this.words = new EventWords(graph);
    }

    boolean isStub(FoldedNode node) {
        return graph.isStub(node.first());
    }

    String pattern(FoldedNode node) {
        return isStub(node) ? "" : graph.events().pattern(node.first());
    }

    long offset(int event) {
        return words.offset(event);
    }

    /// When the cause happened; where that is not here, when the event did.
    long causeOffset(int event) {
        return words.offset(event) - words.sinceCause(event);
    }

    /// The pattern, without a first segment that only repeats the source.
    String title(FoldedNode node) {
        if (isStub(node)) {
            String place = graph.missing(node.first()).whereabouts().place().name();
            return messages.text(PLACE + place, PlainText.line(graph.missing(node.first()).id()));
        }
        if (node instanceof FoldedNode.Rest rest) {
            return messages.text("kinds", NumberText.count(rest.kinds()));
        }
        String pattern = pattern(node);
        String repeated = words.source(node.first()) + ".";
        return PlainText.line(
                pattern.startsWith(repeated) ? pattern.substring(repeated.length()) : pattern);
    }

    /// The source, unless it is that of the row above it in the tree.
    String sourceWhereItChanges(Row row) {
        if (isStub(row.node())) {
            return "";
        }
        String source = words.source(row.node().first());
        int parent = row.parent();
        boolean isSame =
                parent >= 0 && !graph.isStub(parent) && words.source(parent).equals(source);
        return isSame ? "" : source;
    }

    String below(int events) {
        return messages.text("below", NumberText.count(events));
    }

    /// When, and how long after the cause.
    String times(FoldedNode node) {
        int first = node.first();
        int members = node.members().size();
        if (members > 1) {
            long last = words.offset(node.members().get(members - 1));
            if (last == words.offset(first)) {
                return signed(last);
            }
            return EventWords.signed(words.offset(first)) + " … " + TimeSpan.text(last);
        }
        String offset = signed(words.offset(first));
        if (!words.hasCause(first)) {
            return offset;
        }
        String since = EventWords.signed(words.sinceCause(first));
        boolean isOneUnit = offset.endsWith(" ms") && since.endsWith(" ms");
        return offset + " · " + (isOneUnit ? since.substring(0, since.length() - 3) : since);
    }

    private static String signed(long micros) {
        return (micros < 0 ? "−" : "") + TimeSpan.text(micros);
    }

    /// All of it, for the ear.
    String told(Row row) {
        String source = isStub(row.node()) ? "" : ", " + words.source(row.node().first());
        String times = isStub(row.node()) ? "" : ", " + times(row.node());
        String below = row.isClosed() ? ", " + below(row.node().hidden()) : "";
        return title(row.node()) + source + times + below;
    }
}
