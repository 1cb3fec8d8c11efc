package org.eventexplorer.database;

import org.eventexplorer.database.DatabaseException.Kind;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// The file that PostgreSQL's own programs read passwords from. The driver reads it too, but takes
/// no notice of who else may.
final class PasswordFile {
    private static final Set<PosixFilePermission> OWNERS =
            EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);

    private PasswordFile() {}

    /// Where the driver looks: the property of Java, the variable, the home folder, in this order.
    static Path place() {
        return place(
                System.getProperty("org.postgresql.pgpassfile"),
                System.getenv(),
                System.getProperty("user.home"));
    }

    static Path place(@Nullable String property, Map<String, String> environment, String home) {
        if (property != null) {
            return Path.of(property);
        }
        String named = environment.get("PGPASSFILE");
        if (named != null && !named.isEmpty()) {
            return Path.of(named);
        }
        String windows = environment.get("APPDATA");
        return windows == null
                ? Path.of(home, ".pgpass")
                : Path.of(windows, "postgresql", "pgpass.conf");
    }

    /// Refuses a file that others may read or write, as PostgreSQL's own programs do.
    ///
    /// @throws DatabaseException saying which file, and what to do
    static void refuseOpen(Path file) {
        try {
            if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
                return;
            }
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
            if (!OWNERS.containsAll(mode)) {
                throw new DatabaseException(
                        Kind.REFUSED,
                        null,
                        "the password in "
                                + file
                                + " is not used: others on this computer may read or write that"
                                + " file ("
                                + PosixFilePermissions.toString(mode)
                                + "); take that right away with chmod 600 "
                                + file,
                        null);
            }
        } catch (IOException e) {
            throw new DatabaseException(
                    Kind.REFUSED, null, "the password file: " + FileTrouble.said(e), e);
        }
    }
}
