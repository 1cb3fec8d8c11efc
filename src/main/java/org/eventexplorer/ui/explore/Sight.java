package org.eventexplorer.ui.explore;

import java.util.ArrayList;
import java.util.List;

/// The rows that a person sees.
///
/// @param first the index of the first
/// @param last the index of the last
record Sight(int first, int last) {
    static final Sight TOP = new Sight(0, 0);

    Sight {
        first = Math.max(0, first);
        last = Math.max(first, last);
    }

    /// The page of `pageSize` rows in the middle of it.
    int center(int pageSize) {
        return (first + last) / 2 / pageSize;
    }

    /// The pages of a list of `size` rows that should be in memory, the most wanted first: those of
    /// the visible rows, then the one below, then the one above.
    List<Integer> wanted(int size, int pageSize) {
        int end = Math.max(0, (size - 1) / pageSize);
        int from = Math.min(first / pageSize, end);
        int to = Math.min(last / pageSize, end);
        List<Integer> pages = new ArrayList<>();
        for (int page = from; page <= to; page++) {
            pages.add(page);
        }
        if (to < end) {
            pages.add(to + 1);
        }
        if (from > 0) {
            pages.add(from - 1);
        }
        return pages;
    }
}
