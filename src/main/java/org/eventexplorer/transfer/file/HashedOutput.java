package org.eventexplorer.transfer.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Counts the bytes that go through, and makes their SHA-256. Not thread-safe.
public final class HashedOutput extends FilterOutputStream {
    private final MessageDigest digest;
    private long count;

    /// @param out where the bytes go on to
    public HashedOutput(OutputStream out) {
        super(out);
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256, but this one has not", e);
        }
    }

    /// How many bytes went through.
    public long count() {
        return count;
    }

    /// The hash in hexadecimal; asked for once, at the end.
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        digest.update((byte) b);
        count++;
    }

    @Override
    public void write(byte[] from, int at, int length) throws IOException {
        out.write(from, at, length);
        digest.update(from, at, length);
        count += length;
    }
}
