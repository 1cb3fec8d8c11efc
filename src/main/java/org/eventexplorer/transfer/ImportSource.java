package org.eventexplorer.transfer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where events come from.
///
/// @param name what reports and rejects call it
/// @param path its place among the files, null for anything else
/// @param opener begins to read it; called once an import
public record ImportSource(String name, @Nullable Path path, Opener opener) {
    /// A file: NDJSON, a JSON array, CloudEvents; plain, gzip or zstd.
    public static ImportSource file(Path path) {
        return new ImportSource(path.toString(), path, () -> Files.newInputStream(path));
    }

    /// A stream such as standard input. The import closes it.
    public static ImportSource stream(String name, InputStream in) {
        return new ImportSource(name, null, () -> in);
    }

    /// The size in bytes as it lies there, or `Progress.UNKNOWN`.
    long size() throws IOException {
        return path != null && Files.isRegularFile(path)
                ? Files.size(path)
                : org.eventexplorer.work.Progress.UNKNOWN;
    }

    /// Begins to read.
    @FunctionalInterface
    public interface Opener {
        /// The bytes from the beginning.
        InputStream open() throws IOException;
    }
}
