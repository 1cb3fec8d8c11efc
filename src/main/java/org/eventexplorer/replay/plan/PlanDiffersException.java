package org.eventexplorer.replay.plan;

/// What should be sent is not what is stored: nothing more is sent.
public final class PlanDiffersException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String eventId;
    private final boolean mayBeMended;

    private PlanDiffersException(String eventId, String message, boolean mayBeMended) {
        super(message);
        this.eventId = eventId;
        this.mayBeMended = mayBeMended;
    }

    /// An event that was planned is no longer there.
    public static PlanDiffersException gone(long ordinal, String eventId) {
        return new PlanDiffersException(
                eventId,
                "the plan's event "
                        + (ordinal + 1)
                        + ", "
                        + eventId
                        + ", is no longer in the store: archived or deleted since it was planned."
                        + " Restore it and resume, or plan anew",
                true);
    }

    static PlanDiffersException changed(long ordinal, String eventId) {
        return new PlanDiffersException(
                eventId,
                "what is kept of the plan was changed: the ids from event "
                        + (ordinal + 1)
                        + ", "
                        + eventId
                        + ", on do not have the hash that they had. Plan anew",
                false);
    }

    static PlanDiffersException notThere(String eventId) {
        return new PlanDiffersException(
                eventId,
                "event "
                        + eventId
                        + " is not in the store: it never was, or was archived or deleted",
                true);
    }

    /// The business identifier of the event in which they differ.
    public String eventId() {
        return eventId;
    }

    /// Whether the event may come back, so that the replay can go on.
    public boolean mayBeMended() {
        return mayBeMended;
    }
}
