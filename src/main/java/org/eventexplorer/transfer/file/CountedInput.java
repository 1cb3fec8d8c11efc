package org.eventexplorer.transfer.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts the bytes that went through. One thread reads; any may ask for the count.
public final class CountedInput extends FilterInputStream {
    private volatile long count;

    /// @param in what is read
    public CountedInput(InputStream in) {
        super(in);
    }

    /// How many bytes were read.
    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        add(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] to, int at, int length) throws IOException {
        int n = super.read(to, at, length);
        add(Math.max(n, 0));
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void add(int bytes) {
        long now = count;
        count = now + bytes;
    }
}
