package org.eventexplorer.ui.detail.copy;

import org.eventexplorer.ui.fx.NumberText;

/// What is too large for the clipboard.
public final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLargeException(long bytes, long limit) {
        super(
                NumberText.bytes(bytes)
                        + " are too much for the clipboard, which gets at most "
                        + NumberText.bytes(limit)
                        + "; save to a file instead");
    }
}
