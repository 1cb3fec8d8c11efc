package org.eventexplorer.transfer.file;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;

import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/// How a file is compressed.
public enum Compression {
    /// Not at all.
    NONE,
    /// RFC 1952.
    GZIP,
    /// RFC 8878.
    ZSTD;

    private static final int BUFFER = 256 * 1024;

    /// What the end of a file's name says.
    public static Compression ofName(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            return GZIP;
        }
        return name.endsWith(".zst") || name.endsWith(".zstd") ? ZSTD : NONE;
    }

    /// The bytes that `in` holds, whatever it is compressed with: its first bytes say it. Several
    /// compressed parts one after another are one text.
    ///
    /// @throws UnreadableFileException where they are a file of another kind; reading the stream
    ///     throws it too, where what is compressed is damaged or cut off
    public static InputStream read(InputStream in) throws IOException {
        InputStream buffered = new BufferedInputStream(in, BUFFER);
        byte[] start = start(buffered);
        if (begins(start, 0x1f, 0x8b)) {
            return plain(Decompressed.of("gzip", buffered, Compression::gunzip));
        }
        if (begins(start, 0x28, 0xb5, 0x2f, 0xfd)) {
            return plain(Decompressed.of("zstd", buffered, ZstdInputStream::new));
        }
        return checked(buffered, start);
    }

    private static InputStream gunzip(InputStream in) throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(in)
                .setDecompressConcatenated(true)
                .get();
    }

    private static InputStream plain(InputStream decompressed) throws IOException {
        InputStream buffered = new BufferedInputStream(decompressed, BUFFER);
        return checked(buffered, start(buffered));
    }

    private static InputStream checked(InputStream in, byte[] start) throws IOException {
        String complaint = ForeignKind.complaint(start);
        if (complaint != null) {
            throw new UnreadableFileException(complaint);
        }
        return in;
    }

    // Waits for the first bytes only: a pipe may have no more to say for now.
    private static byte[] start(InputStream buffered) throws IOException {
        buffered.mark(ForeignKind.BYTES);
        byte[] first = buffered.readNBytes(4);
        int more = Math.min(buffered.available(), ForeignKind.BYTES - first.length);
        byte[] start = Arrays.copyOf(first, first.length + Math.max(0, more));
        int n = buffered.readNBytes(start, first.length, start.length - first.length);
        buffered.reset();
        return Arrays.copyOf(start, first.length + n);
    }

    private static boolean begins(byte[] start, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= start.length || (start[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /// A stream that compresses into `out`, and closes it when it is closed.
    public OutputStream write(OutputStream out) throws IOException {
        return switch (this) {
            case NONE -> out;
            case GZIP -> new GZIPOutputStream(out, BUFFER);
            case ZSTD -> new ZstdOutputStream(out);
        };
    }
}
