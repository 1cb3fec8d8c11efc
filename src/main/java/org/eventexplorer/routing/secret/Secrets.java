package org.eventexplorer.routing.secret;

import org.eventexplorer.keyring.Keyring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/// Reads secrets from where their references say that they lie. Nothing is kept. Thread-safe. May
/// wait for a person who has to unlock a keyring.
public final class Secrets {
    /// The keyring holds other passwords of this program too, which no subscriber may name.
    private static final String ENTRY = "subscriber:";

    private static final int MOST_BYTES = 64 * 1024;
    private static final Set<PosixFilePermission> OWNERS =
            PosixFilePermissions.fromString("rwx------");

    private final Map<String, String> environment;
    private final Keyring keyring;

    /// @param environment the program's variables
    /// @param keyring the operating system's
    public Secrets(Map<String, String> environment, Keyring keyring) {
        this.environment = environment;
        this.keyring = keyring;
    }

    /// The secret that lies there.
    ///
    /// @throws SecretException saying why it cannot be had, and what to do
    public Secret resolve(SecretRef ref) {
        String value =
                switch (ref.place()) {
                    case ENV -> ofEnvironment(ref);
                    case KEYRING -> ofKeyring(ref);
                    case FILE -> ofFile(ref);
                };
        if (value.isEmpty()) {
            throw new SecretException(ref, "is empty; put the secret there");
        }
        return new Secret(value);
    }

    /// Keeps a secret in the keyring under the name of `ref`.
    ///
    /// @throws SecretException where it is for another place, or the keyring does not take it
    public void keep(SecretRef ref, Secret secret) {
        if (ref.place() != SecretRef.Place.KEYRING) {
            throw new SecretException(ref, "does not lie in the keyring; give keyring:NAME");
        }
        if (!keyring.write(ENTRY + ref.name(), secret.reveal())) {
            throw new SecretException(
                    ref, "could not be kept: there is no keyring here, or it is locked");
        }
    }

    private String ofEnvironment(SecretRef ref) {
        String value = environment.get(ref.name());
        if (value == null) {
            throw new SecretException(
                    ref, "is not there: the program was started without the variable");
        }
        return value;
    }

    private String ofKeyring(SecretRef ref) {
        return keyring.read(ENTRY + ref.name())
                .orElseThrow(
                        () ->
                                new SecretException(
                                        ref,
                                        "is not there, or the keyring is locked; keep it there"
                                                + " with 'event-explorer subscribers keep "
                                                + ref
                                                + "'"));
    }

    private static String ofFile(SecretRef ref) {
        Path file = Path.of(ref.name());
        try {
            if (!Files.isRegularFile(file) && Files.exists(file)) {
                throw new SecretException(ref, "is no regular file");
            }
            refuseOpen(ref, file);
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(MOST_BYTES + 1);
            }
            if (bytes.length > MOST_BYTES) {
                throw new SecretException(ref, "has more than 64 KB; that is no secret");
            }
            return withoutEnd(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (NoSuchFileException e) {
            throw new SecretException(ref, "is not there");
        } catch (CharacterCodingException e) {
            throw new SecretException(ref, "is not text in UTF-8");
        } catch (IOException e) {
            throw new SecretException(ref, "cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static void refuseOpen(SecretRef ref, Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")
                && !OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
            throw new SecretException(
                    ref, "can be read by others than its owner; run chmod 600 on it");
        }
    }

    /// Without the line's end that editors put there.
    private static String withoutEnd(String text) {
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        if (end > 0 && text.charAt(end - 1) == '\r') {
            end--;
        }
        return text.substring(0, end);
    }
}
