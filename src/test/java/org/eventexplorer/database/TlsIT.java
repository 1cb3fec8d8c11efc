package org.eventexplorer.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.eventexplorer.database.ConnectionSettings.Remote;
import org.eventexplorer.database.DatabaseException.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// TLS against a server whose certificate was signed here, for `localhost` and nothing else.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TlsIT {
    private static final String HBA =
            """
            hostssl all reader all cert
            hostssl all checked all scram-sha-256 clientcert=verify-full
            """;

    private Path home = Path.of("unset");
    private @Nullable EmbeddedPostgres server;

    @BeforeAll
    void serve(@TempDir Path folder) throws Exception {
        home = folder;
        assumeTrue(openssl("version"), "openssl is not on this computer");
        for (String authority : List.of("trusted", "other")) {
            openssl(
                    "req",
                    "-x509",
                    "-newkey",
                    "rsa:2048",
                    "-nodes",
                    "-days",
                    "2",
                    "-subj",
                    "/CN=" + authority,
                    "-keyout",
                    authority + ".key",
                    "-out",
                    authority + ".crt");
        }
        openssl(
                "req",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost",
                "-keyout",
                "server.key",
                "-out",
                "server.csr");
        openssl(
                "x509",
                "-req",
                "-in",
                "server.csr",
                "-CA",
                "trusted.crt",
                "-CAkey",
                "trusted.key",
                "-CAcreateserial",
                "-days",
                "2",
                "-copy_extensions",
                "copy",
                "-out",
                "server.crt");
        for (String role : List.of("reader", "stranger")) {
            certify(role, role.equals("stranger") ? "other" : "trusted");
        }
        EmbeddedPostgres started = EmbeddedPostgres.open(home);
        server = started;
        for (String file : List.of("server.key", "server.crt", "trusted.crt")) {
            Path place = home.resolve("postgres/data").resolve(file);
            Files.copy(home.resolve(file), place);
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
        }
        Path rules = home.resolve("postgres/data/pg_hba.conf");
        Files.writeString(rules, HBA + Files.readString(rules));
        ServerUser.find().own(home.resolve("postgres"));
        try (Connection connection = connect(started);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE reader LOGIN PASSWORD 'secret'");
            statement.execute("CREATE ROLE checked LOGIN PASSWORD 'secret'");
            statement.execute("ALTER SYSTEM SET ssl_ca_file = 'trusted.crt'");
            statement.execute("ALTER SYSTEM SET ssl = on");
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefer", "require", "verify-ca", "verify-full"})
    void encryptsTheWay(String mode) {
        Probe probe = probe("localhost", mode, "trusted.crt");
        assertThat(probe.encryption()).startsWith("TLSv1.");
    }

    @Test
    void leavesTheWayOpenWhereThatIsWanted() {
        assertThat(probe("localhost", "disable", "trusted.crt").encryption()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-ca", "verify-full"})
    void refusesACertificateOfAnotherAuthority(String mode) {
        refused("localhost", mode, "other.crt", "authority that is not trusted");
    }

    @Test
    void refusesACertificateOfAnotherHostWhereTheHostCounts() {
        assertThat(probe("127.0.0.1", "verify-ca", "trusted.crt").encryption()).isNotNull();
        refused("127.0.0.1", "verify-full", "trusted.crt", "127.0.0.1");
    }

    @Test
    void saysThatTheAuthoritysFileIsNotThere() {
        refused("localhost", "verify-full", "missing.crt", "missing.crt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader.key", "reader.pk8"})
    void letsARoleInByItsCertificateAlone(String key) {
        Probe probe = probe("reader", null, "reader.crt", key);
        assertThat(probe.server().user()).isEqualTo("reader");
        assertThat(probe.encryption()).startsWith("TLSv1.");
    }

    @Test
    void saysThatTheServerWantsACertificate() {
        refused(
                () -> probe("reader", null, "", ""),
                "connection requires a valid client certificate",
                Kind.REFUSED);
    }

    @Test
    void refusesACertificateOfAnotherAuthorityOrRole() {
        refused(
                () -> probe("reader", null, "stranger.crt", "stranger.key"),
                "connection requires a valid client certificate",
                Kind.REFUSED);
        refused(
                () -> probe("checked", "secret", "reader.crt", "reader.key"),
                "does not let this role in",
                Kind.REFUSED);
    }

    @Test
    void saysWhichFileOfTheClientIsNotThere() {
        refused(() -> probe("reader", null, "reader.crt", "nothing.key"), "nothing.key", Kind.TLS);
    }

    @FunctionalInterface
    private interface Try {
        Probe now();
    }

    private static void refused(Try attempt, String said, Kind kind) {
        DatabaseException error = catchThrowableOfType(DatabaseException.class, attempt::now);
        assertThat(error).as("an error").isNotNull().hasMessageContaining(said);
        assertThat(error.kind()).as(error.getMessage()).isEqualTo(kind);
    }

    /// A role's key and certificate, the key also as the driver has always read it.
    private void certify(String role, String authority) throws InterruptedException {
        openssl(
                "req",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-subj",
                "/CN=" + role,
                "-keyout",
                role + ".key",
                "-out",
                role + ".csr");
        openssl(
                "x509",
                "-req",
                "-in",
                role + ".csr",
                "-CA",
                authority + ".crt",
                "-CAkey",
                authority + ".key",
                "-CAcreateserial",
                "-days",
                "2",
                "-out",
                role + ".crt");
        openssl(
                "pkcs8",
                "-topk8",
                "-nocrypt",
                "-outform",
                "DER",
                "-in",
                role + ".key",
                "-out",
                role + ".pk8");
    }

    private Probe probe(String role, @Nullable String password, String certificate, String key) {
        EmbeddedPostgres started = java.util.Objects.requireNonNull(server);
        String url =
                started.url().replace("127.0.0.1", "localhost")
                        + "?sslmode=verify-full&sslrootcert="
                        + home.resolve("trusted.crt");
        String own =
                certificate.isEmpty()
                        ? ""
                        : "&sslcert=" + home.resolve(certificate) + "&sslkey=" + home.resolve(key);
        return Probe.of(new Remote(url + own, role, password), "event_store");
    }

    private void refused(String host, String mode, String authority, String said) {
        DatabaseException error =
                catchThrowableOfType(DatabaseException.class, () -> probe(host, mode, authority));
        assertThat(error).as("an error").isNotNull().hasMessageContaining(said);
        assertThat(error.kind()).as(error.getMessage()).isEqualTo(Kind.TLS);
    }

    private Probe probe(String host, String mode, String authority) {
        EmbeddedPostgres started = java.util.Objects.requireNonNull(server);
        String url =
                started.url().replace("127.0.0.1", host)
                        + "?sslmode="
                        + mode
                        + "&sslrootcert="
                        + home.resolve(authority);
        return Probe.of(
                new Remote(url, EmbeddedPostgres.USER, started.login().password()), "event_store");
    }

    private static Connection connect(EmbeddedPostgres to) throws SQLException {
        return DriverManager.getConnection(to.url(), EmbeddedPostgres.USER, to.login().password());
    }

    private boolean openssl(String... arguments) throws InterruptedException {
        try {
            List<String> command = new java.util.ArrayList<>(List.of("openssl"));
            command.addAll(List.of(arguments));
            return new ProcessBuilder(command)
                            .directory(home.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(home.resolve("openssl.log").toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
