package org.eventexplorer.ui.explore;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How one page of a list is read: on from the page before it, back from the page behind it or
/// from the end, or, where no neighbour is known, by counting from the nearer end. One row more
/// than the page holds is read, which tells what stands beyond it.
///
/// @param page the page's number
/// @param isBackward whether it is read against the list's order
/// @param from where the reading begins; null: at the beginning of its order
/// @param offset how many rows to pass first; needs `from` to be null
/// @param limit how many rows the page holds at most
/// @param ahead how many rows of the page stand before `from`; they are read back from there
record PageReading(
        int page, boolean isBackward, @Nullable Cursor from, long offset, int limit, int ahead) {
    /// Rows on a page, unless a person wants another number.
    static final int PAGE = 200;

    /// The rows in the list's order, and the key of the row beyond them in the reading's
    /// direction; null: they are the last.
    record Rows(List<EventRow> rows, @Nullable Cursor beyond) {}

    /// A place in the list that is known: the row at `index` is the first one after `before`.
    record Anchor(int index, Cursor before) {}

    /// The cheapest way to read `page` of a list of `size` rows.
    static PageReading plan(
            int page, PageShelf shelf, int size, boolean isEndKnown, @Nullable Anchor anchor) {
        int rows = shelf.pageSize();
        PageShelf.@Nullable Edges behind = shelf.edges(page + 1);
        PageShelf.@Nullable Edges before = shelf.edges(page - 1);
        if (before != null) {
            return new PageReading(page, false, before.last(), 0, rows, 0);
        }
        if (behind != null) {
            return new PageReading(page, true, behind.first(), 0, rows, 0);
        }
        if (anchor != null && anchor.index() / rows == page) {
            return new PageReading(page, false, anchor.before(), 0, rows, anchor.index() % rows);
        }
        long start = (long) page * rows;
        if (isEndKnown && start > size / 2) {
            int limit = (int) Math.min(rows, size - start);
            return new PageReading(page, true, null, size - start - limit, limit, 0);
        }
        return new PageReading(page, false, null, start, rows, 0);
    }

    Rows read(RowSource source, Order order, CancelToken token) {
        Order direction = isBackward ? order.reversed() : order;
        List<EventRow> read = new ArrayList<>();
        if (ahead > 0) {
            read.addAll(source.after(order.reversed(), from, ahead, token).reversed());
        }
        read.addAll(
                offset == 0
                        ? source.after(direction, from, limit + 1 - read.size(), token)
                        : source.at(direction, offset, limit + 1, token));
        Cursor beyond = read.size() > limit ? read.get(limit).key() : null;
        List<EventRow> rows = new ArrayList<>(read.subList(0, Math.min(limit, read.size())));
        if (isBackward) {
            Collections.reverse(rows);
        }
        return new Rows(rows, beyond);
    }

    /// Whether what was read continues what is known of the pages around it.
    boolean fits(Rows read, PageShelf shelf) {
        if (read.rows().isEmpty()) {
            return shelf.edges(page) == null;
        }
        PageShelf.@Nullable Edges known = shelf.edges(page);
        if (known != null && !known.equals(PageShelf.Edges.of(read.rows()))) {
            return false;
        }
        PageShelf.@Nullable Edges next = shelf.edges(isBackward ? page - 1 : page + 1);
        if (next == null) {
            return true;
        }
        return (isBackward ? next.last() : next.first()).equals(read.beyond());
    }
}
