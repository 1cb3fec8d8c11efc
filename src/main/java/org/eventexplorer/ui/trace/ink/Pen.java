package org.eventexplorer.ui.trace.ink;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

/// Writes on a canvas whose plane is moved and scaled. Letters are drawn in few sizes: scaled ones
/// would be made anew at each step of a zoom.
public final class Pen {
    private final GraphicsContext to;
    private final Palette inks;
    private double scale = 1;
    private double left;
    private double top;

    /// @param to where it writes
    public Pen(GraphicsContext to, Palette inks) {
        this.to = to;
        this.inks = inks;
    }

    /// Moves and scales the plane: for what is written and for everything else that is drawn.
    public void look(double scale, double left, double top) {
        this.scale = scale;
        this.left = left;
        this.top = top;
        plane();
    }

    private void plane() {
        to.setTransform(scale, 0, 0, scale, left, top);
    }

    /// Writes from a point of the plane on.
    public void write(Letters letters, Ink ink, String text, double x, double y) {
        Font font = scale == 1 ? letters.font() : letters.font(scale);
        to.setTransform(1, 0, 0, 1, 0, 0);
        to.setFont(font);
        to.setFill(inks.of(ink));
        to.fillText(text, x * scale + left, y * scale + top);
        plane();
    }

    /// Writes up to a point of the plane; returns how wide that is.
    public double writeUpTo(Letters letters, Ink ink, String text, double x, double y) {
        double width = letters.width(text) * (scale == 1 ? 1 : letters.narrowed(scale));
        write(letters, ink, text, x - width, y);
        return width;
    }
}
