package org.eventexplorer.correlation.model;

/// What is remarkable about an event of a graph.
public enum Trait {
    /// It belongs to another chain than the graph's and stands here as a cause or an effect.
    FOREIGN(1),
    /// It names itself as its cause.
    SELF_CAUSED(2),
    /// Following the causes from it leads back to it.
    IN_CYCLE(4),
    /// The event of a cycle at which it is cut open: its cause is drawn as an edge back.
    CLOSES_CYCLE(8),
    /// It happened before its cause, by the clocks of those who said so.
    BEFORE_CAUSE(16),
    /// Another event of the graph has the same id; causes are tied to the first of them.
    DOUBLED_ID(32);

    private final byte bit;

    Trait(int bit) {
        this.bit = (byte) bit;
    }

    byte bit() {
        return bit;
    }
}
