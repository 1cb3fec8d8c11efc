package org.eventexplorer.transfer;

import org.jspecify.annotations.Nullable;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Where rejects go. A file that is there is never written over.
///
/// @param wanted the file asked for, null for one beside the first source
/// @param sources what is imported
public record RejectsPlace(@Nullable Path wanted, List<ImportSource> sources) {
    /// Looks, before anything is stored, whether the file asked for can be written.
    ///
    /// @throws IOException where it is there already or has no folder to stand in
    public void check() throws IOException {
        if (wanted == null || isSink(wanted)) {
            return;
        }
        if (Files.isDirectory(wanted)) {
            throw new IOException("the rejects cannot go to " + wanted + ", a folder; name a file");
        }
        if (Files.exists(wanted)) {
            throw new IOException(thereAlready(wanted));
        }
        Path folder = wanted.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new FileNotFoundException("there is no folder " + folder + " for the rejects");
        }
        if (!Files.isWritable(folder)) {
            throw new IOException("no right to write the rejects into the folder " + folder);
        }
    }

    /// Makes the file and opens it.
    ///
    /// @throws IOException where it cannot be made, or is there by now
    Opened open() throws IOException {
        Path file = wanted == null ? free() : wanted;
        if (isSink(file)) {
            return new Opened(file, Files.newOutputStream(file, StandardOpenOption.WRITE));
        }
        try {
            return new Opened(
                    file,
                    Files.newOutputStream(
                            file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW));
        } catch (FileAlreadyExistsException e) {
            throw new IOException(thereAlready(file), e);
        }
    }

    private static String thereAlready(Path file) {
        return "the rejects cannot go to " + file + ", which is there already; name another file";
    }

    /// Whether it is a device or a pipe, which keeps nothing that could be lost.
    private static boolean isSink(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
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

    /// A file that was made, and its stream.
    record Opened(Path path, OutputStream stream) {}
}
