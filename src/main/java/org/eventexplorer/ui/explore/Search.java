package org.eventexplorer.ui.explore;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Order;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/// One search from its start to its end: its rows and their number, read beside each other. For
/// the deliverer's thread alone.
final class Search {
    private final EventFilter filter;
    private final RowWindow window;
    private final RowSource source;
    private final NewestJob<Long> count;
    private final InstantSource clock;
    private final Instant started;
    private final Consumer<Search> onChange;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable Duration took;
    private @Nullable Outcome<Long> counted;
    private boolean isStopped;

    /// What a search needs of the screen.
    ///
    /// @param onChange told of the search whenever something came, ended or failed
    record Surroundings(JobRunner jobs, InstantSource clock, Consumer<Search> onChange) {}

    Search(EventFilter filter, Order order, RowSource source, Surroundings surroundings) {
        this.filter = filter;
        this.source = source;
        this.clock = surroundings.clock();
        this.started = clock.instant();
        this.onChange = surroundings.onChange();
        this.window = new RowWindow(source, order, surroundings.jobs());
        this.count = new NewestJob<>(surroundings.jobs());
        busy.bind(window.loadingProperty().or(count.runningProperty()));
        window.revisionProperty().addListener((property, before, now) -> rowsCame());
        window.stateProperty().addListener((property, before, now) -> stateChanged(now));
    }

    void start() {
        window.start();
    }

    // Once the first rows are there: what is counted meanwhile would only hold them up.
    private void count() {
        if (!window.isEndKnown() && !count.isRunning() && counted == null) {
            count.start(context -> source.count(context.cancelToken()), this::counted);
        }
    }

    /// Ends what runs, in the server too; what came stays.
    void stop() {
        isStopped = true;
        count.stop();
        window.stop();
    }

    /// Reads again what could not be read, and counts again.
    void resume() {
        isStopped = false;
        counted = null;
        window.start();
        if (hasAnswer()) {
            count();
        }
        onChange.accept(this);
    }

    /// Ends everything without a word.
    void close() {
        window.close();
        count.drop();
    }

    EventFilter filter() {
        return filter;
    }

    RowWindow window() {
        return window;
    }

    RowSource source() {
        return source;
    }

    /// Whether something runs in the server.
    ObservableBooleanValue busy() {
        return busy;
    }

    /// When it was started.
    Instant started() {
        return started;
    }

    /// Whether the first rows came, or it is known that there are none.
    boolean hasAnswer() {
        return took != null;
    }

    Completeness completeness() {
        int loaded = window.loaded();
        RowWindow.State state = window.stateProperty().get();
        Duration first = took;
        if (state == RowWindow.State.FAILED) {
            return new Completeness.Failed(loaded);
        }
        if (state == RowWindow.State.STOPPED) {
            return new Completeness.Stopped(loaded);
        }
        if (first == null) {
            return new Completeness.Searching();
        }
        int total = window.size();
        if (window.isEndKnown()) {
            return loaded == total
                    ? new Completeness.Complete(total, first)
                    : new Completeness.More(loaded, total, window.holdsEnd(), first);
        }
        return switch (counted) {
            case Outcome.Failed<Long>(Exception cause) -> new Completeness.Uncounted(loaded, cause);
            case Outcome.Cancelled<Long> _ -> new Completeness.Uncounted(loaded, null);
            case null -> new Completeness.Counting(loaded);
            case Outcome.Succeeded<Long> _ -> new Completeness.Counting(loaded);
        };
    }

    private void stateChanged(RowWindow.State now) {
        if (now == RowWindow.State.FAILED) {
            count.drop();
        }
        onChange.accept(this);
    }

    private void rowsCame() {
        boolean isAnswer = window.loaded() > 0 || window.size() == 0;
        if (took == null && isAnswer) {
            took = Duration.between(started, clock.instant());
        }
        if (window.isEndKnown()) {
            count.drop();
        } else if (isAnswer && !isStopped) {
            count();
        }
        onChange.accept(this);
    }

    private void counted(Outcome<Long> outcome) {
        // A count that came while it was being stopped would lengthen the list, and so go on.
        counted = isStopped ? new Outcome.Cancelled<>() : outcome;
        if (counted instanceof Outcome.Succeeded<Long>(Long total)) {
            window.total(total);
        }
        onChange.accept(this);
    }
}
