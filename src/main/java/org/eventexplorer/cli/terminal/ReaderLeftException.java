package org.eventexplorer.cli.terminal;

import java.io.IOException;

/// The program that read the results has ended: enough was written, and nothing is wrong.
public final class ReaderLeftException extends IOException {
    private static final long serialVersionUID = 1L;

    /// @param cause the failed write
    public ReaderLeftException(IOException cause) {
        super("the reader of the results has ended", cause);
    }
}
