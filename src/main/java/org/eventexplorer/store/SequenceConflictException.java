package org.eventexplorer.store;

/// A pattern has moved on since the caller last saw it; nothing of the batch was stored.
public final class SequenceConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pattern;
    private final long expected;
    private final long actual;

    /// @param pattern the pattern
    /// @param expected the sequence that the caller last saw
    /// @param actual the sequence that the pattern has
    public SequenceConflictException(String pattern, long expected, long actual) {
        super(
                "pattern "
                        + pattern
                        + " is at sequence "
                        + actual
                        + ", not at the expected "
                        + expected
                        + "; nothing was stored");
        this.pattern = pattern;
        this.expected = expected;
        this.actual = actual;
    }

    /// The pattern that has moved on.
    public String pattern() {
        return pattern;
    }

    /// The sequence that the caller last saw.
    public long expected() {
        return expected;
    }

    /// The sequence that the pattern has.
    public long actual() {
        return actual;
    }
}
