package org.eventexplorer.ui.connection;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Keeps connections in a JSON file, which is always whole. Every change is made to what stands in
/// the file at that moment, under a lock, so that two windows do not lose each other's.
public final class ConnectionsFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    /// @param file need not be there yet
    public ConnectionsFile(Path file) {
        this.file = file;
    }

    /// All connections.
    ///
    /// @throws IOException saying what is wrong with the file, which stays as it is
    List<SavedConnection> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return ConnectionJson.read(JSON.readTree(Files.readAllBytes(file)));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(
                    "The connections in "
                            + file
                            + " make no sense ("
                            + e.getMessage()
                            + "). Mend the file or move it away; it is not changed until then.",
                    e);
        }
    }

    /// Puts `connection` in the place of the one with its id, or at the end; returns all.
    List<SavedConnection> put(SavedConnection connection) throws IOException {
        return change(
                all -> {
                    List<SavedConnection> next = new ArrayList<>(all);
                    int at =
                            all.stream().map(SavedConnection::id).toList().indexOf(connection.id());
                    if (at < 0) {
                        next.add(connection);
                    } else {
                        next.set(at, connection);
                    }
                    return next;
                });
    }

    /// Takes the connection of that id away; returns the rest.
    List<SavedConnection> remove(String id) throws IOException {
        return change(all -> all.stream().filter(one -> !one.id().equals(id)).toList());
    }

    private synchronized List<SavedConnection> change(UnaryOperator<List<SavedConnection>> change)
            throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel =
                        FileChannel.open(
                                lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock turn = channel.lock()) {
            List<SavedConnection> next = change.apply(read());
            if (turn.isValid()) {
                Path fresh = file.resolveSibling(file.getFileName() + ".new");
                Files.write(
                        fresh,
                        JSON.writerWithDefaultPrettyPrinter()
                                .writeValueAsBytes(ConnectionJson.write(next)));
                Files.move(
                        fresh,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return List.copyOf(next);
        }
    }
}
