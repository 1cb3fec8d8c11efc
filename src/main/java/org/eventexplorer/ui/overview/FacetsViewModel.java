package org.eventexplorer.ui.overview;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;

import org.eventexplorer.event.Source;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventFilter.PatternChoice;
import org.eventexplorer.query.EventFilter.SourceFilter;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.query.SourceCounts;
import org.eventexplorer.query.SourceKey;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The patterns and sources of a search, each with its events, and which of them are chosen. A
/// choice of patterns does not take the others out of the tree, so that they can be chosen too.
/// For the deliverer's thread alone.
final class FacetsViewModel {
    private final Counts counts;
    private final OverviewHost host;
    private final NewestJob<List<PatternCount>> patternJob;
    private final NewestJob<Map<String, Instant>> seenJob;
    private final NewestJob<SourceCounts> sourceJob;
    private final StringProperty sought = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<PatternTree> tree =
            new ReadOnlyObjectWrapper<>(PatternTree.EMPTY);
    private final ReadOnlyObjectWrapper<Map<String, Instant>> seen =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<@Nullable SourceCounts> sources =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Exception> failure =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<EventFilter> filter =
            new ReadOnlyObjectWrapper<>(EventFilter.ALL);
    private List<PatternCount> patterns = List.of();
    private boolean areSourcesWanted;

    /// What the store says of a filter's events; any thread.
    interface Counts {
        /// The events of each pattern.
        List<PatternCount> patterns(EventFilter filter, CancelToken token);

        /// When each pattern last had an event.
        Map<String, Instant> lastSeen(EventFilter filter, CancelToken token);

        /// The events of each source.
        SourceCounts sources(EventFilter filter, CancelToken token);
    }

    FacetsViewModel(Counts counts, JobRunner jobs, OverviewHost host) {
        this.counts = counts;
        this.host = host;
        this.patternJob = new NewestJob<>(jobs);
        this.seenJob = new NewestJob<>(jobs);
        this.sourceJob = new NewestJob<>(jobs);
        sought.addListener((property, before, now) -> grow());
    }

    /// Shows another search.
    void show(EventFilter next) {
        EventFilter before = filter.get();
        filter.set(next);
        EventFilter anyPattern = ofAnyPattern(next);
        // A click on a box changes only which patterns are named: the numbers stay. The same search
        // made again is asked what is new.
        boolean isSameAgain = next.equals(before);
        if (isSameAgain || !anyPattern.equals(ofAnyPattern(before)) || patterns.isEmpty()) {
            load(anyPattern);
        }
        // Nor does one on a source's box.
        if (!ofAnySource(next).equals(ofAnySource(before)) || sources.get() == null) {
            sources.set(null);
            loadSources();
        }
    }

    private void loadSources() {
        if (areSourcesWanted) {
            EventFilter anySource = ofAnySource(filter.get());
            sourceJob.start(c -> counts.sources(anySource, c.cancelToken()), this::sourcesCame);
        }
    }

    /// Whether sources are looked at: only then are they counted.
    void setSourcesWanted(boolean areWanted) {
        areSourcesWanted = areWanted;
        if (sources.get() == null) {
            loadSources();
        }
    }

    private static EventFilter ofAnyPattern(EventFilter filter) {
        return filter.withPatterns(List.of()).withExcluded(List.of());
    }

    private static EventFilter ofAnySource(EventFilter filter) {
        return filter.withSource(SourceFilter.ANY);
    }

    private void load(EventFilter anyPattern) {
        patternJob.start(
                context -> counts.patterns(anyPattern, context.cancelToken()),
                outcome -> {
                    patternsCame(outcome);
                    // Only tooltips tell it, so it may come last.
                    seenJob.start(
                            context -> counts.lastSeen(anyPattern, context.cancelToken()),
                            this::seenCame);
                });
    }

    /// Counts again: events have come in.
    void reload() {
        load(ofAnyPattern(filter.get()));
        loadSources();
    }

    /// Ends what runs; what is shown stays.
    void stop() {
        patternJob.stop();
        seenJob.stop();
        sourceJob.stop();
    }

    /// Ends everything without a word.
    void close() {
        patternJob.drop();
        seenJob.drop();
        sourceJob.drop();
    }

    /// Ticks the box of a branch, or unticks it.
    void click(PatternTree.Branch branch) {
        PatternChoice next = Ticks.clicked(branch, filter.get().choice());
        host.patterns(next.wanted(), next.excluded());
    }

    /// Searches what this source said too, or no longer.
    void click(Source source) {
        List<SourceKey> next = new ArrayList<>(chosen());
        if (isChosen(source)) {
            next.remove(key(source));
        } else {
            next.add(key(source));
        }
        host.sources(next);
    }

    boolean isChosen(Source source) {
        String name = filter.get().source().name();
        return chosen().contains(key(source)) && (name == null || name.equals(source.name()));
    }

    private List<SourceKey> chosen() {
        SourceFilter source = filter.get().source();
        return source.type() == null || source.id() == null
                ? source.anyOf()
                : List.of(new SourceKey(source.type(), source.id()));
    }

    private static SourceKey key(Source source) {
        return new SourceKey(source.type(), source.id());
    }

    private void patternsCame(Outcome<List<PatternCount>> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<List<PatternCount>>(List<PatternCount> found) -> {
                failure.set(null);
                patterns = found;
                grow();
            }
            case Outcome.Failed<List<PatternCount>>(Exception cause) -> failure.set(cause);
            case Outcome.Cancelled<List<PatternCount>> _ -> {}
        }
    }

    private void grow() {
        tree.set(PatternTree.of(patterns, sought.get()));
    }

    private void seenCame(Outcome<Map<String, Instant>> outcome) {
        seen.set(
                outcome instanceof Outcome.Succeeded<Map<String, Instant>>(var found)
                        ? Map.copyOf(found)
                        : Map.of());
    }

    private void sourcesCame(Outcome<SourceCounts> outcome) {
        sources.set(outcome instanceof Outcome.Succeeded<SourceCounts>(var found) ? found : null);
    }

    /// What the tree's patterns must hold.
    StringProperty sought() {
        return sought;
    }

    ReadOnlyObjectProperty<PatternTree> tree() {
        return tree.getReadOnlyProperty();
    }

    /// When patterns were last seen, as far as it is known.
    ReadOnlyObjectProperty<Map<String, Instant>> seen() {
        return seen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable SourceCounts> sources() {
        return sources.getReadOnlyProperty();
    }

    /// Why patterns could not be counted.
    ReadOnlyObjectProperty<@Nullable Exception> failure() {
        return failure.getReadOnlyProperty();
    }

    /// The search that is shown.
    ReadOnlyObjectProperty<EventFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    /// Whether something is counted.
    ObservableBooleanValue running() {
        return Bindings.or(patternJob.runningProperty(), sourceJob.runningProperty())
                .or(seenJob.runningProperty());
    }
}
