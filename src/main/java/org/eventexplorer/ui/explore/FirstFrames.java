package org.eventexplorer.ui.explore;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/// Draws the same rows for some frames more: nobody sees a difference, and what the first search
/// draws is compiled by then.
final class FirstFrames extends AnimationTimer {
    private static final int FRAMES = 15;
    // Too little to be seen, enough for all of it to be painted.
    private static final double STIR = 1e-7;

    private final Node list;
    private final Runnable redraw;
    private int drawn;

    /// @param list what is painted
    /// @param redraw lays its contents out anew
    FirstFrames(Node list, Runnable redraw) {
        this.list = list;
        this.redraw = redraw;
    }

    @Override
    public void handle(long now) {
        redraw.run();
        drawn++;
        if (drawn < FRAMES) {
            list.setTranslateX(drawn % 2 * STIR);
        } else {
            list.setTranslateX(0);
            stop();
        }
    }
}
