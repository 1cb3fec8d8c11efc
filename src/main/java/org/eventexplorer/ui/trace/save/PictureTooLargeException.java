package org.eventexplorer.ui.trace.save;

import java.io.IOException;

/// A picture would have more pixels than one is made of.
public final class PictureTooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    private final long width;
    private final long height;

    PictureTooLargeException(long width, long height) {
        super("a picture of " + width + " by " + height + " pixels");
        this.width = width;
        this.height = height;
    }

    /// How wide it would be.
    public long width() {
        return width;
    }

    /// How high it would be.
    public long height() {
        return height;
    }
}
