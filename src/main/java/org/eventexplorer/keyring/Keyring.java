package org.eventexplorer.keyring;

import java.util.Optional;

/// Keeps secrets for this user, encrypted by the operating system. Every call may wait for a person
/// who has to unlock it, so none belongs on the toolkit's thread. Thread-safe.
public interface Keyring {
    /// A computer without one.
    Keyring NONE =
            new Keyring() {
                @Override
                public boolean isThere() {
                    return false;
                }

                @Override
                public Optional<String> read(String name) {
                    return Optional.empty();
                }

                @Override
                public boolean write(String name, String secret) {
                    return false;
                }

                @Override
                public void delete(String name) {}
            };

    /// Whether this computer has one that can be used.
    boolean isThere();

    /// The secret of that name; empty where there is none, or the keyring does not give it.
    Optional<String> read(String name);

    /// Keeps a secret in place of the one before.
    ///
    /// @return whether it is kept
    boolean write(String name, String secret);

    /// Forgets the secret of that name, if there is one.
    void delete(String name);
}
