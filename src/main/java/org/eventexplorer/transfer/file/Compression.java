package org.eventexplorer.transfer.file;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;

import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
    public static InputStream read(InputStream in) throws IOException {
        InputStream buffered = new BufferedInputStream(in, BUFFER);
        buffered.mark(4);
        byte[] magic = buffered.readNBytes(4);
        buffered.reset();
        if (magic.length >= 2 && magic[0] == 0x1f && (magic[1] & 0xff) == 0x8b) {
            return GzipCompressorInputStream.builder()
                    .setInputStream(buffered)
                    .setDecompressConcatenated(true)
                    .get();
        }
        boolean isZstd =
                magic.length == 4
                        && magic[0] == 0x28
                        && (magic[1] & 0xff) == 0xb5
                        && magic[2] == 0x2f
                        && (magic[3] & 0xff) == 0xfd;
        return isZstd ? new ZstdInputStream(buffered) : buffered;
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
