package org.eventexplorer.ui.trace.save;

import org.eventexplorer.work.JobContext;
import org.eventexplorer.work.Progress;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Says how many bytes were written, and ends where the job was cancelled.
final class ToldStream extends FilterOutputStream {
    private final JobContext context;
    private long written;

    ToldStream(OutputStream out, JobContext context) {
        super(out);
        this.context = context;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        written += length;
        context.step(new Progress(written, Progress.UNKNOWN, "bytes", ""));
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }
}
