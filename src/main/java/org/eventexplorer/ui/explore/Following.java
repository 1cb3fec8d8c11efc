package org.eventexplorer.ui.explore;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.Follow;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

/// Puts events on top of a list as they are stored: each once, none left out, in the order in
/// which they were stored. While a person has scrolled away from the top it only counts what
/// comes. Whatever the rate, no more than some thousand rows are held: past them the list is read
/// anew. For the deliverer's thread alone.
final class Following {
    /// How many rows are read at once.
    static final int BATCH = 2_000;

    /// How many batches are read at one tick; what comes faster makes the list be read anew.
    private static final int BATCHES = 2;

    /// With more rows on top than this the list is read anew.
    static final int MOST = 20_000;

    /// How many of the last positions are left for the top when the list is read anew, so that what
    /// was just stored stands there whatever its time.
    static final long KEPT = 2_000;

    /// How many ticks pass after a failure before the next attempt.
    private static final int REST = 8;

    private final Arrivals arrivals;
    private final NewestJob<Follow.News> reading;
    private final NewestJob<Follow.Arrivals> counting;
    private final Runnable onBehind;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Off());
    private @Nullable Search list;
    private @Nullable Exception failure;
    private boolean isOn;
    private boolean isAtTop = true;
    // All that matches up to here is in the list; null: the list has no answer yet.
    private @Nullable Long readTo;
    private long countedTo;
    private long newer;
    private long arrived;
    private int batches;
    private int rest;

    /// What is stored; any thread.
    interface Arrivals {
        /// Up to `limit` events behind position `after`.
        Follow.News next(EventFilter filter, long after, int limit, CancelToken token);

        /// How many events stand behind position `after`.
        Follow.Arrivals count(EventFilter filter, long after, CancelToken token);
    }

    /// What following is about.
    sealed interface State {
        /// Nobody follows.
        record Off() implements State {}

        /// What is stored appears on top.
        ///
        /// @param arrived how many rows were put on top since following began
        record On(long arrived) implements State {}

        /// A person looks at something else.
        ///
        /// @param newer how many events have come meanwhile
        record Paused(long newer) implements State {}

        /// The server could not say; it is asked again.
        record Failing(Exception cause) implements State {}
    }

    /// @param onBehind reads the list anew
    Following(Arrivals arrivals, JobRunner jobs, Runnable onBehind) {
        this.arrivals = arrivals;
        this.reading = new NewestJob<>(jobs);
        this.counting = new NewestJob<>(jobs);
        this.onBehind = onBehind;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    boolean isOn() {
        return isOn;
    }

    /// Whether a person looks at the top of the list.
    boolean isAtTop() {
        return isAtTop;
    }

    /// Begins; the list is given by [#follow].
    void start() {
        isOn = true;
        arrived = 0;
        draw();
    }

    /// Ends; what came stays.
    void stop() {
        isOn = false;
        drop();
        draw();
    }

    /// Puts what comes on top of `next` from now on, once it has an answer.
    void follow(Search next) {
        drop();
        list = next;
        isAtTop = true;
        draw();
    }

    /// A person sees the top of the list, or does not.
    void seen(boolean isTop) {
        if (isTop != isAtTop) {
            isAtTop = isTop;
            draw();
        }
    }

    /// Looks for what has come; to be called some times a second.
    void tick() {
        Search shown = list;
        if (!isOn || shown == null || reading.isRunning() || counting.isRunning()) {
            return;
        }
        if (rest > 0) {
            rest--;
        } else if (isKnown(shown)) {
            look(shown);
        }
    }

    /// Takes it that the list could not be read anew.
    void failed(Exception cause) {
        failure = cause;
        rest = REST;
        draw();
    }

    private boolean isKnown(Search shown) {
        if (readTo == null && shown.hasAnswer()) {
            readTo = shown.source().upTo();
            countedTo = readTo == null ? 0 : readTo;
        }
        return readTo != null;
    }

    private void look(Search shown) {
        boolean isBehind = newer > BATCHES * BATCH || shown.window().added() >= MOST;
        if (!isAtTop) {
            count(shown);
        } else if (isBehind) {
            onBehind.run();
        } else {
            batches = BATCHES;
            read(shown);
        }
    }

    private void read(Search shown) {
        long after = readTo == null ? 0 : readTo;
        EventFilter filter = shown.filter();
        reading.start(
                context -> arrivals.next(filter, after, BATCH, context.cancelToken()),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Succeeded<Follow.News>(Follow.News news) -> came(shown, news);
                        case Outcome.Failed<Follow.News>(Exception cause) -> failed(cause);
                        case Outcome.Cancelled<Follow.News> _ -> {}
                    }
                });
    }

    private void came(Search shown, Follow.News news) {
        failure = null;
        if (!isAtTop) {
            // They would push away what is looked at; they are read again when it is time.
            draw();
            return;
        }
        readTo = news.upTo();
        countedTo = Math.max(countedTo, news.upTo());
        boolean isAll = news.rows().size() < BATCH;
        newer = isAll ? 0 : Math.max(0, newer - news.rows().size());
        arrived += news.rows().size();
        shown.window().add(news.rows());
        draw();
        if (!isAll && --batches > 0 && shown.window().added() < MOST) {
            read(shown);
        }
    }

    private void count(Search shown) {
        long after = countedTo;
        EventFilter filter = shown.filter();
        counting.start(
                context -> arrivals.count(filter, after, context.cancelToken()),
                outcome -> {
                    switch (outcome) {
                        case Outcome.Succeeded<Follow.Arrivals>(Follow.Arrivals came) -> {
                            failure = null;
                            newer += came.number();
                            countedTo = came.upTo();
                            draw();
                        }
                        case Outcome.Failed<Follow.Arrivals>(Exception cause) -> failed(cause);
                        case Outcome.Cancelled<Follow.Arrivals> _ -> {}
                    }
                });
    }

    private void drop() {
        reading.drop();
        counting.drop();
        list = null;
        readTo = null;
        newer = 0;
        rest = 0;
        failure = null;
    }

    private void draw() {
        Exception cause = failure;
        if (!isOn) {
            state.set(new State.Off());
        } else if (cause != null) {
            state.set(new State.Failing(cause));
        } else {
            state.set(isAtTop ? new State.On(arrived) : new State.Paused(newer));
        }
    }
}
