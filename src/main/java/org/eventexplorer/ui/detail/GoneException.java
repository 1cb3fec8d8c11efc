package org.eventexplorer.ui.detail;

/// An event that is not in the store any more.
final class GoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GoneException(String eventId) {
        super("the event " + eventId + " is not in the store any more; search again");
    }
}
