package org.eventexplorer.routing.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventexplorer.keyring.Keyring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// References to secrets, and reading what lies there.
final class SecretsTest {
    @TempDir private Path folder;

    private final Map<String, String> kept = new HashMap<>();
    private final Secrets secrets = new Secrets(Map.of("KEY", "s3cret", "EMPTY", ""), keyring());

    private Keyring keyring() {
        return new Keyring() {
            @Override
            public boolean isThere() {
                return true;
            }

            @Override
            public Optional<String> read(String name) {
                return Optional.ofNullable(kept.get(name));
            }

            @Override
            public boolean write(String name, String secret) {
                kept.put(name, secret);
                return true;
            }

            @Override
            public void delete(String name) {
                kept.remove(name);
            }
        };
    }

    private SecretRef file(String content, String mode) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        return new SecretRef(SecretRef.Place.FILE, file.toString());
    }

    @Test
    void readsAVariableAnEntryAndAFile() throws IOException {
        SecretRef entry = SecretRef.parse("keyring:billing/key");
        secrets.keep(entry, new Secret("kept"));

        assertThat(secrets.resolve(SecretRef.parse("env:KEY")).reveal()).isEqualTo("s3cret");
        assertThat(secrets.resolve(entry).reveal()).isEqualTo("kept");
        assertThat(secrets.resolve(file("in a file\r\n", "rw-------")).reveal())
                .isEqualTo("in a file");
        assertThat(secrets.resolve(file("two\nlines\n", "r--------")).reveal())
                .isEqualTo("two\nlines");
    }

    @Test
    void readsNoOtherEntryOfTheKeyring() {
        kept.put("a-connection", "the password of a database");
        assertThatThrownBy(() -> secrets.resolve(SecretRef.parse("keyring:a-connection")))
                .isInstanceOf(SecretException.class)
                .hasMessage(
                        "the secret keyring:a-connection is not there, or the keyring is locked;"
                                + " keep it there with 'event-explorer subscribers keep"
                                + " keyring:a-connection'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "env:OTHER | the secret env:OTHER is not there: the program was started without the"
                        + " variable",
                "env:EMPTY | the secret env:EMPTY is empty; put the secret there",
                "file:/nowhere/key | the secret file:/nowhere/key is not there",
                "file:/tmp | the secret file:/tmp is no regular file",
            })
    void saysWhyASecretCannotBeHad(String ref, String message) {
        assertThatThrownBy(() -> secrets.resolve(SecretRef.parse(ref)))
                .isInstanceOf(SecretException.class)
                .hasMessage(message);
    }

    @Test
    void refusesAFileThatOthersMayRead() throws IOException {
        SecretRef ref = file("s3cret", "rw-r-----");
        assertThatThrownBy(() -> secrets.resolve(ref))
                .hasMessage(
                        "the secret "
                                + ref
                                + " can be read by others than its owner; run chmod 600 on it");
    }

    @Test
    void refusesWhatIsNoTextOrTooLong() throws IOException {
        SecretRef ref = file("x".repeat(70_000), "rw-------");
        assertThatThrownBy(() -> secrets.resolve(ref))
                .hasMessage("the secret " + ref + " has more than 64 KB; that is no secret");
        Files.write(folder.resolve("secret"), "ä".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> secrets.resolve(ref))
                .hasMessage("the secret " + ref + " is not text in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env:KEY",
                "env:_a1",
                "keyring:a.b/c-d_e",
                "file:/etc/keys/a=b:c",
                "file:/a b"
            })
    void aReferenceReadsBackAsItWasWritten(String text) {
        assertThat(SecretRef.parse(text)).hasToString(text);
        assertThat(SecretRef.isMeantBy(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2hunter2",
                "whsec_hunter2hunter2",
                "env:hunter2-hunter2",
                "env:",
                "keyring:",
                "keyring: hunter2",
                "file:hunter2",
                "file:~/hunter2",
                "ENV:hunter2",
                "",
                "env:PGPASSWORD",
                "env:pgPassword",
            })
    void aRefusalNeverRepeatsWhatMayBeTheSecret(String text) {
        assertThatThrownBy(() -> SecretRef.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .message()
                .doesNotContain("hunter2")
                .isNotEmpty();
    }

    @Test
    void aSecretIsNeverPrinted() {
        assertThat(new Secret("hunter2")).hasToString("***").isEqualTo(new Secret("hunter2"));
    }
}
