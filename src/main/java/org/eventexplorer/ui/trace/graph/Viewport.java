package org.eventexplorer.ui.trace.graph;

import org.eventexplorer.correlation.layout.Box;

/// Which part of the plane of a layout a view shows, and how large.
///
/// @param scale 1: a pixel of the layout is one of the screen
/// @param x where the plane's origin stands in the view
/// @param y as `x`
record Viewport(double scale, double x, double y) {
    static final Viewport START = new Viewport(1, 14, 14);

    private static final double LEAST = 0.02;
    private static final double MOST = 3;
    private static final double MARGIN = 14;

    Viewport movedBy(double byX, double byY) {
        return new Viewport(scale, x + byX, y + byY);
    }

    /// Larger or smaller, so that what is at a point of the view stays there.
    Viewport zoomed(double factor, double atX, double atY) {
        double next = Math.clamp(scale * factor, LEAST, MOST);
        double by = next / scale;
        return new Viewport(next, atX - (atX - x) * by, atY - (atY - y) * by);
    }

    double planeX(double viewX) {
        return (viewX - x) / scale;
    }

    double planeY(double viewY) {
        return (viewY - y) / scale;
    }

    /// What of the plane a view of this size shows.
    Box seen(double width, double height) {
        return new Box(planeX(0), planeY(0), width / scale, height / scale);
    }

    /// All of `box`, at 100 % at most; where that would be smaller than `least`, its upper left
    /// at 100 %: what cannot be read and is not whole helps nobody.
    static Viewport fitting(Box box, double width, double height, double least) {
        double wide = (width - 2 * MARGIN) / Math.max(1, box.width());
        double high = (height - 2 * MARGIN) / Math.max(1, box.height());
        double whole = Math.min(wide, high);
        double scale = whole < least ? 1 : Math.clamp(whole, LEAST, 1);
        double room = (height - box.height() * scale) / 2;
        return new Viewport(
                scale,
                MARGIN - box.x() * scale,
                Math.max(MARGIN, Math.min(room, MARGIN * 4)) - box.y() * scale);
    }

    /// The nearest one in which `box` is seen whole.
    Viewport showing(Box box, double width, double height) {
        return movedBy(
                into(box.x() * scale + x, box.width() * scale, width),
                into(box.y() * scale + y, box.height() * scale, height));
    }

    private static double into(double start, double length, double room) {
        if (start < MARGIN) {
            return MARGIN - start;
        }
        return start + length > room - MARGIN
                ? Math.max(MARGIN - start, room - MARGIN - start - length)
                : 0;
    }
}
