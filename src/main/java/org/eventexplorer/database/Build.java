package org.eventexplorer.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// What the build wrote down about itself.
public final class Build {
    private Build() {}

    /// The program's version.
    public static String version() {
        return property("version");
    }

    /// The version of the store's schema that the program reads and writes; a store that is open
    /// has it.
    public static int schemaVersion() {
        return Migrations.NEWEST;
    }

    static String postgresVersion() {
        return property("postgres");
    }

    private static String property(String name) {
        try (InputStream file = Build.class.getResourceAsStream("/build.properties")) {
            if (file == null) {
                throw new IllegalStateException("build.properties is not in the program");
            }
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty(name, "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
