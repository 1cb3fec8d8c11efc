package org.eventexplorer.routing.secret;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// A secret in the open, for as long as it is needed. It is never printed: its text is three stars.
public final class Secret {
    private final String value;

    /// @param value the secret, not empty
    public Secret(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a secret cannot be empty");
        }
        this.value = value;
    }

    /// The secret itself, for the one who has to send it or compute with it.
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /// Never the secret.
    @Override
    public String toString() {
        return "***";
    }
}
