package org.eventexplorer.transfer.file;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/// A file that appears whole or not at all: written beside its place under another name, forced to
/// the disk, then moved there at once. Closed before that, it leaves nothing, and what stood in its
/// place still stands there. Not thread-safe.
public final class WholeFile implements Closeable {
    private final Path place;
    private final Path part;
    private final FileChannel channel;
    private boolean isMoved;

    /// @param file where it should appear; a link is followed
    /// @throws IOException where it cannot stand there
    public WholeFile(Path file) throws IOException {
        this.place = place(file);
        String suffix = Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36);
        this.part = place.resolveSibling("." + place.getFileName() + ".part-" + suffix);
        this.channel =
                FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static Path place(Path file) throws IOException {
        Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            throw new IOException(file + " is there and no regular file; name another");
        }
        Path folder = place.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new FileNotFoundException(
                    "there is no folder " + folder + " to write " + place.getFileName() + " in");
        }
        return place;
    }

    /// Takes the bytes. Closing it closes nothing, so that compressors can be closed.
    public OutputStream stream() {
        return new FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] from, int at, int length) throws IOException {
                out.write(from, at, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /// Forces what was written to the disk; nothing may be written after that.
    public void seal() throws IOException {
        channel.force(true);
        channel.close();
    }

    /// Moves the sealed file to its place and returns that.
    public Path move() throws IOException {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network folders cannot: replacing is the next best, and still no half file.
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
        isMoved = true;
        forceFolder(place.getParent());
        return place;
    }

    /// On the disk the new name is a change of the folder; Windows opens no folders.
    private static void forceFolder(@Nullable Path folder) throws IOException {
        boolean isWindows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        if (folder != null && !isWindows) {
            try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
                opened.force(true);
            }
        }
    }

    /// Takes away what was written, unless it was moved.
    @Override
    public void close() throws IOException {
        channel.close();
        if (!isMoved) {
            Files.deleteIfExists(part);
        }
    }
}
