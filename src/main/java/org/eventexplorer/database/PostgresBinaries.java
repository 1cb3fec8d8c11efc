package org.eventexplorer.database;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/// The PostgreSQL server that comes with the program, unpacked once into a folder of its own.
final class PostgresBinaries {
    private PostgresBinaries() {}

    /// Unpacks the server into `parent` unless it is there, and returns its folder. The folder
    /// appears at once and whole, so two processes may do this at the same time.
    static Path unpack(Path parent, String version) throws IOException {
        Path folder = parent.resolve("postgresql-" + version);
        if (Files.exists(folder.resolve("bin"))) {
            return folder;
        }
        Files.createDirectories(parent);
        Path scratch = Files.createTempDirectory(parent, "unpacking-");
        Access.readableByAll(scratch);
        try (InputStream packed = open();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(
                                new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                write(tar, entry, scratch);
            }
        }
        try {
            Files.move(scratch, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            Access.deleteTree(scratch);
            if (!Files.exists(folder.resolve("bin"))) {
                throw e;
            }
        }
        return folder;
    }

    private static InputStream open() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.contains("win") ? "windows" : os.contains("mac") ? "darwin" : "linux";
        String arch = System.getProperty("os.arch");
        String processor = arch.equals("aarch64") || arch.equals("arm64") ? "arm_64" : "x86_64";
        String name = "/postgres-" + system + "-" + processor + ".txz";
        InputStream packed = PostgresBinaries.class.getResourceAsStream(name);
        if (packed == null) {
            throw new DatabaseException(
                    DatabaseException.Kind.OTHER,
                    null,
                    "this build has no embedded PostgreSQL for "
                            + system
                            + " on "
                            + arch
                            + "; build it on such a machine, or connect to a server with --url",
                    null);
        }
        return packed;
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
            throws IOException {
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("the packed server names a file outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + path + " executable");
        }
    }
}
