package org.eventexplorer.ui.overview;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Parent;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.ui.fx.Fxml;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// How the events of a search lie in time. For the toolkit's thread alone.
public final class HistogramPane {
    /// How many groups have a colour of their own; the rest is *other*.
    private static final int GROUPS = 5;

    private final HistogramViewModel model;
    private final HistogramController controller;
    private final Parent root;

    /// An empty histogram; nothing is counted before the first search.
    public HistogramPane(EventQueries queries, JobRunner jobs, OverviewHost host, Zone zone) {
        model =
                new HistogramViewModel(
                        (filter, grid, token) -> queries.histogram(filter, grid, GROUPS, token),
                        jobs,
                        host,
                        () -> zone.text().get());
        controller = new HistogramController(model, zone);
        root = Fxml.load(controller);
    }

    /// The pane itself.
    public Parent root() {
        return root;
    }

    /// Begins to count what `filter` matches; nothing else is shown before it is to be.
    public void prepare(EventFilter filter) {
        model.prepare(filter);
    }

    /// Waits for what was begun, but no longer than `most`. Any thread.
    public void awaitPrepared(Duration most) throws InterruptedException {
        model.awaitPrepared(most);
    }

    /// Counts what `filter` matches, unless that was begun already, and shows it.
    ///
    /// @param chosen the stretch of it that the list is narrowed to; null: none
    public void show(EventFilter filter, @Nullable TimeRange chosen) {
        model.show(filter, chosen);
    }

    /// Takes less room where the window is low.
    public void setLow(boolean isLow) {
        controller.setLow(isLow);
    }

    /// Whether something is counted in the server.
    public ReadOnlyBooleanProperty busy() {
        return model.running();
    }

    /// Puts the keyboard on the bars.
    public void focus() {
        controller.focus();
    }

    /// Ends the counting that runs.
    public void stop() {
        model.stop();
    }

    /// Ends everything.
    public void close() {
        model.close();
    }
}
