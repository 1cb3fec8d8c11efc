package org.eventexplorer.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.eventexplorer.database.ConnectionSettings.Remote;
import org.eventexplorer.database.DatabaseException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;

@ExtendWith(StoreExtension.class)
final class PasswordFileIT {
    private static final String PROPERTY = "org.postgresql.pgpassfile";
    private static final String ROLE = "pgpass_reader";

    @TempDir private Path folder;
    private Path file = Path.of("unset");

    @BeforeEach
    void write(TestServer server) throws IOException {
        file = folder.resolve("passwords");
        Files.writeString(file, "# of a test\n*:*:*:" + ROLE + ":s\\:cret\n");
        assumeTrue(
                Files.getFileStore(file).supportsFileAttributeView("posix"),
                "skipped: this file system knows no modes");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        System.setProperty(PROPERTY, file.toString());
        execute(server, "CREATE ROLE " + ROLE + " LOGIN PASSWORD 's:cret'");
    }

    @AfterEach
    void forget(TestServer server) {
        System.clearProperty(PROPERTY);
        execute(server, "DROP ROLE " + ROLE);
    }

    @Test
    void givesThePasswordAndSaysSo(TestServer server) {
        Probe probe = Probe.of(target(server), "event_store");
        assertThat(probe.server().user()).isEqualTo(ROLE);
        assertThat(probe.isFromPgpass()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void isNotUsedWhileOthersMayReadOrWriteIt(String mode, TestServer server) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        Remote target = target(server);
        for (Runnable attempt :
                new Runnable[] {
                    () -> Probe.of(target, "event_store"),
                    () -> Database.open(settings(target), folder).close()
                }) {
            DatabaseException said = catchThrowableOfType(DatabaseException.class, attempt::run);
            assertThat(said).isNotNull().hasMessageContaining("chmod 600 " + file);
            assertThat(said).hasMessageContaining(mode);
            assertThat(said.kind()).isEqualTo(Kind.REFUSED);
        }
    }

    @Test
    void doesNotMatterWhereThePasswordIsKnown(TestServer server) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        Probe probe = Probe.of(new Remote(target(server).url(), ROLE, "s:cret"), "event_store");
        assertThat(probe.isFromPgpass()).isFalse();
    }

    @Test
    void liesWhereTheDriverLooks() {
        Map<String, String> variable = Map.of("PGPASSFILE", "/else/where");
        assertThat(PasswordFile.place("/own", variable, "/home/a")).isEqualTo(Path.of("/own"));
        assertThat(PasswordFile.place(null, variable, "/home/a")).isEqualTo(Path.of("/else/where"));
        assertThat(PasswordFile.place(null, Map.of(), "/home/a"))
                .isEqualTo(Path.of("/home/a/.pgpass"));
    }

    private static ConnectionSettings settings(Remote target) {
        return new ConnectionSettings(target, "event_store", Duration.ZERO);
    }

    private static Remote target(TestServer server) {
        String url = ((Remote) server.newDatabase().target()).url().replaceFirst("\\?.*", "");
        return new Remote(url, ROLE, null);
    }

    private void execute(TestServer server, String sql) {
        try (Database owner = Database.open(server.newStore(), folder)) {
            owner.write(handle -> handle.execute(sql));
        }
    }
}
