package org.eventexplorer.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// As whom the embedded server runs. PostgreSQL refuses to run as root; a program that runs as root
/// starts it in a user namespace of its own where there are such, else as `nobody`.
///
/// @param prefix what stands before each command
/// @param uid the number of the user who must own the server's files; -1: whoever made them
record ServerUser(List<String> prefix, int uid) {
    private static final int NOBODY = 65534;
    private static final String CAPABILITY = "+dac_override";

    static ServerUser find() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new ServerUser(List.of(), -1);
        }
        if (runs("unshare", "-U", "true")) {
            return new ServerUser(List.of("unshare", "-U"), -1);
        }
        // The capability lets it pass through folders that only root may enter.
        return new ServerUser(
                List.of(
                        "setpriv",
                        "--reuid=" + NOBODY,
                        "--regid=" + NOBODY,
                        "--clear-groups",
                        "--inh-caps=" + CAPABILITY,
                        "--ambient-caps=" + CAPABILITY),
                NOBODY);
    }

    /// Gives the server's files to its user.
    void own(Path folder) throws IOException {
        if (uid >= 0) {
            Access.giveTo(folder, uid);
        }
    }

    private static boolean runs(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
