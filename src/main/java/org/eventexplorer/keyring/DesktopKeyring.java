package org.eventexplorer.keyring;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;

/// The desktop's own: Keychain on macOS, the Credential Manager on Windows, the Secret Service
/// (GNOME Keyring, KWallet) on Linux. It is looked for at the first use.
public final class DesktopKeyring implements Keyring, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopKeyring.class);
    private static final String PROGRAM = "Event Explorer";

    private com.github.javakeyring.@Nullable Keyring backend;
    private boolean isLookedFor;

    private synchronized com.github.javakeyring.@Nullable Keyring backend() {
        if (!isLookedFor) {
            isLookedFor = true;
            try {
                backend = com.github.javakeyring.Keyring.create();
            } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
                LOG.info("no keyring on this computer: {}", e.toString());
            }
        }
        return backend;
    }

    @Override
    public boolean isThere() {
        return backend() != null;
    }

    @Override
    public synchronized Optional<String> read(String name) {
        com.github.javakeyring.Keyring keyring = backend();
        if (keyring == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(keyring.getPassword(PROGRAM, name));
        } catch (PasswordAccessException | RuntimeException e) {
            // What is not there and what is refused come the same way.
            LOG.debug("the keyring gives no password for {}", name, e);
            return Optional.empty();
        }
    }

    @Override
    public synchronized boolean write(String name, String secret) {
        com.github.javakeyring.Keyring keyring = backend();
        if (keyring == null) {
            return false;
        }
        try {
            keyring.setPassword(PROGRAM, name, secret);
            return true;
        } catch (PasswordAccessException | RuntimeException e) {
            LOG.warn("the keyring takes no password: {}", e.toString());
            return false;
        }
    }

    @Override
    public synchronized void delete(String name) {
        com.github.javakeyring.Keyring keyring = backend();
        if (keyring != null) {
            try {
                keyring.deletePassword(PROGRAM, name);
            } catch (PasswordAccessException | RuntimeException e) {
                LOG.debug("the keyring had no password for {}", name, e);
            }
        }
    }

    @Override
    public synchronized void close() {
        if (backend != null) {
            try {
                backend.close();
            } catch (Exception e) {
                LOG.debug("the keyring could not be left", e);
            }
            backend = null;
        }
    }
}
