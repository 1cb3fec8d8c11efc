package org.eventexplorer.ui.explore;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.Source;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Any number of events, one a second from 2026-01-01 on, made as they are asked for.
final class FakeRows implements RowSource {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final List<String> patterns =
            List.of("order.placed", "payment.captured", "invoice.created", "email.sent");
    private final int pageSize;
    private long size;
    private int reads;
    private int jumps;

    FakeRows(long size) {
        this(size, PageReading.PAGE);
    }

    FakeRows(long size, int pageSize) {
        this.size = size;
        this.pageSize = pageSize;
    }

    long size() {
        return size;
    }

    /// As if event number n had the position n + 1.
    @Override
    public Long upTo() {
        return size;
    }

    @Override
    public int pageSize() {
        return pageSize;
    }

    /// Adds events at the latest end.
    void grow(int events) {
        size += events;
    }

    /// How many times rows were read, and how many of those by counting.
    List<Integer> reads() {
        return List.of(reads, jumps);
    }

    EventRow row(long number) {
        String pattern = patterns.get((int) (number % patterns.size()));
        return new EventRow(
                new Cursor(START.plusSeconds(number), new UUID(0, number)),
                "event-" + number,
                pattern,
                number / patterns.size() + 1,
                "1.0",
                new Source("service", "billing-" + number % 3, null),
                new EventRow.Links("chain-" + number / 10, null));
    }

    @Override
    public List<EventRow> after(Order order, @Nullable Cursor after, int limit, CancelToken token) {
        reads++;
        token.throwIfCancelled();
        boolean newest = order == Order.NEWEST_FIRST;
        long next = newest ? size - 1 : 0;
        if (after != null) {
            next = after.rowId().getLeastSignificantBits() + (newest ? -1 : 1);
            long number = START.until(after.timestamp(), ChronoUnit.SECONDS);
            // An id that no row has stands for the edge of its instant.
            if (after.rowId().equals(new UUID(-1, -1))) {
                next = newest ? number : number + 1;
            } else if (number != 0 && after.rowId().equals(new UUID(0, 0))) {
                next = newest ? number - 1 : number;
            }
        }
        return rows(next, newest ? -1 : 1, limit);
    }

    @Override
    public List<EventRow> at(Order order, long offset, int limit, CancelToken token) {
        reads++;
        jumps++;
        token.throwIfCancelled();
        boolean newest = order == Order.NEWEST_FIRST;
        return rows(newest ? size - 1 - offset : offset, newest ? -1 : 1, limit);
    }

    @Override
    public long count(CancelToken token) {
        return size;
    }

    @Override
    public long countBefore(Order order, Instant time, CancelToken token) {
        long seconds = START.until(time, ChronoUnit.SECONDS);
        return Math.clamp(order == Order.NEWEST_FIRST ? size - 1 - seconds : seconds, 0, size);
    }

    private List<EventRow> rows(long from, int step, int limit) {
        List<EventRow> rows = new ArrayList<>();
        for (long n = from; rows.size() < limit && n >= 0 && n < size; n += step) {
            rows.add(row(n));
        }
        return rows;
    }
}
