package org.eventexplorer.ui.replay.plan;

/// What is stored is no longer what a person was shown; nothing was sent.
public final class NotAsShownException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String subscriber;
    private final What what;

    /// What differs.
    public enum What {
        /// The subscriber was changed or removed.
        SUBSCRIBER,
        /// Other events are in the tables.
        EVENTS
    }

    /// @param what what differs
    NotAsShownException(String subscriber, What what) {
        super("what is planned for " + subscriber + " is not what was shown");
        this.subscriber = subscriber;
        this.what = what;
    }

    /// The name of the subscriber that it is about.
    public String subscriber() {
        return subscriber;
    }

    /// What differs.
    public What what() {
        return what;
    }
}
