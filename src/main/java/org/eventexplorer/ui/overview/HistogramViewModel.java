package org.eventexplorer.ui.overview;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.CalendarGrid;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Histogram;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.fx.ZoneText;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// How the events of a search lie in time, and which stretch of it a person has chosen. For the
/// deliverer's thread alone.
final class HistogramViewModel {
    private static final Duration AROUND = Duration.ofMinutes(30);
    /// With more bars than this they are too narrow to be hit.
    static final int MOST_BARS = 120;

    private final Counts counts;
    private final NewestJob<Optional<Histogram>> load;
    private final OverviewHost host;
    private final Supplier<ZoneText> zone;
    private final ReadOnlyObjectWrapper<@Nullable Histogram> histogram =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TimeRange> brush = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Exception> failure =
            new ReadOnlyObjectWrapper<>();
    private EventFilter filter = EventFilter.ALL;
    private @Nullable EventFilter prepared;
    private volatile CountDownLatch preparing = new CountDownLatch(0);
    private @Nullable Outcome<Optional<Histogram>> early;

    /// Counts a filter's events in the bars of a grid; any thread.
    @FunctionalInterface
    interface Counts {
        /// Nothing where no event matches.
        Optional<Histogram> of(EventFilter filter, CalendarGrid grid, CancelToken token);
    }

    HistogramViewModel(Counts counts, JobRunner jobs, OverviewHost host, Supplier<ZoneText> zone) {
        this.counts = counts;
        this.load = new NewestJob<>(jobs);
        this.host = host;
        this.zone = zone;
    }

    /// Shows another search, of which a stretch may be chosen already.
    void show(EventFilter next, @Nullable TimeRange stretch) {
        boolean isPrepared = next.equals(prepared);
        Outcome<Optional<Histogram>> ready = early;
        filter = next;
        brush.set(stretch);
        if (!isPrepared) {
            reload();
            return;
        }
        forget();
        if (ready != null) {
            came(ready);
        }
    }

    /// Counts for another search that is not to be shown yet; what is shown stays until then.
    void prepare(EventFilter next) {
        CountDownLatch counted = new CountDownLatch(1);
        forget();
        preparing = counted;
        prepared = next;
        begin(
                (filter, grid, token) -> {
                    try {
                        return counts.of(filter, grid, token);
                    } finally {
                        counted.countDown();
                    }
                },
                next);
    }

    /// Waits until nothing is being counted any more that was not to be shown yet, but no longer
    /// than `most`. Any thread.
    void awaitPrepared(Duration most) throws InterruptedException {
        var _ = preparing.await(most.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void forget() {
        preparing.countDown();
        prepared = null;
        early = null;
    }

    /// Counts again, such as in another zone's days. The chosen stretch stays.
    void reload() {
        forget();
        begin(counts, filter);
    }

    private void begin(Counts counting, EventFilter wanted) {
        CalendarGrid grid = new CalendarGrid(zone.get().zone(), MOST_BARS);
        load.start(context -> count(counting, wanted, grid, context.cancelToken()), this::ended);
    }

    /// One instant alone is shown in the time around it.
    private static Optional<Histogram> count(
            Counts counting, EventFilter wanted, CalendarGrid grid, CancelToken token) {
        Optional<Histogram> found = counting.of(wanted, grid, token);
        if (found.isEmpty() || found.get().total() == 0) {
            return Optional.empty();
        }
        Instant from = found.get().range().from();
        if (from == null
                || !from.equals(found.get().range().to())
                || !wanted.range().equals(TimeRange.ALL)) {
            return found;
        }
        TimeRange around = new TimeRange(from.minus(AROUND), from.plus(AROUND));
        return Optional.of(found.get().within(around, grid));
    }

    /// Ends the counting that runs; what is shown stays.
    void stop() {
        if (prepared == null) {
            load.stop();
        } else {
            forget();
            load.drop();
        }
    }

    /// Ends everything without a word.
    void close() {
        load.drop();
    }

    /// Narrows the list to a stretch; null: to none, so that all of it shows.
    void choose(@Nullable TimeRange stretch) {
        if (java.util.Objects.equals(stretch, brush.get())) {
            return;
        }
        brush.set(stretch);
        host.narrow(stretch);
    }

    /// Makes the chosen stretch the range of the search.
    void zoomIn() {
        TimeRange chosen = brush.get();
        if (chosen != null) {
            host.zoom(chosen);
        }
    }

    /// Makes one bar the range of the search.
    void zoomTo(Histogram.Bar bar) {
        host.zoom(rangeOf(bar, bar));
    }

    /// Goes back to the range before the last zoom.
    void stepOut() {
        host.stepOut();
    }

    /// The stretch from the first instant of one bar to the last of another, within the range
    /// that was searched.
    TimeRange rangeOf(Histogram.Bar first, Histogram.Bar last) {
        TimeRange searched = filter.range();
        var from = first.from();
        var to = last.until().minus(1, ChronoUnit.MICROS);
        if (searched.from() != null && searched.from().isAfter(from)) {
            from = searched.from();
        }
        if (searched.to() != null && searched.to().isBefore(to)) {
            to = searched.to();
        }
        return new TimeRange(from, to);
    }

    /// How many events the chosen stretch has, as far as it consists of whole bars.
    long chosen() {
        Histogram shown = histogram.get();
        TimeRange stretch = brush.get();
        if (shown == null || stretch == null) {
            return 0;
        }
        return shown.bars().stream()
                .filter(bar -> isIn(rangeOf(bar, bar), stretch))
                .mapToLong(Histogram.Bar::total)
                .sum();
    }

    private static boolean isIn(TimeRange bar, TimeRange stretch) {
        return bar.from() != null
                && bar.to() != null
                && stretch.from() != null
                && stretch.to() != null
                && !bar.from().isBefore(stretch.from())
                && !bar.to().isAfter(stretch.to());
    }

    private void ended(Outcome<Optional<Histogram>> outcome) {
        if (prepared == null) {
            came(outcome);
        } else {
            early = outcome;
        }
    }

    private void came(Outcome<Optional<Histogram>> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<Optional<Histogram>>(Optional<Histogram> found) -> {
                failure.set(null);
                histogram.set(found.orElse(null));
            }
            case Outcome.Failed<Optional<Histogram>>(Exception cause) -> {
                histogram.set(null);
                failure.set(cause);
            }
            case Outcome.Cancelled<Optional<Histogram>> _ -> histogram.set(null);
        }
    }

    /// The bars; null where there is none, or none yet.
    ReadOnlyObjectProperty<@Nullable Histogram> histogram() {
        return histogram.getReadOnlyProperty();
    }

    /// The stretch that the list is narrowed to; null: the whole.
    ReadOnlyObjectProperty<@Nullable TimeRange> brush() {
        return brush.getReadOnlyProperty();
    }

    /// Why it could not be counted.
    ReadOnlyObjectProperty<@Nullable Exception> failure() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty running() {
        return load.runningProperty();
    }

    /// Whether there is a range to go back to.
    ReadOnlyBooleanProperty canStepOut() {
        return host.canStepOut();
    }
}
