package org.eventexplorer.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// How an embedded server is started that does not start at once, with a `pg_ctl` that only says
/// what it was asked for.
final class ServerFolderTest {
    private static final String LEAST = "-c shared_buffers=128MB";

    @TempDir private Path root;

    private ServerFolder folder;

    @BeforeEach
    void makeData() throws IOException {
        ServerUser user = new ServerUser(List.of(), -1);
        folder = new ServerFolder(root, new ServerPrograms(root.resolve("unpacked"), root, user));
        Files.createDirectories(folder.data());
        String major = Build.postgresVersion().replaceFirst("\\..*", "");
        Files.writeString(folder.data().resolve("PG_VERSION"), major + "\n");
        // With as much by itself there is nothing to fall back on.
        ServerSettings usual = ServerSettings.usual(root);
        assumeFalse(usual.equals(usual.modest()), "the machine has a GB of memory or less");
    }

    @Test
    void whereThereIsNoRoomForTheUsualMemoryItIsStartedWithTheLeast() throws IOException {
        pgCtl("case \"$*\" in *'" + LEAST + "'*) exit 0 ;; esac", "echo no memory", "exit 1");

        int port = folder.startOrJoin();

        assertThat(asked()).hasSize(2).allMatch(line -> line.contains("-p " + port + " "));
        assertThat(asked().getFirst()).doesNotContain(LEAST);
        assertThat(asked().getLast()).contains(LEAST);
    }

    @Test
    void itStartsWithTheUsualMemoryWhereThereIsRoom() throws IOException {
        pgCtl("exit 0");

        folder.startOrJoin();

        assertThat(asked()).singleElement().asString().doesNotContain(LEAST);
    }

    @Test
    void whereItDoesNotStartEitherWayItSaysWhyNot() throws IOException {
        pgCtl(
                "case \"$*\" in *'" + LEAST + "'*) echo broken ;; *) echo no memory ;; esac",
                "exit 3");

        assertThatThrownBy(folder::startOrJoin)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("pg_ctl ended with 3: no memory")
                .satisfies(
                        e ->
                                assertThat(e.getSuppressed())
                                        .singleElement()
                                        .asString()
                                        .contains("broken"));
    }

    @Test
    void oneThatOnlyNeedsLongerThanItIsWaitedForIsJoined() throws Exception {
        Path program = root.resolve("postgres");
        Files.copy(Path.of("/bin/sleep").toRealPath(), program);
        Process server = new ProcessBuilder(program.toString(), "60").start();
        try {
            String command = server.info().command().orElse("");
            assumeTrue(command.endsWith("/postgres"), "sleep goes by its own name alone here");
            pgCtl(
                    "port=$(echo \"$*\" | sed 's/.*-p \\([0-9]*\\) .*/\\1/')",
                    "printf '%s\\n' "
                            + server.pid()
                            + " data 0 \"$port\" '' 127.0.0.1 '' ready"
                            + " > data/postmaster.pid",
                    "exit 1");

            int port = folder.startOrJoin();

            assertThat(asked()).singleElement().asString().contains("-p " + port + " ");
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private void pgCtl(String... lines) throws IOException {
        Path script = folder.programs().folder().resolve("bin/pg_ctl");
        Files.createDirectories(script.getParent());
        Files.writeString(
                script, "#!/bin/sh\necho \"$*\" >> asked\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(root.resolve("asked"));
    }
}
