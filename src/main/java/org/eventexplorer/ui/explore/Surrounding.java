package org.eventexplorer.ui.explore;

import javafx.beans.value.ObservableBooleanValue;

import org.eventexplorer.query.EventFilter;

import java.util.function.Supplier;

/// Tells what stands around the list of its searches when it is time: after the first rows, which
/// it would hold up, and some seconds after more has come of what is followed. For the deliverer's
/// thread alone.
final class Surrounding {
    private static final int TICKS = 12;

    private Around around = Around.NOTHING;
    private boolean isBehind;
    private long arrivalsTold;
    private int ticks;

    void join(Around other) {
        around = other;
    }

    /// Another search was begun.
    void searchBegan() {
        isBehind = true;
    }

    /// The first rows of `filter` are there; says whether they are the first of their search.
    boolean rowsCame(EventFilter filter) {
        boolean isFirst = isBehind;
        if (isFirst) {
            isBehind = false;
            around.searched(filter);
        }
        return isFirst;
    }

    /// A beat of following; says whether it was time.
    boolean tick(Following.State state, Supplier<EventFilter> filter) {
        if (++ticks % TICKS == 0
                && state instanceof Following.State.On(long arrived)
                && arrived != arrivalsTold) {
            arrivalsTold = arrived;
            around.again(filter.get());
            return true;
        }
        return false;
    }

    /// Whether something of it runs in the server.
    ObservableBooleanValue busy() {
        return around.busy();
    }

    void stop() {
        around.stop();
    }

    void close() {
        around.close();
    }
}
