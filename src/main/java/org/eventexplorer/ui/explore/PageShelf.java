package org.eventexplorer.ui.explore;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.query.EventRow;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Keeps the pages nearest to where a person looks, and of every page ever read the keys of its
/// first and last row, so that a page that was put away is read again as it was.
final class PageShelf {
    /// How many pages are kept.
    static final int PAGES_KEPT = 10;

    /// How many pages' keys are kept: those of ten million rows, in a few megabytes.
    static final int EDGES_KEPT = 50_000;

    private final int pageSize;
    private final Map<Integer, List<EventRow>> pages = new HashMap<>();
    private final NavigableMap<Integer, Edges> edges = new TreeMap<>();

    /// The keys of a page's first and last row.
    record Edges(Cursor first, Cursor last) {
        static Edges of(List<EventRow> rows) {
            return new Edges(rows.getFirst().key(), rows.getLast().key());
        }
    }

    /// @param pageSize how many rows a page has
    PageShelf(int pageSize) {
        this.pageSize = pageSize;
    }

    /// How many rows a page has.
    int pageSize() {
        return pageSize;
    }

    @Nullable List<EventRow> page(int number) {
        return pages.get(number);
    }

    @Nullable Edges edges(int number) {
        return edges.get(number);
    }

    boolean holds(int number) {
        return pages.containsKey(number);
    }

    /// How many rows are kept.
    int rows() {
        return pages.values().stream().mapToInt(List::size).sum();
    }

    /// Keeps a page that is not empty, and puts the one farthest from `center` away if need be.
    void put(int number, List<EventRow> rows, int center) {
        pages.put(number, List.copyOf(rows));
        edges.put(number, Edges.of(rows));
        while (pages.size() > PAGES_KEPT) {
            pages.remove(farthest(pages.keySet(), center));
        }
        while (edges.size() > EDGES_KEPT) {
            edges.remove(farthest(List.of(edges.firstKey(), edges.lastKey()), center));
        }
    }

    /// Puts all pages away; their keys stay, so that they are read again as they were.
    void forgetRows() {
        pages.clear();
    }

    void clear() {
        pages.clear();
        edges.clear();
    }

    private static int farthest(Iterable<Integer> numbers, int center) {
        int farthest = center;
        for (int number : numbers) {
            if (Math.abs(number - center) > Math.abs(farthest - center)) {
                farthest = number;
            }
        }
        return farthest;
    }
}
