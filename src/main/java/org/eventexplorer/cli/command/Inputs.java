package org.eventexplorer.cli.command;

import org.eventexplorer.cli.terminal.Streams;
import org.eventexplorer.transfer.ImportSource;
import org.eventexplorer.transfer.file.Compression;
import org.eventexplorer.transfer.file.UnreadableFileException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The files of a command line, checked before anything is done with any of them.
///
/// @param streams standard input is what `-` means
record Inputs(Streams streams) {
    private static final String STANDARD_INPUT = "-";

    List<ImportSource> sources(List<String> names) throws IOException, Problem {
        List<ImportSource> sources = new ArrayList<>();
        boolean isStandardInput = false;
        for (String name : names) {
            if (!name.equals(STANDARD_INPUT)) {
                sources.add(ImportSource.file(readable(name)));
            } else if (isStandardInput) {
                throw new Problem("standard input (-) is named twice, it can be read once");
            } else {
                isStandardInput = true;
                sources.add(ImportSource.stream("standard input", streams.in()));
            }
        }
        return sources;
    }

    private static void refuseForeign(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path)) {
            Compression.read(file).close();
        } catch (UnreadableFileException e) {
            throw e.of(path.toString());
        }
    }

    private static Path readable(String name) throws IOException, Problem {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            throw new Problem("'" + name + "' is no name of a file: " + e.getReason());
        }
        if (!Files.exists(path)) {
            throw new NoSuchFileException(name);
        }
        if (Files.isDirectory(path)) {
            throw new Problem(name + " is a folder; name the files in it");
        }
        if (!Files.isReadable(path)) {
            throw new AccessDeniedException(name);
        }
        // A pipe can be read once only.
        if (Files.isRegularFile(path)) {
            refuseForeign(path);
        }
        return path;
    }
}
