package org.eventexplorer.correlation.fold;

/// A line between two nodes of a folded graph.
///
/// @param from the index of the node where it begins: the cause
/// @param to the index of the node where it ends: the effect
public record FoldedEdge(int from, int to, Kind kind) {
    /// What a line says.
    public enum Kind {
        /// The one caused the other.
        CAUSED,
        /// The other names a cause that is not here.
        MISSING,
        /// The one caused the other and hangs below it: this closes a cycle. Where both ends are
        /// one, an event names itself.
        BACK,
        /// Two roots that follow each other in time and name no cause: they share the chain alone.
        SAME_CHAIN
    }
}
