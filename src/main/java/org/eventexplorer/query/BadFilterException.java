package org.eventexplorer.query;

/// A filter that cannot be run: the message says which part and what to do.
public final class BadFilterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message which part of the filter is wrong, and what to do
    public BadFilterException(String message) {
        super(message);
    }
}
