package org.eventexplorer.cli.command;

/// What the program returns to its caller.
public final class ExitCode {
    /// Done.
    public static final int DONE = 0;

    /// Not done, or a check found something broken.
    public static final int FAILED = 1;

    /// The command line makes no sense.
    public static final int USAGE = 2;

    /// Done in part: some events were rejected.
    public static final int PARTLY_DONE = 3;

    private ExitCode() {}
}
