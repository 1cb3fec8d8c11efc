package org.eventexplorer.bench.site;

/// An option that makes no sense; the message says which, and what would.
public final class BadOptionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param message which option, and what would make sense
    public BadOptionException(String message) {
        super(message);
    }
}
