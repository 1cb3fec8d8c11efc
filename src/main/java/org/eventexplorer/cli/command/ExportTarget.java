package org.eventexplorer.cli.command;

import org.eventexplorer.transfer.Exporter;
import org.eventexplorer.transfer.Format;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The file that an export is to write, and what its name says.
///
/// @param file the file
record ExportTarget(Path file) {
    private static final Set<String> FOREIGN =
            Set.of(
                    "csv", "tsv", "xlsx", "xls", "ods", "parquet", "avro", "orc", "xml", "yaml",
                    "yml", "sql", "db", "sqlite", "bz2", "zip", "xz", "7z", "tar", "tgz", "rar",
                    "lz4", "br");

    /// The format that the name says; anything but `.json` is one event a line.
    Format format() {
        return withoutCompression().endsWith(".json") ? Format.JSON : Format.NDJSON;
    }

    /// The ending of a format that no export writes; null for any other.
    @Nullable String foreignEnding() {
        String name = withoutCompression();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return FOREIGN.contains(ending) && name.contains(".") ? "." + ending : null;
    }

    /// @throws Problem where an export would replace something
    void checkFree() throws Problem {
        for (Path each : List.of(file, Exporter.manifestOf(file))) {
            if (Files.isRegularFile(each)) {
                throw new Problem(each + " is there already; --force replaces it");
            }
        }
    }

    private String withoutCompression() {
        return String.valueOf(file.getFileName())
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.(gz|zst|zstd)$", "");
    }
}
