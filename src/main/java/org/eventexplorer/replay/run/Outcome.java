package org.eventexplorer.replay.run;

import org.eventexplorer.replay.order.Planned;
import org.eventexplorer.replay.record.Failure;
import org.jspecify.annotations.Nullable;

/// What came of one planned event.
///
/// @param planned the event
/// @param what what came of it
/// @param attempts how often it was sent
/// @param failure why it was not delivered; null where it was, or was left for later
record Outcome(Planned planned, What what, int attempts, @Nullable Failure failure) {
    /// What came of it.
    enum What {
        DELIVERED,
        FAILED,
        BLOCKED,
        /// It is to be sent when the replay is taken up again.
        LEFT
    }

    static Outcome delivered(Planned planned, int attempts) {
        return new Outcome(planned, What.DELIVERED, attempts, null);
    }

    static Outcome left(Planned planned, int attempts) {
        return new Outcome(planned, What.LEFT, attempts, null);
    }

    static Outcome failed(Planned planned, int attempts, Failure.Cause cause) {
        return new Outcome(planned, What.FAILED, attempts, failure(planned, attempts, cause));
    }

    static Outcome blocked(Planned planned) {
        Failure.Cause cause =
                new Failure.Cause(
                        Failure.Cause.BLOCKED,
                        null,
                        "an event before it in its chain was not delivered");
        return new Outcome(planned, What.BLOCKED, 0, failure(planned, 0, cause));
    }

    private static Failure failure(Planned planned, int attempts, Failure.Cause cause) {
        return new Failure(planned.ordinal(), planned.eventId(), planned.chain(), attempts, cause);
    }

    /// Whether it took one of the places of what is in flight.
    boolean tookPlace() {
        return what != What.BLOCKED;
    }
}
