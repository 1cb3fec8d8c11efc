package org.eventexplorer.ui.explore;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Order;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.query.ValuePath;
import org.eventexplorer.ui.explore.search.StoredSearch;
import org.eventexplorer.ui.explore.setting.ListLook;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// What a person searches and finds. A newer search cancels the older one, of which nothing comes
/// any more. For the deliverer's thread alone.
final class ExploreViewModel {

    private final Store store;
    private final ListModel list;
    private final TimeJump jump;
    private List<ValuePath> values;
    private final JobRunner jobs;
    private final InstantSource clock;
    private final FilterForm form = new FilterForm();
    private final PatternNames names;
    private final ReadOnlyObjectWrapper<Order> order =
            new ReadOnlyObjectWrapper<>(Order.NEWEST_FIRST);
    private final ReadOnlyObjectWrapper<@Nullable RowWindow> window = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Face> face = new ReadOnlyObjectWrapper<>(new Face.Rows());
    private final ReadOnlyObjectWrapper<Completeness> completeness =
            new ReadOnlyObjectWrapper<>(new Completeness.Nothing());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private final Asked asked = new Asked();
    private Runnable onSearch = () -> {};
    private final Following following;
    private final Relisting relisting;
    private final Surrounding around = new Surrounding();
    private @Nullable Search search;

    /// Where events are found.
    ///
    /// @param rows what a filter matches
    /// @param catalogue every pattern with its events
    /// @param arrivals what is stored from now on
    record Store(
            Rows rows,
            Function<CancelToken, List<PatternCount>> catalogue,
            Following.Arrivals arrivals) {
        /// What a filter matches.
        @FunctionalInterface
        interface Rows {
            /// @param left how many of the last positions are left out, so that what was stored
            ///     there can be put on top; the others stay the same while events are stored.
            ///     null: the rows are whatever is there at each reading
            RowSource of(EventFilter filter, @Nullable Long left);
        }
    }

    ExploreViewModel(Store store, ListModel list, JobRunner jobs, InstantSource clock) {
        this.store = store;
        this.list = list;
        this.jobs = jobs;
        this.clock = clock;
        this.jump = new TimeJump(jobs);
        this.values = list.values();
        list.look().subscribe(this::look);
        this.names = new PatternNames(store.catalogue(), jobs);
        this.following = new Following(store.arrivals(), jobs, this::openAnew);
        this.relisting = new Relisting(following, this::replace);
        following.state().subscribe(state -> show());
    }

    /// What stands in the filter bar.
    FilterForm form() {
        return form;
    }

    /// Searches what the filter bar says.
    void search() {
        asked.take(form, clock.instant());
        searchAsked();
        onSearch.run();
    }

    /// Whether what stands in the filter bar was searched.
    boolean isSearched() {
        return asked.isIn(form, clock.instant());
    }

    /// Tells `listener` of every search that a person makes.
    void onSearch(Runnable listener) {
        onSearch = listener;
    }

    /// The search that was made last, as it is kept.
    StoredSearch current() {
        return asked.stored(order.get());
    }

    /// Puts a search that was kept into the bar and makes it.
    void open(StoredSearch stored) {
        order.set(stored.order());
        form.show(stored.filter());
        if (stored.last() != null) {
            form.range().set(new RangeChoice.Last(stored.last()));
        }
        search();
    }

    private void searchAsked() {
        around.searchBegan(asked.filter());
        open(asked.listed());
    }

    /// Shows events as they are stored, on top of what the filter bar says; or does so no more.
    /// Such a list begins with the newest and has no end in time.
    void follow(boolean isWanted) {
        if (!isWanted) {
            stopFollowing();
            return;
        }
        if (form.range().get() instanceof RangeChoice.Exact(TimeRange range)) {
            form.range().set(RangeChoice.of(new TimeRange(range.from(), null)));
        }
        order.set(Order.NEWEST_FIRST);
        following.start();
        // A stretch has an end, and what comes lies behind it.
        asked.narrow(null);
        search();
    }

    /// What came stands on top in the order of its storing; unless a person looks at something
    /// else, the list is put in the order of time again.
    private void stopFollowing() {
        RowWindow shown = window.get();
        boolean isMixed = shown != null && shown.added() > 0 && following.isAtTop();
        following.stop();
        if (isMixed) {
            open(present());
        }
    }

    /// Whether and how what is stored appears.
    ReadOnlyObjectProperty<Following.State> following() {
        return following.state();
    }

    /// A person sees the first row of the list, or does not.
    void seen(boolean isTop) {
        following.seen(isTop);
    }

    /// Looks for what has come; to be called some times a second while something is followed.
    void tick() {
        following.tick();
        if (around.tick(following.state().get(), this::present)) {
            names.read();
        }
    }

    /// What was searched, up to the present moment.
    private EventFilter present() {
        return asked.at(clock.instant());
    }

    /// Lists only a stretch of what was searched; null: all of it.
    void narrow(@Nullable TimeRange stretch) {
        asked.narrow(stretch);
        open(asked.listed());
    }

    /// Whether the list shows only a stretch of what was searched.
    boolean isNarrowed() {
        return asked.stretch() != null;
    }

    /// Tells `other` of each search from now on, and stops it with them.
    void surround(Around other) {
        around.join(other);
    }

    /// Puts `filter` into the bar and searches it.
    void search(EventFilter filter) {
        form.show(filter);
        search();
    }

    /// Searches again, up to the present moment; what was typed since does not count.
    void refresh() {
        asked.take(present());
        searchAsked();
    }

    /// Searches again from the other end.
    void reverse() {
        order.set(order.get().reversed());
        open(filter());
    }

    /// Goes on after a failure or a stop.
    void tryAgain() {
        if (search != null) {
            search.resume();
        }
    }

    /// Ends the search that runs; what came stays.
    void stop() {
        around.stop();
        if (search != null) {
            search.stop();
        }
    }

    /// Finds the place of `time` in the list, and gives the index of the row that should stand at
    /// the top to `onFound`: the first at that time or beyond it.
    void goTo(Instant time, IntConsumer onFound) {
        Search in = search;
        if (in != null) {
            jump.go(
                    in,
                    time,
                    onFound,
                    cause -> face.set(new Face.Failed(cause, in.window().loaded() > 0)));
        }
    }

    /// Reads the rows again where a column shows what was not read yet.
    private void look(ListLook now) {
        RowWindow shown = window.get();
        if (now.values().equals(values)) {
            return;
        }
        values = now.values();
        if (shown != null && shown.added() > 0) {
            // What came on top was read without them.
            open(filter());
        } else if (shown != null) {
            shown.readAgain();
        }
    }

    /// The list's columns.
    ListModel list() {
        return list;
    }

    /// Ends everything.
    void close() {
        following.stop();
        relisting.drop();
        around.close();
        jump.drop();
        names.close();
        if (search != null) {
            search.close();
        }
    }

    /// The filter that was searched last.
    EventFilter filter() {
        return search == null ? EventFilter.ALL : search.filter();
    }

    /// How long the search that runs has run.
    Duration elapsed() {
        Instant now = clock.instant();
        return Duration.between(search == null ? now : search.started(), now);
    }

    ReadOnlyObjectProperty<Catalogue> catalogue() {
        return names.catalogue();
    }

    ReadOnlyObjectProperty<Order> order() {
        return order.getReadOnlyProperty();
    }

    /// The rows of the newest search that has an answer; null before the first.
    ReadOnlyObjectProperty<@Nullable RowWindow> window() {
        return window.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Face> face() {
        return face.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Completeness> completeness() {
        return completeness.getReadOnlyProperty();
    }

    /// Whether a query runs.
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whether a search has no answer yet, so that what is shown is older.
    ReadOnlyBooleanProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    private void open(EventFilter filter) {
        jump.drop();
        relisting.drop();
        if (filter.range().to() != null || order.get() != Order.NEWEST_FIRST) {
            following.stop();
        }
        if (search != null) {
            search.close();
        }
        Search next = searchOf(filter, 0);
        put(next);
        waiting.set(true);
        next.start();
        show();
    }

    private Search searchOf(EventFilter filter, long left) {
        return new Search(
                filter,
                order.get(),
                store.rows().of(filter, following.isOn() ? left : null),
                new Search.Surroundings(jobs, clock, this::changed));
    }

    private void put(Search next) {
        search = next;
        busy.bind(Bindings.or(next.busy(), around.busy()));
        following.follow(next);
    }

    /// Reads the list that is followed anew.
    private void openAnew() {
        if (!relisting.isRunning()) {
            relisting.start(searchOf(present(), Following.KEPT));
        }
    }

    private void replace(Search next) {
        if (search != null) {
            search.close();
        }
        asked.take(next.filter());
        put(next);
        show();
        following.tick();
    }

    private void changed(Search which) {
        if (which == search) {
            show();
        } else {
            relisting.changed(which);
        }
    }

    private void show() {
        Search shown = search;
        if (shown == null) {
            return;
        }
        Completeness now = shown.completeness();
        boolean isAnswered =
                shown.hasAnswer()
                        || now instanceof Completeness.Failed
                        || now instanceof Completeness.Stopped;
        if (isAnswered && window.get() != shown.window()) {
            window.set(shown.window());
        }
        if (shown.hasAnswer()) {
            if (around.rowsCame(asked)) {
                names.read();
            }
            followed();
        }
        waiting.set(!isAnswered);
        completeness.set(isAnswered ? Completeness.of(now, following.state().get()) : now);
        if (isAnswered) {
            face.set(face(shown, now));
        }
    }

    /// What is followed is asked for again and again: that is nothing that a person waits for.
    private void followed() {
        if (following.isOn()) {
            busy.unbind();
            busy.set(false);
        }
    }

    private static Face face(Search shown, Completeness now) {
        Exception failure = shown.window().failure();
        boolean hasRows = shown.window().loaded() > 0;
        if (failure != null) {
            return new Face.Failed(failure, hasRows);
        }
        if (hasRows) {
            return new Face.Rows();
        }
        return now instanceof Completeness.Stopped
                ? new Face.Stopped()
                : new Face.Empty(shown.filter());
    }
}
