package org.eventexplorer.ui.explore;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import java.util.function.IntConsumer;

/// A table over a list of any length. The table walks over all of its items whenever it is
/// scrolled, which takes longer than a frame for millions; so it has no more than [#SLOTS] of
/// them, and which rows they stand for slides along with what a person sees. A bar of its own then
/// stands for the whole list, in the place of the table's.
final class LongList {
    /// The most items that the table has.
    static final int SLOTS = 20_000;

    /// How near to the table's last item a person may come before the items slide.
    private static final int MARGIN = 2_000;

    private final TableView<Integer> table;
    private final RowIndices slots = new RowIndices();
    private final LongBar bar = new LongBar(this::moveTo);
    private final IntConsumer onSlide;
    private @Nullable Flow known;
    private int base;
    private int size;

    /// What the table's skin is made of, which is asked for at every frame.
    ///
    /// @param down the table's own bar, in whose place ours stands
    /// @param across what takes some of the height, where it shows
    private record Flow(VirtualFlow<?> rows, @Nullable ScrollBar down, @Nullable ScrollBar across) {
        private double height() {
            return across != null && across.isVisible()
                    ? rows.getHeight() - across.getHeight()
                    : rows.getHeight();
        }
    }

    /// @param place where the bar is put, over the table
    /// @param onSlide told the place of the row that the first item stands for from now on
    LongList(TableView<Integer> table, Pane place, IntConsumer onSlide) {
        this.table = table;
        this.onSlide = onSlide;
        table.setItems(slots);
        place.getChildren().add(bar.node());
    }

    /// Shows another list of `newSize` rows from its first on. Nothing may be selected.
    void show(int newSize) {
        base = 0;
        resize(newSize);
        if (newSize > 0) {
            table.scrollTo(0);
        }
    }

    /// The list is `newSize` rows long from now on.
    void resize(int newSize) {
        size = newSize;
        slots.resize(Math.min(newSize, SLOTS));
        if (base > size - slots.size()) {
            slide(size - slots.size());
        }
    }

    /// How many rows there are.
    int size() {
        return size;
    }

    /// The place in the whole list that an item of the table stands for.
    int place(int slot) {
        return base + slot;
    }

    /// The item that stands for a place, which the table then has.
    int slot(int place) {
        if (place < base || place >= base + slots.size()) {
            slide(around(place));
        }
        return place - base;
    }

    /// Scrolls so that the row at `place` stands at the top.
    void top(int place) {
        table.scrollTo(slot(place));
    }

    /// Scrolls no more than it takes to see the row at `place`.
    void reveal(int place) {
        int slot = slot(place);
        Flow flow = flow();
        if (flow != null) {
            flow.rows().scrollTo(slot);
        }
    }

    /// Before the window is laid out: lets the items slide where a person comes near to the last
    /// of them. What is seen stays where it is.
    void slideAlong() {
        Flow flow = size > slots.size() ? flow() : null;
        if (flow != null) {
            // The cells are those of the last layout; the position is that of the next.
            double above = flow.rows().getPosition() * room(flow) / rowHeight();
            slideTo(flow, base + above);
        }
    }

    /// After the window was laid out: tells which rows are seen.
    void tell(Seen seen) {
        Flow flow = flow();
        var first = flow == null ? null : flow.rows().getFirstVisibleCell();
        var last = flow == null ? null : flow.rows().getLastVisibleCell();
        if (flow == null || first == null || last == null) {
            return;
        }
        double hidden = -first.getLayoutY() / rowHeight();
        bar.draw(
                size > slots.size(),
                flow.down(),
                place(first.getIndex()) + hidden,
                flow.height() / rowHeight(),
                size);
        seen.rows(place(first.getIndex()), place(last.getIndex()));
    }

    /// Told of the first and the last row that is seen.
    @FunctionalInterface
    interface Seen {
        void rows(int first, int last);
    }

    /// The bar was moved so that so many rows stand above what is seen.
    private void moveTo(double above) {
        Flow flow = flow();
        if (flow == null) {
            return;
        }
        if (!slideTo(flow, above)) {
            scroll(flow, above - base);
        }
    }

    /// Lets the items slide if the row that has so many above it is near to the last of them, and
    /// puts it at the top; says whether it did.
    private boolean slideTo(Flow flow, double above) {
        int place = (int) Math.floor(above);
        int slot = place - base;
        boolean isNearStart = slot < MARGIN && base > 0;
        boolean isNearEnd = slot > slots.size() - MARGIN && base + slots.size() < size;
        boolean isNear = isNearStart || isNearEnd;
        if (isNear) {
            slide(around(place));
            scroll(flow, above - base);
        }
        return isNear;
    }

    private void slide(int newBase) {
        if (newBase != base) {
            base = newBase;
            onSlide.accept(newBase);
        }
    }

    /// Where the items begin that have the row at `place` in their middle.
    private int around(int place) {
        return Math.clamp(place - SLOTS / 2, 0, Math.max(0, size - slots.size()));
    }

    /// Scrolls so that so many rows of the items are above what is seen.
    private void scroll(Flow flow, double above) {
        double room = room(flow);
        flow.rows().setPosition(room <= 0 ? 0 : Math.clamp(above * rowHeight() / room, 0, 1));
    }

    /// How far the items can be scrolled.
    private double room(Flow flow) {
        return slots.size() * rowHeight() - flow.height();
    }

    private double rowHeight() {
        return table.getFixedCellSize();
    }

    /// null: the table has no skin yet.
    private @Nullable Flow flow() {
        Flow found = known;
        if (found == null || found.rows().getScene() == null) {
            found = table.lookup(".virtual-flow") instanceof VirtualFlow<?> rows ? of(rows) : null;
            known = found;
        }
        return found;
    }

    private static Flow of(VirtualFlow<?> rows) {
        ScrollBar down = null;
        ScrollBar across = null;
        for (Node child : rows.getChildrenUnmodifiable()) {
            if (child instanceof ScrollBar bar) {
                if (bar.getOrientation() == Orientation.VERTICAL) {
                    down = bar;
                } else {
                    across = bar;
                }
            }
        }
        return new Flow(rows, down, across);
    }
}
