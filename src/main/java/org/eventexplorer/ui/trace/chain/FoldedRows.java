package org.eventexplorer.ui.trace.chain;

import org.eventexplorer.correlation.fold.FoldedGraph;

/// The nodes of a folded graph as rows: each before what hangs below it.
public final class FoldedRows {
    private final int[] nodes;
    private final int[] depths;
    private final int[] rows;

    private FoldedRows(int size) {
        nodes = new int[size];
        depths = new int[size];
        rows = new int[size];
    }

    static FoldedRows of(FoldedGraph graph) {
        FoldedRows made = new FoldedRows(graph.size());
        int[] stack = new int[graph.size()];
        int n = 0;
        for (int top = graph.tops() - 1; top >= 0; top--) {
            stack[n++] = top;
        }
        for (int row = 0; n > 0; row++) {
            int node = stack[--n];
            made.nodes[row] = node;
            made.rows[node] = row;
            for (int child = graph.children(node) - 1; child >= 0; child--) {
                int at = graph.firstChild(node) + child;
                made.depths[at] = made.depths[node] + 1;
                stack[n++] = at;
            }
        }
        return made;
    }

    /// How many rows.
    public int size() {
        return nodes.length;
    }

    /// The index of the node in a row.
    public int node(int row) {
        return nodes[row];
    }

    /// The row of a node.
    public int row(int node) {
        return rows[node];
    }

    /// How many nodes a node hangs below; 0 for a top.
    public int depth(int node) {
        return depths[node];
    }
}
