package org.eventexplorer.cli.terminal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Standard output that tells a reader who left (`| head`) from a write that failed.
final class PipeOutput extends FilterOutputStream {
    private static final int FILE_TYPE = 0170000;
    private static final int FIFO = 0010000;
    private static final int SOCKET = 0140000;

    private final boolean isPipe;

    PipeOutput(OutputStream out, boolean isPipe) {
        super(out);
        this.isPipe = isPipe;
    }

    /// Whether this process writes to another one. A write to a pipe fails for one reason only:
    /// nobody reads it any more. False where the system cannot say.
    static boolean stdoutIsPipe() {
        try {
            return Files.getAttribute(Path.of("/dev/fd/1"), "unix:mode") instanceof Integer mode
                    && ((mode & FILE_TYPE) == FIFO || (mode & FILE_TYPE) == SOCKET);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            // No such view here (Windows): every failed write counts as an error.
            return false;
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw isPipe ? new ReaderLeftException(e) : e;
        }
    }
}
