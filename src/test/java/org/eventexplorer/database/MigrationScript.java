package org.eventexplorer.database;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;

/// Runs a migration once more, on a store that a test has put back to how it was before.
public final class MigrationScript {
    private MigrationScript() {}

    /// @param name the file's name, such as `V7__counts_of_all.sql`
    public static void run(Database database, String name) throws IOException {
        String sql = text(name);
        database.write(
                handle -> {
                    try (Statement statement = handle.getConnection().createStatement()) {
                        return statement.execute(sql);
                    } catch (SQLException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private static String text(String name) throws IOException {
        try (InputStream file =
                requireNonNull(Database.class.getResourceAsStream("migrations/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${schema}", "event_store");
        }
    }
}
