package org.eventexplorer.ui.overview;

import org.eventexplorer.query.PatternCount;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Patterns with their numbers as a tree of segments: what begins alike stands together.
///
/// @param roots the first segments, those with the most events first
record PatternTree(List<Branch> roots) {
    static final PatternTree EMPTY = new PatternTree(List.of());

    /// A segment and what stands under it.
    ///
    /// @param path the segments from the first to this one, with dots between
    /// @param name the last segment of the path; several, where each but the last has one branch
    /// @param own the events of the pattern that is named `path` itself; null: there is none
    /// @param count the events of the branch, its own included
    /// @param children what stands under it, those with the most events first
    record Branch(String path, String name, @Nullable Long own, long count, List<Branch> children) {
        /// Whether nothing stands under it.
        boolean isLeaf() {
            return children.isEmpty();
        }

        /// Every pattern of the branch.
        List<String> patterns() {
            List<String> all = new ArrayList<>();
            if (own != null) {
                all.add(path);
            }
            children.forEach(child -> all.addAll(child.patterns()));
            return all;
        }
    }

    /// The tree of those patterns whose name holds `wanted`, whatever its case.
    static PatternTree of(List<PatternCount> patterns, String wanted) {
        String sought = wanted.strip().toLowerCase(java.util.Locale.ROOT);
        Node root = new Node();
        for (PatternCount pattern : patterns) {
            if (pattern.pattern().toLowerCase(java.util.Locale.ROOT).contains(sought)) {
                Node at = root;
                for (String segment : pattern.pattern().split("\\.", -1)) {
                    at = at.children.computeIfAbsent(segment, s -> new Node());
                }
                at.own = pattern.count();
            }
        }
        return new PatternTree(root.branches(""));
    }

    /// How many patterns there are.
    int size() {
        return roots.stream().mapToInt(root -> root.patterns().size()).sum();
    }

    private static final class Node {
        private final TreeMap<String, Node> children = new TreeMap<>();
        private @Nullable Long own;

        private List<Branch> branches(String prefix) {
            List<Branch> branches = new ArrayList<>();
            children.forEach((segment, node) -> branches.add(node.branch(prefix, segment)));
            branches.sort(
                    Comparator.comparingLong(Branch::count).reversed().thenComparing(Branch::path));
            return List.copyOf(branches);
        }

        private Branch branch(String prefix, String segment) {
            String path = prefix + segment;
            if (own == null && children.size() == 1) {
                // A step that parts nothing would only be one more click.
                var only = children.firstEntry();
                Branch below = only.getValue().branch(path + ".", only.getKey());
                return new Branch(
                        below.path(),
                        segment + "." + below.name(),
                        below.own(),
                        below.count(),
                        below.children());
            }
            List<Branch> below = branches(path + ".");
            long count = below.stream().mapToLong(Branch::count).sum();
            return new Branch(path, segment, own, count + (own == null ? 0 : own), below);
        }
    }
}
