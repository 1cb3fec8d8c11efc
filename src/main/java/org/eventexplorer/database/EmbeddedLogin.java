package org.eventexplorer.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/// How the embedded server knows its user. Its password is 24 random bytes, which nobody guesses
/// however fast a guess is: hashing it 4,096 times protects nothing, and takes each new process
/// most of a quarter second of processor time. So it is hashed once.
///
/// @param root the server's folder
/// @param password of the user
record EmbeddedLogin(Path root, String password) {
    /// The server's setting for passwords that are set from now on.
    static final String ITERATIONS = "scram_iterations=1";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedLogin.class);

    private Path mark() {
        return root.resolve("login-is-eased");
    }

    /// Notes that the server was made so.
    void isEased() throws IOException {
        Files.writeString(mark(), "");
    }

    /// Has a server that was made by an older program hash its password anew, once.
    void ease(DataSource server) {
        if (Files.exists(mark())) {
            return;
        }
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            // A statement that fails is logged by the server, and this one has the password in it.
            statement.execute("SET log_min_error_statement = panic");
            statement.execute("SET " + ITERATIONS);
            statement.execute(
                    "ALTER ROLE %s PASSWORD %s"
                            .formatted(
                                    statement.enquoteIdentifier(EmbeddedPostgres.USER, true),
                                    statement.enquoteLiteral(password)));
            statement.execute("RESET scram_iterations");
            statement.execute("RESET log_min_error_statement");
            isEased();
        } catch (SQLException | IOException e) {
            // It works as before, a little slower.
            LOG.debug("the login of the embedded server stays as it is", e);
        }
    }
}
