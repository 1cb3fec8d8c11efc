package org.eventexplorer.database;

import org.jspecify.annotations.Nullable;

/// The database could not do what was asked.
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What kind of trouble it is: what a program may decide by.
    public enum Kind {
        /// The server cannot be reached, or the connection broke.
        UNREACHABLE,
        /// The role or its password is refused, or a password is wanted and none is known.
        REFUSED,
        /// The way is not encrypted as it should be: no TLS there, or a certificate that is not
        /// trusted, not this host's, or not readable here.
        TLS,
        /// The server takes no more connections.
        FULL,
        /// There is no such database.
        NO_DATABASE,
        /// A right is missing, or the session is read-only.
        NOT_ALLOWED,
        /// The schema is missing, or newer than this program.
        WRONG_SCHEMA,
        /// The server is older than PostgreSQL 14.
        TOO_OLD,
        /// The query took longer than the limit.
        TIMED_OUT,
        /// The server has no room: disk or memory.
        NO_ROOM,
        /// The server takes no such value.
        BAD_VALUE,
        /// A competing transaction won; trying again may succeed.
        CONTENTION,
        /// Anything else.
        OTHER
    }

    private final Kind kind;
    private final @Nullable String sqlState;

    /// @param kind what kind of trouble it is
    /// @param sqlState the server's code, null where the server said nothing
    /// @param message what happened and what to do
    public DatabaseException(
            Kind kind, @Nullable String sqlState, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.sqlState = sqlState;
    }

    /// What kind of trouble it is.
    public Kind kind() {
        return kind;
    }

    /// The server's SQLSTATE, null where the server said nothing.
    public @Nullable String sqlState() {
        return sqlState;
    }
}
