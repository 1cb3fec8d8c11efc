package org.eventexplorer.ui.explore;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.jspecify.annotations.Nullable;

/// What stands around the list and follows its searches.
interface Around {
    /// Nothing.
    Around NOTHING =
            new Around() {
                @Override
                public void searchBegan(EventFilter filter) {}

                @Override
                public void searched(EventFilter filter, @Nullable TimeRange stretch) {}

                @Override
                public void again(EventFilter filter) {}

                @Override
                public void stop() {}

                @Override
                public ObservableBooleanValue busy() {
                    return new SimpleBooleanProperty();
                }

                @Override
                public void close() {}
            };

    /// A search begins; what is shown is still that of the one before.
    void searchBegan(EventFilter filter);

    /// The first rows of a search are there.
    ///
    /// @param stretch the part of it that is listed; null: all of it
    void searched(EventFilter filter, @Nullable TimeRange stretch);

    /// More has come of the same search.
    void again(EventFilter filter);

    /// The person ends the search.
    void stop();

    /// Whether something of it runs in the server.
    ObservableBooleanValue busy();

    /// It is no longer needed.
    void close();
}
