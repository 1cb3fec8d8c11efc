package org.eventexplorer.ui.trace.table;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.RandomAccess;
import java.util.stream.IntStream;

/// The events of a chain in an order, and where each stands. Immutable.
final class SortedEvents extends AbstractList<Integer> implements RandomAccess {
    private final int[] events;
    private final int[] rows;

    private SortedEvents(int[] events) {
        this.events = events;
        this.rows = new int[events.length];
        for (int row = 0; row < events.length; row++) {
            rows[events[row]] = row;
        }
    }

    /// `size` events in order of time.
    static SortedEvents byTime(int size) {
        return new SortedEvents(IntStream.range(0, size).toArray());
    }

    static SortedEvents by(int size, Comparator<Integer> order) {
        Integer[] all = IntStream.range(0, size).boxed().toArray(Integer[]::new);
        Arrays.sort(all, order);
        return new SortedEvents(Arrays.stream(all).mapToInt(Integer::intValue).toArray());
    }

    @Override
    public Integer get(int row) {
        return events[row];
    }

    @Override
    public int size() {
        return events.length;
    }

    /// Where an event stands; -1: it is none of these.
    int row(int event) {
        return event >= 0 && event < rows.length ? rows[event] : -1;
    }
}
