package org.eventexplorer.routing.secret;

/// A secret that cannot be used: which reference, and what to do. The secret is never part of it.
public final class SecretException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param ref where it should lie
    /// @param reason what is wrong and what to do, a phrase that follows the reference
    public SecretException(SecretRef ref, String reason) {
        super("the secret " + ref + " " + reason);
    }
}
