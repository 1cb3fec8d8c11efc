package org.eventexplorer.ui.explore;

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
    private int base;
    private int size;

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
        VirtualFlow<?> flow = flow();
        if (flow != null) {
            flow.scrollTo(slot);
        }
    }

    /// Before the window is laid out: lets the items slide where a person comes near to the last
    /// of them. What is seen stays where it is.
    void slideAlong() {
        VirtualFlow<?> flow = size > slots.size() ? flow() : null;
        if (flow != null) {
            // The cells are those of the last layout; the position is that of the next.
            double above = flow.getPosition() * room(flow) / rowHeight();
            slideTo(flow, base + above);
        }
    }

    /// After the window was laid out: tells which rows are seen.
    void tell(Seen seen) {
        VirtualFlow<?> flow = flow();
        var first = flow == null ? null : flow.getFirstVisibleCell();
        var last = flow == null ? null : flow.getLastVisibleCell();
        if (flow == null || first == null || last == null) {
            return;
        }
        double hidden = -first.getLayoutY() / rowHeight();
        bar.draw(
                size > slots.size(),
                ownBar(),
                place(first.getIndex()) + hidden,
                height(flow) / rowHeight(),
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
        VirtualFlow<?> flow = flow();
        if (flow == null) {
            return;
        }
        if (!slideTo(flow, above)) {
            scroll(flow, above - base);
        }
    }

    /// Lets the items slide if the row that has so many above it is near to the last of them, and
    /// puts it at the top; says whether it did.
    private boolean slideTo(VirtualFlow<?> flow, double above) {
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
    private void scroll(VirtualFlow<?> flow, double above) {
        double room = room(flow);
        flow.setPosition(room <= 0 ? 0 : Math.clamp(above * rowHeight() / room, 0, 1));
    }

    /// How far the items can be scrolled.
    private double room(VirtualFlow<?> flow) {
        return slots.size() * rowHeight() - height(flow);
    }

    private double height(VirtualFlow<?> flow) {
        return flow.lookup(".scroll-bar:horizontal") instanceof ScrollBar across
                        && across.isVisible()
                ? flow.getHeight() - across.getHeight()
                : flow.getHeight();
    }

    private @Nullable ScrollBar ownBar() {
        return (ScrollBar) table.lookup(".virtual-flow > .scroll-bar:vertical");
    }

    private double rowHeight() {
        return table.getFixedCellSize();
    }

    private @Nullable VirtualFlow<?> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }
}
