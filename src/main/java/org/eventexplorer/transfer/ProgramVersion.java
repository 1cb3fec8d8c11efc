package org.eventexplorer.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version of this program, as the build wrote it into `build.properties`.
final class ProgramVersion {
    private ProgramVersion() {}

    static String current() {
        Properties build = new Properties();
        try (InputStream in = ProgramVersion.class.getResourceAsStream("/build.properties")) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("version", "(version unknown)");
    }
}
