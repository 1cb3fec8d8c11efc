package org.eventexplorer.database;

import org.eventexplorer.database.DatabaseException.Kind;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

import javax.net.ssl.SSLException;

/// Why a connection did not come about. The driver says most of it under two SQLSTATEs, so what
/// tells them apart is the class of the cause and the part of the driver that threw.
final class ConnectFailure {
    private ConnectFailure() {}

    /// What kind it is; empty where this is no failure to connect, or the SQLSTATE says it.
    static Optional<Kind> kind(SQLException error) {
        String state = error.getSQLState();
        if (state == null || !state.startsWith("08")) {
            return Optional.empty();
        }
        if (cause(error, SSLException.class) != null
                || cause(error, GeneralSecurityException.class) != null
                || cause(error, FileNotFoundException.class) != null
                || isOwnCheck(error)
                || isThrownIn(error, "org.postgresql.ssl.")
                || isThrownBy(error, "enableSSL")) {
            return Optional.of(Kind.TLS);
        }
        // The server wants a password and there is none: the driver's own, with no server's words.
        return isThrownBy(error, "doAuthentication")
                        || isThrownIn(error, "org.postgresql.core.v3.Auth")
                ? Optional.of(Kind.REFUSED)
                : Optional.empty();
    }

    // The driver's own check of the host's name fails as a broken connection that nothing broke.
    private static boolean isOwnCheck(SQLException error) {
        PSQLException driver = cause(error, PSQLException.class);
        return driver != null
                && "08006".equals(driver.getSQLState())
                && driver.getCause() == null
                && driver.getServerErrorMessage() == null;
    }

    static String unreachable(SQLException error, String said) {
        UnknownHostException unknown = cause(error, UnknownHostException.class);
        if (unknown != null) {
            return "no computer is called " + unknown.getMessage();
        }
        if (cause(error, ConnectException.class) != null) {
            return "nobody answers there: " + said;
        }
        if (cause(error, SocketTimeoutException.class) != null
                || cause(error, NoRouteToHostException.class) != null) {
            return "the computer gives no answer: " + said;
        }
        return "the server cannot be reached or broke off: " + said;
    }

    static String tls(SQLException error) {
        if (cause(error, CertPathBuilderException.class) != null
                || cause(error, CertPathValidatorException.class) != null) {
            return "the server's certificate is signed by an authority that is not trusted here";
        }
        PSQLException driver = cause(error, PSQLException.class);
        return String.valueOf((driver == null ? error : driver).getMessage());
    }

    private static boolean isThrownIn(Throwable error, String packageName) {
        PSQLException driver = cause(error, PSQLException.class);
        return driver != null
                && Arrays.stream(driver.getStackTrace())
                        .limit(3)
                        .anyMatch(frame -> frame.getClassName().startsWith(packageName));
    }

    private static boolean isThrownBy(Throwable error, String method) {
        PSQLException driver = cause(error, PSQLException.class);
        return driver != null
                && Arrays.stream(driver.getStackTrace())
                        .limit(3)
                        .anyMatch(frame -> frame.getMethodName().equals(method));
    }

    private static <T extends Throwable> @Nullable T cause(Throwable error, Class<T> type) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return type.cast(at);
            }
        }
        return null;
    }
}
