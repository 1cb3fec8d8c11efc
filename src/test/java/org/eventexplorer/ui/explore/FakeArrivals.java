package org.eventexplorer.ui.explore;

import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Follow;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// A store whose event number n, from 0, has the position n + 1.
final class FakeArrivals implements Following.Arrivals {
    private final FakeRows rows;
    private final AtomicLong stored;
    private volatile @Nullable RuntimeException failure;

    FakeArrivals(FakeRows rows) {
        this.rows = rows;
        this.stored = new AtomicLong(rows.size());
    }

    /// Stores some more.
    void store(long number) {
        stored.addAndGet(number);
    }

    void fail(@Nullable RuntimeException cause) {
        failure = cause;
    }

    /// The list of what is stored by now but for the last `left`.
    FakeRows list(long left) {
        return new FakeRows(Math.max(0, stored.get() - left));
    }

    long stored() {
        return stored.get();
    }

    @Override
    public Follow.News next(EventFilter filter, long after, int limit, CancelToken token) {
        check();
        List<EventRow> found = new ArrayList<>();
        long until = Math.min(stored.get(), after + limit);
        for (long number = after; number < until; number++) {
            found.add(rows.row(number));
        }
        return new Follow.News(found, until);
    }

    @Override
    public Follow.Arrivals count(EventFilter filter, long after, CancelToken token) {
        check();
        long now = stored.get();
        return new Follow.Arrivals(now - after, now);
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }
}
