package org.eventexplorer.ui.fx;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.List;

/// What a person prefers, the same for every screen. Only for the toolkit's thread.
public final class Preferences {
    /// How many events a page can have.
    public static final List<Integer> PAGE_SIZES = List.of(100, 200, 500, 1_000);

    private final Theme theme;
    private final Zone zone;
    private final Panes panes;
    private final ObjectProperty<Density> density = new SimpleObjectProperty<>(Density.COMFORTABLE);
    private final ObjectProperty<Integer> pageSize = new SimpleObjectProperty<>(200);

    /// How close the rows of lists stand.
    public enum Density {
        /// 28 pixels a row.
        COMFORTABLE,
        /// More rows at once: the window's root has the style class `compact`.
        COMPACT
    }

    /// @param theme light or dark
    /// @param zone the zone that times are in
    /// @param panes how wide panes are
    public Preferences(Theme theme, Zone zone, Panes panes) {
        this.theme = theme;
        this.zone = zone;
        this.panes = panes;
    }

    /// Light or dark.
    public Theme theme() {
        return theme;
    }

    /// The zone that times are in.
    public Zone zone() {
        return zone;
    }

    /// How wide panes are.
    public Panes panes() {
        return panes;
    }

    /// How close the rows of lists stand.
    public ObjectProperty<Density> density() {
        return density;
    }

    /// How many events are read at once; one of [#PAGE_SIZES].
    public ObjectProperty<Integer> pageSize() {
        return pageSize;
    }
}
