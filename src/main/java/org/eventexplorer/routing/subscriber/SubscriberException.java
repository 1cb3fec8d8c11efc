package org.eventexplorer.routing.subscriber;

/// There is no such subscriber, or there is one already.
public final class SubscriberException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final boolean isThere;

    private SubscriberException(String name, boolean isThere, String message) {
        super(message);
        this.name = name;
        this.isThere = isThere;
    }

    static SubscriberException unknown(String name) {
        return new SubscriberException(
                name,
                false,
                "there is no subscriber '"
                        + name
                        + "'; 'event-explorer subscribers list' shows all");
    }

    static SubscriberException taken(String name) {
        return new SubscriberException(
                name,
                true,
                "there is a subscriber '" + name + "' already; edit it, or give another name");
    }

    /// The name in question.
    public String name() {
        return name;
    }

    /// Whether there is such a subscriber, which is the trouble.
    public boolean isThere() {
        return isThere;
    }
}
