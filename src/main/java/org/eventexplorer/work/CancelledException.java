package org.eventexplorer.work;

/// The work ended because it was cancelled: not a failure.
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// The work ended because it was cancelled.
    public CancelledException() {
        super("cancelled");
    }
}
