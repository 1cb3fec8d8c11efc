package org.eventexplorer.ui.fx;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where a person has put the dividers of panes, and which of them are folded, so that they stand
/// there again. A pane that is turned has a place for either way. Only for the toolkit's thread.
public final class Panes {
    private static final String FOLDED = ".folded";

    private final ReadOnlyObjectWrapper<Map<String, Double>> positions;

    /// @param positions what was remembered, 0 to 1
    public Panes(Map<String, Double> positions) {
        this.positions = new ReadOnlyObjectWrapper<>(Map.copyOf(positions));
    }

    /// Follows every split pane that has an id below `root`.
    public void followAll(Parent root) {
        for (Node node : List.copyOf(root.lookupAll(".split-pane"))) {
            if (node instanceof SplitPane pane && pane.getId() != null) {
                follow(pane);
            }
        }
    }

    /// Puts the dividers of `pane` where they stood under its id, and remembers where a person puts
    /// them.
    void follow(SplitPane pane) {
        pane.addEventFilter(
                MouseEvent.MOUSE_RELEASED,
                event -> {
                    if (event.getTarget() instanceof Node node && isDivider(node)) {
                        remember(pane);
                    }
                });
        // After whoever places them by the window's size.
        pane.orientationProperty().subscribe(turned -> Platform.runLater(() -> put(pane)));
        pane.widthProperty()
                .subscribe(
                        (before, now) -> {
                            if (before.doubleValue() == 0) {
                                Platform.runLater(() -> put(pane));
                            }
                        });
    }

    private static boolean isDivider(@Nullable Node node) {
        for (Node at = node; at != null && !(at instanceof SplitPane); at = at.getParent()) {
            if (at.getStyleClass().contains("split-pane-divider")) {
                return true;
            }
        }
        return false;
    }

    private void remember(SplitPane pane) {
        double[] now = pane.getDividerPositions();
        Map<String, Double> all = new TreeMap<>(positions.get());
        for (int i = 0; i < now.length; i++) {
            all.put(name(pane, i), now[i]);
        }
        positions.set(Map.copyOf(all));
    }

    private void put(SplitPane pane) {
        for (int i = 0; i < pane.getDividers().size(); i++) {
            Double position = positions.get().get(name(pane, i));
            if (position != null) {
                pane.setDividerPosition(i, position);
            }
        }
    }

    private static String name(SplitPane pane, int divider) {
        boolean isWide = pane.getOrientation() == Orientation.HORIZONTAL;
        return pane.getId() + (isWide ? ".wide." : ".high.") + divider;
    }

    /// Whether a person folded the pane of that id.
    public boolean isFolded(String id) {
        return positions.get().getOrDefault(id + FOLDED, 0.0) > 0;
    }

    /// Remembers whether a person folded the pane of that id.
    public void fold(String id, boolean isFolded) {
        Map<String, Double> all = new TreeMap<>(positions.get());
        all.put(id + FOLDED, isFolded ? 1.0 : 0.0);
        positions.set(Map.copyOf(all));
    }

    /// All that is remembered.
    public ReadOnlyObjectProperty<Map<String, Double>> all() {
        return positions.getReadOnlyProperty();
    }
}
