package org.eventexplorer.ui.explore;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Notes what it is told.
final class TestAround implements Around {
    final List<Told> told = new ArrayList<>();
    final List<EventFilter> begun = new ArrayList<>();
    int again;

    /// A search of which a part is listed.
    record Told(EventFilter filter, @Nullable TimeRange stretch) {}

    @Override
    public void searchBegan(EventFilter filter) {
        begun.add(filter);
    }

    @Override
    public void searched(EventFilter filter, @Nullable TimeRange stretch) {
        told.add(new Told(filter, stretch));
    }

    @Override
    public void again(EventFilter filter) {
        again++;
    }

    @Override
    public void stop() {}

    @Override
    public ObservableBooleanValue busy() {
        return new SimpleBooleanProperty();
    }

    @Override
    public void close() {}
}
