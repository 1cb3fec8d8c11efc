package org.eventexplorer.ui.fx;

import javafx.scene.control.SplitPane;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Where the dividers of panes stand, by the pane's name, so that they stand there again in the
/// next run. Only for the toolkit's thread.
public final class Panes {
    private final Map<String, Double> positions;

    /// @param positions what was remembered, 0 to 1
    public Panes(Map<String, Double> positions) {
        this.positions = new TreeMap<>(positions);
    }

    /// Where the divider of `name` stood; empty where nobody has moved it.
    public OptionalDouble position(String name) {
        Double position = positions.get(name);
        return position == null ? OptionalDouble.empty() : OptionalDouble.of(position);
    }

    /// Remembers where the first divider of `pane` stands, under `name`.
    public void remember(String name, SplitPane pane) {
        if (!pane.getDividers().isEmpty()) {
            positions.put(name, pane.getDividerPositions()[0]);
        }
    }

    /// All that is remembered.
    public Map<String, Double> all() {
        return Map.copyOf(positions);
    }
}
