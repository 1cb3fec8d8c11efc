package org.eventexplorer.correlation.layout;

/// A rectangle in the plane of a layout, in pixels at 100 %.
///
/// @param x its left edge
/// @param y its upper edge
public record Box(double x, double y, double width, double height) {
    /// The right edge.
    public double right() {
        return x + width;
    }

    /// The lower edge.
    public double bottom() {
        return y + height;
    }

    /// Whether the two have more than an edge in common.
    public boolean touches(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /// Whether a point lies inside or on the left or upper edge.
    public boolean contains(double atX, double atY) {
        return atX >= x && atX < right() && atY >= y && atY < bottom();
    }
}
