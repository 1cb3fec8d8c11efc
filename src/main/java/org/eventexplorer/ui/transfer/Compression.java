package org.eventexplorer.ui.transfer;

/// How an exported file is made smaller; the name of the file says it.
public enum Compression {
    /// Not at all.
    NONE(""),
    /// Read everywhere.
    GZIP(".gz"),
    /// Smaller and faster.
    ZSTD(".zst");

    private final String ending;

    Compression(String ending) {
        this.ending = ending;
    }

    /// What the end of a file's name says, however it is typed.
    static Compression ofName(String file) {
        return switch (org.eventexplorer.transfer.file.Compression.ofName(file.strip())) {
            case NONE -> NONE;
            case GZIP -> GZIP;
            case ZSTD -> ZSTD;
        };
    }

    /// What the file's name ends in.
    String ending() {
        return ending;
    }
}
