package org.eventexplorer.routing.secret;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// Where a secret lies: `env:NAME`, `keyring:NAME` or `file:PATH`. This is what is stored and
/// shown; the secret itself is read when it is used.
///
/// @param place what holds it
/// @param name the variable, the keyring's entry or the absolute path
public record SecretRef(Place place, String name) {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,254}");
    private static final Pattern ENTRY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,254}");

    /// What can hold a secret.
    public enum Place {
        /// A variable of the program's environment.
        ENV,
        /// The operating system's keyring.
        KEYRING,
        /// A file that only its owner may read.
        FILE;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @throws IllegalArgumentException where the name is none for its place
    public SecretRef {
        switch (place) {
            case ENV -> {
                check(VARIABLE.matcher(name).matches(), "env: wants the name of a variable");
                check(
                        !name.toUpperCase(Locale.ROOT).startsWith("PG"),
                        "env: names a variable of PostgreSQL's; a subscriber gets a secret of its"
                                + " own");
            }
            case KEYRING ->
                    check(
                            ENTRY.matcher(name).matches(),
                            "keyring: wants a name of letters, digits and . _ / -");
            case FILE -> check(isAbsolute(name), "file: wants an absolute path");
        }
    }

    private static void check(boolean isGood, String reason) {
        if (!isGood) {
            // Without what was given: it may be the secret itself.
            throw new IllegalArgumentException(reason);
        }
    }

    private static boolean isAbsolute(String path) {
        try {
            return path.length() <= 1_000 && Path.of(path).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /// The reference that `text` spells.
    ///
    /// @throws IllegalArgumentException where it is none; its message never repeats the text,
    ///     which may be a secret that was given in a reference's place
    public static SecretRef parse(String text) {
        int colon = text.indexOf(':');
        String place = colon < 0 ? "" : text.substring(0, colon);
        for (Place known : Place.values()) {
            if (known.word().equals(place)) {
                return new SecretRef(known, text.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException(
                "what was given is no reference to a secret; give where it lies: env:NAME,"
                        + " keyring:NAME or file:/PATH, never the secret itself");
    }

    /// Whether `text` begins as a reference does.
    public static boolean isMeantBy(String text) {
        for (Place place : Place.values()) {
            if (text.startsWith(place.word() + ":")) {
                return true;
            }
        }
        return false;
    }

    /// As a person writes it.
    @Override
    public String toString() {
        return place.word() + ":" + name;
    }
}
