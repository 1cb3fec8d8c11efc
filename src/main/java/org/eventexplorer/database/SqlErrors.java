package org.eventexplorer.database;

import org.eventexplorer.database.DatabaseException.Kind;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import java.sql.SQLException;

/// The meaning of the server's SQLSTATEs, in one place. Nothing here reads a message's text.
public final class SqlErrors {
    private SqlErrors() {}

    /// What `error`, or the SQL error that caused it, means.
    public static DatabaseException translate(Throwable error) {
        if (error instanceof DatabaseException known) {
            return known;
        }
        SQLException sql = sqlError(error);
        if (sql == null) {
            return new DatabaseException(Kind.OTHER, null, String.valueOf(error), error);
        }
        if (isOutOfMemory(sql)) {
            String more = "the result does not fit into memory; give the program more (-Xmx)";
            return new DatabaseException(Kind.OTHER, sql.getSQLState(), more, error);
        }
        String state = sql.getSQLState();
        Kind kind = ConnectFailure.kind(sql).orElseGet(() -> kind(state));
        return new DatabaseException(kind, state, said(kind, sql), error);
    }

    // The driver's own memory, not the server's, though the SQLSTATE is the same.
    private static boolean isOutOfMemory(SQLException sql) {
        return sql.getCause() instanceof OutOfMemoryError;
    }

    /// `error` itself where it has nothing to do with SQL, else what it means.
    static RuntimeException sqlTrouble(RuntimeException error) {
        return sqlError(error) == null ? error : translate(error);
    }

    /// The server's own words about an error, with its fields; null where it said nothing.
    public static @Nullable ServerErrorMessage serverMessage(Throwable error) {
        return sqlError(error) instanceof PSQLException server
                ? server.getServerErrorMessage()
                : null;
    }

    /// The SQLSTATE of `error` or its cause; empty where there is none.
    public static String state(Throwable error) {
        SQLException sql = sqlError(error);
        return sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
    }

    private static @Nullable SQLException sqlError(@Nullable Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    /// The kind of trouble that a SQLSTATE (PostgreSQL, appendix A) stands for.
    static Kind kind(@Nullable String state) {
        if (state == null) {
            return Kind.OTHER;
        }
        return switch (state) {
            case "57014" -> Kind.TIMED_OUT;
            case "42501", "25006" -> Kind.NOT_ALLOWED;
            case "3D000" -> Kind.NO_DATABASE;
            case "53300" -> Kind.FULL;
            case "3F000", "42P01", "42703", "42883" -> Kind.WRONG_SCHEMA;
            case "57P01", "57P02", "57P03", "57P05" -> Kind.UNREACHABLE;
            case "40001", "40P01", "55P03" -> Kind.CONTENTION;
            case "54001" -> Kind.BAD_VALUE;
            default ->
                    switch (state.substring(0, 2)) {
                        case "08" -> Kind.UNREACHABLE;
                        case "28" -> Kind.REFUSED;
                        case "22", "23", "54" -> Kind.BAD_VALUE;
                        case "53" -> Kind.NO_ROOM;
                        default -> Kind.OTHER;
                    };
        };
    }

    private static String said(Kind kind, SQLException sql) {
        ServerErrorMessage server = serverMessage(sql);
        String said =
                server != null && server.getMessage() != null
                        ? server.getMessage()
                        : String.valueOf(sql.getMessage());
        return switch (kind) {
            case UNREACHABLE -> ConnectFailure.unreachable(sql, said);
            case REFUSED -> "the server does not let this role in: " + said;
            case TLS -> "the connection cannot be encrypted as wanted: " + ConnectFailure.tls(sql);
            case FULL -> "the server takes no more connections: " + said;
            case NO_DATABASE -> said;
            case NOT_ALLOWED -> "the server refuses: " + said;
            case WRONG_SCHEMA -> "the store's schema is not as expected: " + said;
            case TIMED_OUT -> "the query took longer than the limit and was ended: " + said;
            case NO_ROOM -> "the server has no room left: " + said;
            case BAD_VALUE -> "the server does not take a value: " + said;
            case CONTENTION -> "another transaction was in the way, try again: " + said;
            case TOO_OLD, OTHER -> said;
        };
    }
}
