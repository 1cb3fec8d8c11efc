package org.eventexplorer.correlation.fold;

import org.eventexplorer.correlation.model.NodeList;

/// What stands at one place of a folded graph.
public sealed interface FoldedNode {
    /// The nodes of the graph that stand here, in order of time; never none.
    NodeList members();

    /// How many events hang below it that are not shown: its subtree is closed. 0: all that hangs
    /// below it is shown.
    int hidden();

    /// The same node with that many hidden events.
    FoldedNode withHidden(int events);

    /// The first of the members: what a [Folding] calls this node by.
    default int first() {
        return members().first();
    }

    /// One event.
    ///
    /// @param group the key of the unfolded [Fold] that it stands in, see [Folding#folded];
    ///     [org.eventexplorer.correlation.model.CorrelationGraph#NONE]: none
    record Event(NodeList members, int group, int hidden) implements FoldedNode {
        @Override
        public FoldedNode withHidden(int events) {
            return new Event(members, group, events);
        }

        /// The event's node.
        public int node() {
            return members.first();
        }
    }

    /// The stub of one cause that is not here.
    ///
    /// @param group as that of an event
    record Stub(NodeList members, int group, int hidden) implements FoldedNode {
        @Override
        public FoldedNode withHidden(int events) {
            return new Stub(members, group, events);
        }

        /// The stub's node.
        public int node() {
            return members.first();
        }
    }

    /// Siblings that are alike, "pattern × n": events of one pattern, or stubs of causes that are
    /// missing for one reason. What hangs below them hangs below the fold, folded likewise.
    ///
    /// @param key what a [Folding] calls the fold by: the first of all its members, of which those
    ///     of the pages that are unfolded stand before it as nodes of their own
    record Fold(NodeList members, int key, int hidden) implements FoldedNode {
        @Override
        public FoldedNode withHidden(int events) {
            return new Fold(members, key, events);
        }
    }

    /// Further siblings of several kinds, where there are too many kinds to show at once.
    ///
    /// @param key what a [Folding] calls them by: the first member of the node that they hang
    ///     below, or [org.eventexplorer.correlation.model.CorrelationGraph#NONE] for tops
    /// @param kinds how many kinds
    record Rest(NodeList members, int key, int kinds, int hidden) implements FoldedNode {
        @Override
        public FoldedNode withHidden(int events) {
            return new Rest(members, key, kinds, events);
        }
    }
}
