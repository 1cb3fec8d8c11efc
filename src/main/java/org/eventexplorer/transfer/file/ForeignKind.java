package org.eventexplorer.transfer.file;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/// Kinds of files that hold no events as text, known by their first bytes, which
/// stand here as ISO-8859-1.
enum ForeignKind {
    ZIP("zip", 0, "PK\u0003\u0004"),
    BZIP2("bzip2", 0, "BZh"),
    XZ("xz", 0, "\u00fd7zXZ\0"),
    SEVEN_ZIP("7z", 0, "7z\u00bc\u00af'\u001c"),
    TAR("tar", 257, "ustar"),
    GZIP("gzip", 0, "\u001f\u008b"),
    ZSTD("zstd", 0, "(\u00b5/\u00fd"),
    PARQUET("Parquet", 0, "PAR1");

    /// How many bytes are enough to tell.
    static final int BYTES = 1_024;

    private final String title;
    private final int offset;
    private final String magic;

    ForeignKind(String title, int offset, String magic) {
        this.title = title;
        this.offset = offset;
        this.magic = magic;
    }

    /// What to say to a file that begins like this; null where it may be text.
    static @Nullable String complaint(byte[] bytes) {
        String start = new String(bytes, StandardCharsets.ISO_8859_1);
        for (ForeignKind kind : values()) {
            if (start.startsWith(kind.magic, kind.offset)) {
                return kind == PARQUET
                        ? "this is a Parquet file; convert it to NDJSON first"
                        : "this is a " + kind.title + " file; unpack it first";
            }
        }
        return isBinary(start) ? "this is a binary file, not text with JSON in it" : null;
    }

    // A text that begins as JSON does is read: a zero byte in it spoils one event, not the file.
    private static boolean isBinary(String start) {
        String text = start.stripLeading();
        boolean isUtf16 = text.startsWith("\u00fe\u00ff") || text.startsWith("\u00ff\u00fe");
        return !text.startsWith("{")
                && !text.startsWith("[")
                && !text.startsWith("\u00ef\u00bb\u00bf")
                && !isUtf16
                && text.indexOf(0) >= 0;
    }
}
