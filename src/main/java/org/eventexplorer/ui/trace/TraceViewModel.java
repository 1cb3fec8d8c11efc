package org.eventexplorer.ui.trace;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.query.chain.ChainReading;
import org.eventexplorer.ui.control.NewestJob;
import org.eventexplorer.ui.trace.chain.ChainViewModel;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.JobRunner;
import org.eventexplorer.work.Outcome;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/// Which chain is looked at. Only for the deliverer's thread.
final class TraceViewModel {
    private static final int REMEMBERED = 50;

    private final ChainSource chains;
    private final JobRunner jobs;
    private final NewestJob<Read> reading;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Choosing());
    private final Deque<Visit> visited = new ArrayDeque<>();
    private @Nullable Visit now;
    private State before = new State.Choosing();

    /// Where chains are read. Any thread.
    interface ChainSource {
        /// Reads a chain.
        ChainReading read(String correlationId, CancelToken token);

        /// Takes in what stands beside one event.
        ChainReading.Whole follow(ChainReading.Whole before, String eventId, CancelToken token);
    }

    /// What the place shows.
    sealed interface State {
        /// No chain: one can be chosen.
        record Choosing() implements State {}

        /// A chain is being read.
        record Reading(String correlationId) implements State {}

        /// A chain.
        record Open(String correlationId, ChainViewModel chain) implements State {}

        /// A chain too large to be drawn.
        record TooLarge(ChainReading.TooLarge numbers) implements State {}

        /// There is no such chain.
        record Missing(String correlationId) implements State {}

        /// A chain that could not be read.
        record Failed(String correlationId, Exception cause) implements State {}
    }

    /// A chain that was asked for, and the event of it; null: any.
    private record Visit(String correlationId, @Nullable String eventId) {}

    private record Read(ChainReading reading, @Nullable CorrelationGraph graph) {}

    TraceViewModel(ChainSource chains, JobRunner jobs) {
        this.chains = chains;
        this.jobs = jobs;
        this.reading = new NewestJob<>(jobs);
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Whether something is being read.
    ReadOnlyBooleanProperty busy() {
        return reading.runningProperty();
    }

    /// Opens a chain.
    ///
    /// @param eventId the event of it that is selected; null: the first
    void open(String correlationId, @Nullable String eventId) {
        if (now != null && !now.correlationId.equals(correlationId)) {
            visited.push(now);
            if (visited.size() > REMEMBERED) {
                visited.removeLast();
            }
        }
        visit(new Visit(correlationId, eventId));
    }

    private void visit(Visit wanted) {
        now = wanted;
        read(wanted, token -> chains.read(wanted.correlationId, token));
    }

    /// Goes back to the chain before, or to where one is chosen.
    void back() {
        Visit last = visited.poll();
        if (last == null) {
            choose();
        } else {
            visit(last);
        }
    }

    /// Shows where a chain is chosen.
    void choose() {
        reading.drop();
        visited.clear();
        now = null;
        show(new State.Choosing());
    }

    /// Takes in what stands beside an event of the open chain, and selects the event.
    void follow(String eventId) {
        if (state.get() instanceof State.Open(String id, ChainViewModel chain)) {
            read(new Visit(id, eventId), token -> chains.follow(chain.whole(), eventId, token));
        }
    }

    /// Tries once more what failed.
    void tryAgain() {
        if (now != null) {
            visit(now);
        }
    }

    /// Ends the reading; what was shown before is shown again.
    void stop() {
        reading.stop();
    }

    private void read(Visit wanted, Function<CancelToken, ChainReading> work) {
        if (!(state.get() instanceof State.Reading)) {
            before = state.get();
        }
        show(new State.Reading(wanted.correlationId));
        reading.start(
                context -> {
                    ChainReading read = work.apply(context.cancelToken());
                    return new Read(
                            read,
                            read instanceof ChainReading.Whole whole
                                    ? whole.graph(context.cancelToken())
                                    : null);
                },
                outcome -> ended(wanted, outcome));
    }

    private void ended(Visit wanted, Outcome<Read> outcome) {
        switch (outcome) {
            case Outcome.Succeeded<Read>(Read read) -> came(wanted, read);
            case Outcome.Failed<Read>(Exception cause) ->
                    show(new State.Failed(wanted.correlationId, cause));
            case Outcome.Cancelled<Read> _ -> show(before);
        }
    }

    private void came(Visit wanted, Read read) {
        switch (read.reading) {
            case ChainReading.TooLarge large -> show(new State.TooLarge(large));
            case ChainReading.Whole whole -> {
                if (whole.events().size() == 0 || read.graph == null) {
                    show(new State.Missing(wanted.correlationId));
                } else {
                    ChainViewModel chain = new ChainViewModel(whole, read.graph, jobs);
                    if (before instanceof State.Open(String id, ChainViewModel old)
                            && id.equals(wanted.correlationId)) {
                        chain.view().set(old.view().get());
                    }
                    show(new State.Open(wanted.correlationId, chain));
                    chain.start(wanted.eventId);
                }
            }
        }
    }

    private void show(State next) {
        state.set(next);
        if (!(next instanceof State.Reading)
                && before instanceof State.Open(String _, ChainViewModel old)
                && !next.equals(before)) {
            old.close();
        }
    }

    void close() {
        reading.drop();
        if (state.get() instanceof State.Open(String _, ChainViewModel chain)) {
            chain.close();
        }
    }
}
