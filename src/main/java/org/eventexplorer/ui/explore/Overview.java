package org.eventexplorer.ui.explore;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.SourceKey;
import org.eventexplorer.ui.fx.Zone;
import org.eventexplorer.ui.overview.FacetsPane;
import org.eventexplorer.ui.overview.HistogramPane;
import org.eventexplorer.ui.overview.OverviewHost;
import org.eventexplorer.work.JobRunner;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Histogram and facets, joined to the search: what is chosen in them goes into the filter bar.
final class Overview implements Around, OverviewHost {
    private static final Duration LITTLE = Duration.ofMillis(60);

    private final ExploreViewModel model;
    private final HistogramPane histogram;
    private final FacetsPane facets;
    private final Deque<RangeChoice> steps = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canStepOut = new ReadOnlyBooleanWrapper();
    private boolean isZooming;
    private boolean isOpen;
    private @Nullable EventFilter held;

    Overview(ExploreViewModel model, EventQueries queries, JobRunner jobs, Zone zone) {
        this.model = model;
        this.histogram = new HistogramPane(queries, jobs, this, zone);
        this.facets = new FacetsPane(queries, jobs, this, zone);
        // Who chooses another range by hand has left the path of zooms.
        model.form().range().addListener((property, before, now) -> forgetSteps());
    }

    HistogramPane histogram() {
        return histogram;
    }

    FacetsPane facets() {
        return facets;
    }

    private void forgetSteps() {
        if (!isZooming) {
            steps.clear();
            canStepOut.set(false);
        }
    }

    @Override
    public void narrow(@Nullable TimeRange stretch) {
        model.narrow(stretch);
    }

    @Override
    public void zoom(TimeRange range) {
        steps.push(model.form().range().get());
        search(new RangeChoice.Exact(range));
    }

    @Override
    public void stepOut() {
        if (!steps.isEmpty()) {
            search(steps.pop());
        }
    }

    private void search(RangeChoice range) {
        isZooming = true;
        model.form().range().set(range);
        isZooming = false;
        canStepOut.set(!steps.isEmpty());
        model.search();
    }

    @Override
    public ReadOnlyBooleanProperty canStepOut() {
        return canStepOut.getReadOnlyProperty();
    }

    @Override
    public void patterns(List<PatternFilter> wanted, List<PatternFilter> excluded) {
        model.form().patterns().setAll(wanted);
        model.form().excluded().setAll(excluded);
        model.search();
    }

    @Override
    public void sources(List<SourceKey> sources) {
        model.form()
                .extras()
                .removeIf(
                        extra ->
                                switch (extra.field()) {
                                    case SOURCE, SOURCE_TYPE, SOURCE_ID, SOURCE_NAME -> true;
                                    default -> false;
                                });
        for (SourceKey source : sources) {
            model.form().put(new Extra(Extra.Field.SOURCE, source.text()));
        }
        model.search();
    }

    // What is counted ahead, or few by its index, costs so little that the rows need not be there
    // first.
    @Override
    public void searchBegan(EventFilter filter) {
        if (EventQueries.isCounted(filter) || !filter.ids().equals(EventFilter.Ids.ANY)) {
            histogram.prepare(filter);
        }
    }

    /// Waits a little for bars that were begun with the search, so that they come in one frame with
    /// the rows: two cost nearly twice the time. Any thread.
    void awaitBars() {
        try {
            histogram.awaitPrepared(LITTLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void searched(EventFilter filter, @Nullable TimeRange stretch) {
        histogram.show(filter, stretch);
        if (isOpen) {
            facets.show(filter);
        } else {
            held = filter;
        }
    }

    /// The facets of the first search come now, so that its rows need not wait for them.
    void rowsArePainted() {
        isOpen = true;
        if (held != null) {
            facets.show(held);
        }
        held = null;
    }

    @Override
    public void again(EventFilter filter) {
        histogram.show(filter, null);
        if (isOpen) {
            facets.reload();
        }
    }

    @Override
    public void stop() {
        histogram.stop();
        facets.stop();
    }

    @Override
    public ObservableBooleanValue busy() {
        return Bindings.or(histogram.busy(), facets.busy());
    }

    @Override
    public void close() {
        histogram.close();
        facets.close();
    }
}
