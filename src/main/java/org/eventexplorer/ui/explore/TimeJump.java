package org.eventexplorer.ui.explore;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.query.Order;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// Finds a time in the list: how many rows stand before it is counted, and the rows there are read
/// on and back from the time itself, whatever their number. For the deliverer's thread alone.
final class TimeJump {
    // No row has either, so that every row of the instant itself is found.
    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final NewestJob<Long> count;

    TimeJump(JobRunner jobs) {
        count = new NewestJob<>(jobs);
    }

    /// Gives the index of the first row of `search` at `time` or beyond it to `onFound`.
    void go(Search search, Instant time, IntConsumer onFound, Consumer<Exception> onFailed) {
        Order order = search.window().order();
        count.start(
                context -> search.source().countBefore(order, time, context.cancelToken()),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Succeeded<Long>(Long before) ->
                                onFound.accept(arrive(search.window(), time, before));
                        case Outcome.Failed<Long>(Exception cause) -> onFailed.accept(cause);
                        case Outcome.Cancelled<Long> _ -> {}
                    }
                });
    }

    /// Forgets what is looked for.
    void drop() {
        count.drop();
    }

    private static int arrive(RowWindow window, Instant time, long before) {
        UUID edge = window.order() == Order.NEWEST_FIRST ? LAST_ID : FIRST_ID;
        int index = (int) Math.min(Integer.MAX_VALUE - 1, before);
        return window.anchor(new PageReading.Anchor(index, new Cursor(time, edge)));
    }
}
