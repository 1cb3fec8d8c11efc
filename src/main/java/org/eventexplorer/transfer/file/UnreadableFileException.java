package org.eventexplorer.transfer.file;

import java.io.IOException;

/// A file is damaged, cut off, or no text of events at all: reading it again gives the same.
public final class UnreadableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    /// @param message what is wrong with the file
    public UnreadableFileException(String message) {
        super(message);
    }

    private UnreadableFileException(String message, UnreadableFileException cause) {
        super(message, cause);
    }

    /// The same with the file's name in its message.
    public UnreadableFileException of(String file) {
        return new UnreadableFileException(getMessage() + ": " + file, this);
    }
}
