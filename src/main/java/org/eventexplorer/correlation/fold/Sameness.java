package org.eventexplorer.correlation.fold;

/// Which siblings are alike, so that they stand in one node.
public enum Sameness {
    /// None: every event is a node.
    NOTHING,
    /// Those of one pattern.
    PATTERN,
    /// Those of one pattern and one source.
    PATTERN_AND_SOURCE
}
