package org.eventexplorer.ui.replay;

import javafx.scene.layout.Region;

import org.eventexplorer.replay.record.Counts;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;

import java.util.List;

/// How much of a replay is delivered, failed and blocked, as parts of a bar.
public final class PartsBar extends Region {
    private final Messages messages = Messages.of(PartsBar.class);
    private final List<Region> parts = List.of(part("done"), part("lost"), part("held"));
    private Counts counts = Counts.NONE;
    private long events;

    /// An empty one.
    public PartsBar() {
        getStyleClass().add("parts-bar");
        getChildren().setAll(parts);
    }

    private static Region part(String styleClass) {
        Region part = new Region();
        part.getStyleClass().add(styleClass);
        part.setManaged(false);
        return part;
    }

    /// Shows these parts of so many events.
    public void show(Counts now, long ofEvents) {
        counts = now;
        events = ofEvents;
        setAccessibleText(
                messages.text(
                        "parts",
                        NumberText.count(now.delivered()),
                        NumberText.count(now.failed()),
                        NumberText.count(now.blocked()),
                        NumberText.count(ofEvents)));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        long[] sizes = {counts.delivered(), counts.failed(), counts.blocked()};
        for (int i = 0; i < sizes.length; i++) {
            double share = events == 0 ? 0 : Math.min(1, (double) sizes[i] / events);
            // A few failures among millions are to be seen.
            double width = sizes[i] == 0 ? 0 : Math.max(i == 0 ? 1 : 3, share * getWidth());
            double free = Math.max(0, getWidth() - x);
            parts.get(i).resizeRelocate(x, 0, Math.min(width, free), getHeight());
            x += Math.min(width, free);
        }
        if (x >= getWidth() && counts.failed() + counts.blocked() > 0) {
            squeeze(sizes);
        }
    }

    // What failed comes last and would fall off the end.
    private void squeeze(long[] sizes) {
        double x = getWidth();
        for (int i = 2; i > 0; i--) {
            double width = sizes[i] == 0 ? 0 : Math.max(3, (double) sizes[i] / events * getWidth());
            x -= width;
            parts.get(i).resizeRelocate(x, 0, width, getHeight());
        }
        parts.get(0).resizeRelocate(0, 0, Math.max(0, x), getHeight());
    }
}
