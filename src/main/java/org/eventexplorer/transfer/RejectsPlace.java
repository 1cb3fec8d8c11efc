package org.eventexplorer.transfer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Where rejects go.
///
/// @param wanted the file asked for, null for one beside the first source
/// @param sources what is imported
record RejectsPlace(@Nullable Path wanted, List<ImportSource> sources) {
    /// Whether a file that is there may be replaced: only one that was asked for by name.
    boolean mayReplace() {
        return wanted != null;
    }

    /// The file to write.
    ///
    /// @throws IOException where it is one of those that are being read
    Path path() throws IOException {
        if (wanted == null) {
            return free();
        }
        for (ImportSource source : sources) {
            Path path = source.path();
            if (path != null && Files.exists(wanted) && Files.isSameFile(path, wanted)) {
                throw new IOException(
                        "the rejects cannot be written to "
                                + wanted
                                + ", which is being imported; name another file");
            }
        }
        return wanted;
    }

    private Path free() {
        Path first = sources.isEmpty() ? null : sources.getFirst().path();
        Path base = first == null ? Path.of("import") : first;
        Path name = base.getFileName();
        String stem = (name == null ? "import" : name.toString()) + ".rejects";
        Path free = base.resolveSibling(stem + ".ndjson");
        for (int i = 2; Files.exists(free); i++) {
            free = base.resolveSibling(stem + "-" + i + ".ndjson");
        }
        return free;
    }
}
