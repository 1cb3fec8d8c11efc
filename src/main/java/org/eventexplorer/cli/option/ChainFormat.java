package org.eventexplorer.cli.option;

import java.util.Locale;

/// How a chain is printed.
public enum ChainFormat {
    /// Indented text, an event a line.
    TREE,
    /// One object: figures, missing causes, cycles, events.
    JSON,
    /// Graphviz.
    DOT,
    /// A flow chart in Mermaid.
    MERMAID,
    /// One object a line, an event each.
    NDJSON;

    /// Whether events that are stored later can be printed behind those before.
    public boolean goesOn() {
        return switch (this) {
            case TREE, NDJSON -> true;
            case JSON, DOT, MERMAID -> false;
        };
    }

    /// The name in lower case.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
