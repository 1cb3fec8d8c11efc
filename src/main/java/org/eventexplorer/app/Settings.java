package org.eventexplorer.app;

import org.eventexplorer.ui.fx.Theme;
import org.jspecify.annotations.Nullable;

/// What the window remembers from one run to the next.
///
/// @param look light or dark; null: what the desktop has
/// @param place where the window stood; null: wherever the desktop puts it
public record Settings(Theme.@Nullable Mode look, @Nullable Place place) {
    /// Nothing remembered yet.
    public static final Settings NONE = new Settings(null, null);

    /// Where a window stands, in logical pixels.
    ///
    /// @param isMaximized whether it fills the screen; the rest is where it stood before
    public record Place(double x, double y, double width, double height, boolean isMaximized) {}
}
