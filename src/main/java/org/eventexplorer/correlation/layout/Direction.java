package org.eventexplorer.correlation.layout;

/// Where effects stand from their causes.
public enum Direction {
    /// To the right of them; siblings below each other.
    LEFT_TO_RIGHT,
    /// Below them; siblings beside each other.
    TOP_DOWN
}
