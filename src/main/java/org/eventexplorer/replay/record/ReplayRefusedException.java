package org.eventexplorer.replay.record;

import java.util.UUID;

/// What is asked of a replay cannot be done with it now.
public final class ReplayRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message what cannot be done, why, and what to do
    public ReplayRefusedException(String message) {
        super(message);
    }

    /// There is no such replay.
    public static ReplayRefusedException unknown(UUID id) {
        return new ReplayRefusedException(
                "there is no replay "
                        + id
                        + "; 'event-explorer replay list' shows those there are");
    }

    /// The replay stands where it cannot be done.
    ///
    /// @param verb what was asked for, as in "cannot be …"
    public static ReplayRefusedException of(Replay replay, String verb) {
        ReplayState state = replay.standing().state();
        String why =
                state == ReplayState.RUNNING
                        ? "runs in another process"
                        : "is " + state.words() + (state.isOver() ? ", which is its end" : "");
        return new ReplayRefusedException(
                "replay " + replay.id() + " cannot be " + verb + ": it " + why);
    }
}
