package org.eventexplorer.ui.trace.chain;

/// The ways to look at a chain.
public enum View {
    /// Nodes and lines.
    GRAPH,
    /// Rows along an axis of time.
    TIMELINE,
    /// Rows of columns.
    TABLE;

    // As many as a picture has room for.
    private static final int MOST_NODES = 10_000;

    /// The one that a chain of that many events opens in.
    static View of(int events) {
        return events <= MOST_NODES ? GRAPH : TIMELINE;
    }
}
