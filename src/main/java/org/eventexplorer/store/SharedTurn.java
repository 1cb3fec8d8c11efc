package org.eventexplorer.store;

import org.eventexplorer.event.Event;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.locks.Condition;

/// One append that may go together with others. The lock of [SharedCommits] guards its end; what
/// became of it is written before that and read after it.
final class SharedTurn {
    private final List<Event> events;
    private final Condition over;
    private @Nullable List<AppendResult> results;
    private @Nullable RuntimeException failure;
    private boolean ended;

    /// @param over signalled when it has ended, or may lead
    SharedTurn(List<Event> events, Condition over) {
        this.events = events;
        this.over = over;
    }

    List<Event> events() {
        return events;
    }

    Condition over() {
        return over;
    }

    void succeed(List<AppendResult> own) {
        results = own;
    }

    void fail(RuntimeException cause) {
        failure = cause;
    }

    void end() {
        ended = true;
        over.signal();
    }

    boolean isOver() {
        return ended;
    }

    /// Whether nothing became of it with the others, so that it goes by itself.
    boolean isAlone() {
        return results == null && failure == null;
    }

    /// What became of it.
    List<AppendResult> results() {
        if (failure != null) {
            throw failure;
        }
        return results == null ? List.of() : results;
    }
}
