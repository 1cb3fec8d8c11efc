package org.eventexplorer.cli.print;

import org.eventexplorer.cli.terminal.VisibleText;
import org.eventexplorer.query.PatternCount;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// Patterns as a tree of their segments, each level with the number of events below it. A level
/// that is a pattern itself and has others below it says how many are its own.
public final class PatternTree {
    private final TreeMap<String, PatternTree> children = new TreeMap<>();
    private long own;

    private PatternTree() {}

    /// The tree of these patterns.
    public static PatternTree of(List<PatternCount> counts) {
        PatternTree root = new PatternTree();
        for (PatternCount count : counts) {
            PatternTree node = root;
            for (String segment : count.pattern().split("\\.", -1)) {
                node = node.children.computeIfAbsent(segment, _ -> new PatternTree());
            }
            node.own += count.count();
        }
        return root;
    }

    /// Writes the tree, numbers aligned at the right.
    public void print(Lines lines) throws IOException {
        List<Row> rows = new ArrayList<>();
        children.forEach((segment, child) -> child.collect(segment, "", "", rows));
        int names = rows.stream().mapToInt(row -> VisibleText.columns(row.name)).max().orElse(0);
        int numbers = rows.stream().mapToInt(row -> row.count.length()).max().orElse(0);
        for (Row row : rows) {
            lines.line(
                    row.name
                            + " ".repeat(names - VisibleText.columns(row.name) + 2)
                            + " ".repeat(numbers - row.count.length())
                            + row.count
                            + row.note);
        }
    }

    // At most 128 levels: a pattern has 255 characters, and every segment takes two.
    private void collect(String segment, String branch, String below, List<Row> rows) {
        String note = own > 0 && !children.isEmpty() ? "  (" + grouped(own) + " its own)" : "";
        rows.add(new Row(branch + VisibleText.of(segment), grouped(total()), note));
        int left = children.size();
        for (var child : children.entrySet()) {
            left--;
            child.getValue()
                    .collect(
                            child.getKey(),
                            below + (left > 0 ? "├─ " : "└─ "),
                            below + (left > 0 ? "│  " : "   "),
                            rows);
        }
    }

    private long total() {
        return own + children.values().stream().mapToLong(PatternTree::total).sum();
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private record Row(String name, String count, String note) {}
}
