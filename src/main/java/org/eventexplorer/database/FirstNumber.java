package org.eventexplorer.database;

import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Runs several statements in one way to the server, of which one answers with a number.
final class FirstNumber {
    private FirstNumber() {}

    /// The first number of the first answer.
    ///
    /// @param sql statements, a semicolon between them
    static long of(Handle handle, String sql) {
        try (Statement statement = handle.getConnection().createStatement()) {
            boolean isAnswer = statement.execute(sql);
            while (!isAnswer && statement.getUpdateCount() >= 0) {
                isAnswer = statement.getMoreResults();
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }
}
