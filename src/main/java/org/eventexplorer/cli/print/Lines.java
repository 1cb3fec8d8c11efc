package org.eventexplorer.cli.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Lines of UTF-8 text on a stream.
public final class Lines {
    private final OutputStream out;

    /// @param out where they go; the caller flushes it
    public Lines(OutputStream out) {
        this.out = out;
    }

    /// Writes one line.
    public void line(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
