package org.eventexplorer.ui.explore;

import javafx.beans.value.ObservableBooleanValue;

import org.eventexplorer.query.EventFilter;

import java.util.function.Supplier;

/// Tells what stands around the list of its searches: that one has begun, that its first rows are
/// there, which whatever costs much would hold up, and some seconds after more has come of what is
/// followed. For the deliverer's thread alone.
final class Surrounding {
    private static final int TICKS = 12;

    private Around around = Around.NOTHING;
    private boolean isBehind;
    private Following.State told = new Following.State.Off();
    private int ticks;

    void join(Around other) {
        around = other;
    }

    /// Another search was begun.
    void searchBegan(EventFilter filter) {
        isBehind = true;
        around.searchBegan(filter);
    }

    /// The first rows of what was asked are there; says whether they are the first of their search.
    boolean rowsCame(Asked asked) {
        boolean isFirst = isBehind;
        if (isFirst) {
            isBehind = false;
            around.searched(asked.filter(), asked.stretch());
        }
        return isFirst;
    }

    /// A beat of following; says whether it was time.
    boolean tick(Following.State state, Supplier<EventFilter> filter) {
        if (++ticks % TICKS != 0 || !hasMore(state)) {
            return false;
        }
        told = state;
        around.again(filter.get());
        return true;
    }

    // Also where the list stands still under a person's eyes.
    private boolean hasMore(Following.State state) {
        return switch (state) {
            case Following.State.On(long arrived) -> arrived > 0 && !state.equals(told);
            case Following.State.Paused(long newer) -> newer > 0 && !state.equals(told);
            case Following.State.Off _, Following.State.Failing _ -> false;
        };
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
