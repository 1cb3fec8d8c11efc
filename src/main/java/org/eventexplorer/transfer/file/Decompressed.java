package org.eventexplorer.transfer.file;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What a compressed stream holds. A decompressor's complaint becomes a sentence about the file,
/// unless the file could not be read at all.
final class Decompressed extends FilterInputStream {
    private final String form;
    private final Watched source;

    private Decompressed(String form, Watched source, InputStream in) {
        super(in);
        this.form = form;
        this.source = source;
    }

    /// @param form what people call the compression
    /// @param in the compressed bytes
    static InputStream of(String form, InputStream in, Opener decompressor) throws IOException {
        Watched source = new Watched(in);
        try {
            return new Decompressed(form, source, decompressor.open(source));
        } catch (IOException e) {
            throw source.meant(form, e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int at, int length) throws IOException {
        try {
            return in.read(to, at, length);
        } catch (IOException e) {
            throw source.meant(form, e);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /// Makes a decompressor.
    @FunctionalInterface
    interface Opener {
        InputStream open(InputStream compressed) throws IOException;
    }

    /// The compressed bytes; knows whether all were asked for, and what went wrong below.
    private static final class Watched extends FilterInputStream {
        private boolean isAtEnd;
        private @Nullable IOException trouble;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int at, int length) throws IOException {
            try {
                int n = in.read(to, at, length);
                isAtEnd = n < 0;
                return n;
            } catch (IOException e) {
                trouble = e;
                throw e;
            }
        }

        IOException meant(String form, IOException complaint) {
            if (trouble != null) {
                return trouble;
            }
            boolean isCutOff = isAtEnd || complaint instanceof EOFException;
            UnreadableFileException meant =
                    new UnreadableFileException(
                            "the "
                                    + form
                                    + (isCutOff ? " file ends too early" : " file is damaged"));
            meant.addSuppressed(complaint);
            return meant;
        }
    }
}
