package org.eventexplorer.ui.explore;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The rows of one search as a list of any length, of which only the pages near the visible rows
/// are in memory. Pages come by key in both directions. Where the store changes between two
/// readings so that they no longer join, what is known is forgotten and read again, rather than
/// showing a row twice or not at all. What is stored later can be put on top. For the deliverer's
/// thread alone.
final class RowWindow {
    /// What the window is about.
    enum State {
        /// Nothing is being read.
        IDLE,
        /// A page is being read.
        LOADING,
        /// Reading ended by request, until the visible rows change.
        STOPPED,
        /// Reading failed, until the visible rows change.
        FAILED
    }

    private final RowSource source;
    private final Order order;
    private final NewestJob<PageReading.Rows> load;
    private final PageShelf shelf;
    private final int pageSize;
    private final ListEnd end = new ListEnd();
    // In the order in which they came, the newest last.
    private final List<EventRow> front = new ArrayList<>();
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private @Nullable Exception failure;
    private boolean changed;
    private Sight sight = Sight.TOP;
    private PageReading.@Nullable Anchor anchor;
    private int loadingPage = -1;

    RowWindow(RowSource source, Order order, JobRunner jobs) {
        this.source = source;
        this.order = order;
        this.pageSize = source.pageSize();
        this.shelf = new PageShelf(pageSize);
        this.load = new NewestJob<>(jobs);
    }

    /// Reads the first page, or goes on after a stop or a failure.
    void start() {
        state.set(State.IDLE);
        failure = null;
        loadNext();
    }

    /// Says which rows a person sees; reads what is missing around them.
    void show(int first, int last) {
        Sight seen = new Sight(first - front.size(), last - front.size());
        if (seen.equals(sight)) {
            return;
        }
        sight = seen;
        if (load.isRunning() && !wanted().contains(loadingPage)) {
            load.drop();
            state.set(State.IDLE);
        }
        if (state.get() != State.LOADING && end.size() > 0) {
            start();
        }
    }

    /// Puts rows on top, the last of them highest.
    void add(List<EventRow> rows) {
        if (!rows.isEmpty()) {
            front.addAll(rows);
            changed();
        }
    }

    /// How many rows were put on top.
    int added() {
        return front.size();
    }

    /// Ends the reading that goes on.
    void stop() {
        load.stop();
    }

    /// Ends everything, without a word.
    void close() {
        load.drop();
    }

    /// Takes the count, so that the list has its whole length and its end can be read at once.
    void total(long count) {
        if (end.isKnown()) {
            return;
        }
        if (end.counted(count)) {
            // What was read from the end stands at a place that was a guess.
            shelf.clear();
        }
        changed();
        if (state.get() == State.IDLE) {
            loadNext();
        }
    }

    /// Makes the list reach its end at once, even where nobody knows how long it is: then the end
    /// stands where it might be until the count is known. Returns the last row's index.
    int reachEnd() {
        if (!end.isReachable()) {
            end.guess(pageSize);
            changed();
        }
        return size() - 1;
    }

    /// Says which row stands at an index below those that were put on top, so that the rows
    /// around it are read from there by key. Returns its index in the whole list.
    int anchor(PageReading.Anchor known) {
        anchor = known;
        end.reaches(known.index());
        changed();
        return Math.clamp(known.index() + front.size(), 0, Math.max(0, size() - 1));
    }

    /// Reads the rows in memory again, each where it stands.
    void readAgain() {
        load.drop();
        shelf.forgetRows();
        changed();
        start();
    }

    /// The order of the rows.
    Order order() {
        return order;
    }

    /// The row at `index`; null while it is not in memory.
    @Nullable EventRow row(int index) {
        int below = index - front.size();
        if (below < 0) {
            return index < 0 ? null : front.get(-1 - below);
        }
        List<EventRow> page = shelf.page(below / pageSize);
        int inPage = below % pageSize;
        return page == null || inPage >= page.size() ? null : page.get(inPage);
    }

    /// How many rows there are, as far as is known.
    int size() {
        return (int) Math.min(Integer.MAX_VALUE, (long) end.size() + front.size());
    }

    /// How many rows are in memory.
    int loaded() {
        return shelf.rows() + front.size();
    }

    /// Whether the last rows are in memory.
    boolean holdsEnd() {
        return end.isKnown() && shelf.holds((end.size() - 1) / pageSize);
    }

    /// Whether [#size] is the number of rows there are.
    boolean isEndKnown() {
        return end.isKnown();
    }

    /// Whether the store changed while the list was read.
    boolean hasChanged() {
        return changed;
    }

    /// Why reading failed.
    @Nullable Exception failure() {
        return failure;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Grows whenever rows come or go.
    ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// Whether a page is being read.
    ReadOnlyBooleanProperty loadingProperty() {
        return load.runningProperty();
    }

    private void loadNext() {
        for (int page : wanted()) {
            if (!shelf.holds(page)) {
                loadingPage = page;
                PageReading reading =
                        PageReading.plan(page, shelf, end.size(), end.isReachable(), anchor);
                state.set(State.LOADING);
                load.start(
                        context -> reading.read(source, order, context.cancelToken()),
                        outcome -> ended(reading, outcome));
                return;
            }
        }
        state.set(State.IDLE);
    }

    private void ended(PageReading reading, Outcome<PageReading.Rows> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<PageReading.Rows>(PageReading.Rows read) -> {
                accept(reading, read);
                changed();
                loadNext();
            }
            case Outcome.Failed<PageReading.Rows>(Exception cause) -> {
                failure = cause;
                state.set(State.FAILED);
            }
            case Outcome.Cancelled<PageReading.Rows> _ -> state.set(State.STOPPED);
        }
    }

    private void accept(PageReading reading, PageReading.Rows read) {
        int page = reading.page();
        List<EventRow> rows = read.rows();
        if (!reading.fits(read, shelf)) {
            shelf.clear();
            changed = true;
        }
        if (reading.isBackward() && page > 0 && rows.size() < reading.limit()) {
            // There are fewer rows than were counted: this page is not where it seemed.
            shelf.clear();
            changed = true;
            end.shrink(reading.limit() - rows.size());
            return;
        }
        if (!reading.isBackward()) {
            end.read(page * pageSize + rows.size(), read.beyond() == null);
        }
        if (!rows.isEmpty()) {
            shelf.put(page, rows, sight.center(pageSize));
        }
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    private List<Integer> wanted() {
        return end.size() == 0 && end.isKnown() ? List.of() : sight.wanted(end.size(), pageSize);
    }
}
