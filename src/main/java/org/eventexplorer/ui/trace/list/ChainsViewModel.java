package org.eventexplorer.ui.trace.list;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.eventexplorer.query.Chains;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;

import java.util.function.Supplier;

/// The chains of the events that a search matches. Only for the deliverer's thread.
final class ChainsViewModel {
    /// How many chains are listed.
    static final int MOST = 500;

    private final ChainSource source;
    private final Supplier<EventFilter> lastSearch;
    private final NewestJob<Chains> finding;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Nothing());
    private Chains.Sort sort = Chains.Sort.EVENTS;
    private boolean isOfSearch = true;

    /// Where chains are found. Any thread.
    interface ChainSource {
        /// The first chains of the matching events.
        Chains chains(EventFilter filter, Chains.Sort sort, int most, CancelToken token);
    }

    /// What the list shows.
    sealed interface State {
        /// Nothing yet.
        record Nothing() implements State {}

        /// Chains.
        record Found(Chains chains) implements State {}

        /// It was stopped.
        record Stopped() implements State {}

        /// The chains could not be found.
        record Failed(Exception cause) implements State {}
    }

    ChainsViewModel(ChainSource source, JobRunner jobs, Supplier<EventFilter> lastSearch) {
        this.source = source;
        this.lastSearch = lastSearch;
        this.finding = new NewestJob<>(jobs);
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busy() {
        return finding.runningProperty();
    }

    /// Looks among the events of the last search, or among all.
    void ofSearch(boolean wanted) {
        isOfSearch = wanted;
        refresh();
    }

    /// Lists the largest or latest first.
    void sortBy(Chains.Sort by) {
        sort = by;
        refresh();
    }

    /// Looks again.
    void refresh() {
        EventFilter filter = isOfSearch ? lastSearch.get() : EventFilter.ALL;
        Chains.Sort by = sort;
        finding.start(
                context -> source.chains(filter, by, MOST, context.cancelToken()),
                outcome ->
                        state.set(
                                switch (outcome) {
                                    case Outcome.Succeeded<Chains>(Chains chains) ->
                                            new State.Found(chains);
                                    case Outcome.Failed<Chains>(Exception cause) ->
                                            new State.Failed(cause);
                                    case Outcome.Cancelled<Chains> _ -> new State.Stopped();
                                }));
    }

    void stop() {
        finding.stop();
    }

    void close() {
        finding.drop();
    }
}
