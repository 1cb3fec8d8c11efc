package org.eventexplorer.correlation.model;

import java.util.Arrays;

/// A forest given by each node's parent: children, tops, a walk through all, depths and what hangs
/// below. Everything without recursion: a chain may be as deep as it is long.
final class Forest {
    final NodeList tops;

    /// Every node once, each before what hangs below it, siblings in their order.
    final NodeList walk;

    final int[] depth;
    final int[] below;

    private final int[] childStart;
    private final int[] children;

    /// @param events how many of the nodes are events; the others are stubs above them
    Forest(int[] parent, int events) {
        childStart = starts(parent);
        children = new int[childStart[parent.length]];
        fillChildren(parent);
        tops = tops(parent, events);
        walk = walk(parent.length);
        depth = new int[parent.length];
        below = new int[parent.length];
        measure(parent, events);
    }

    private static int[] starts(int[] parent) {
        int[] starts = new int[parent.length + 1];
        for (int p : parent) {
            if (p != Links.NONE) {
                starts[p + 1]++;
            }
        }
        for (int i = 0; i < parent.length; i++) {
            starts[i + 1] += starts[i];
        }
        return starts;
    }

    private void fillChildren(int[] parent) {
        int[] next = childStart.clone();
        for (int node = 0; node < parent.length; node++) {
            if (parent[node] != Links.NONE) {
                children[next[parent[node]]++] = node;
            }
        }
    }

    // In order of time; a stub stands where the first of its effects would.
    private static NodeList tops(int[] parent, int events) {
        int[] tops = new int[parent.length];
        boolean[] isThere = new boolean[parent.length - events];
        int n = 0;
        for (int node = 0; node < events; node++) {
            int p = parent[node];
            if (p == Links.NONE) {
                tops[n++] = node;
            } else if (p >= events && !isThere[p - events]) {
                isThere[p - events] = true;
                tops[n++] = p;
            }
        }
        return NodeList.part(tops, 0, n);
    }

    private NodeList walk(int size) {
        int[] order = new int[size];
        int[] stack = new int[size];
        int n = 0;
        for (int t = 0; t < tops.size(); t++) {
            int top = 0;
            stack[top++] = tops.get(t);
            while (top > 0) {
                int node = stack[--top];
                order[n++] = node;
                for (int i = childStart[node + 1] - 1; i >= childStart[node]; i--) {
                    stack[top++] = children[i];
                }
            }
        }
        return NodeList.part(Arrays.copyOf(order, n), 0, n);
    }

    private void measure(int[] parent, int events) {
        for (int i = 0; i < walk.size(); i++) {
            int node = walk.get(i);
            int above = parent[node];
            depth[node] = node >= events ? 0 : above == Links.NONE ? 1 : depth[above] + 1;
        }
        for (int i = walk.size() - 1; i >= 0; i--) {
            int node = walk.get(i);
            if (parent[node] != Links.NONE) {
                below[parent[node]] += below[node] + 1;
            }
        }
    }

    NodeList children(int node) {
        return NodeList.part(children, childStart[node], childStart[node + 1]);
    }
}
