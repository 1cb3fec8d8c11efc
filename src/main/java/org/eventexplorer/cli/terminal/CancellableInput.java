package org.eventexplorer.cli.terminal;

import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.CancelledException;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;

/// Standard input whose reader is let go by a cancel even while it waits for more, which a read
/// from `System.in` never is.
public final class CancellableInput extends InputStream {
    private final InputStream in;
    private final CancelToken token;
    private final CancelToken.Registration registration;

    private CancellableInput(FileChannel channel, CancelToken token) {
        this.in = Channels.newInputStream(channel);
        this.token = token;
        this.registration = token.onCancel(() -> close(channel));
    }

    /// The standard input of this process.
    @SuppressWarnings("resource") // the process owns its standard input, nobody closes it
    public static CancellableInput ofProcess(CancelToken token) {
        return new CancellableInput(new FileInputStream(FileDescriptor.in).getChannel(), token);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return in.read(bytes, offset, length);
        } catch (ClosedChannelException e) {
            if (token.isCancelled()) {
                throw new CancelledException();
            }
            throw e;
        }
    }

    /// Ends the registration; standard input itself stays as it is.
    @Override
    public void close() {
        registration.close();
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
