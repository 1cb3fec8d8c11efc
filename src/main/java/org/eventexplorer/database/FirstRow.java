package org.eventexplorer.database;

import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Reads the row that one of several statements answers with, all of them in one way to the server.
@FunctionalInterface
public interface FirstRow<A> {
    /// Reads it.
    ///
    /// @param row on the row
    A read(ResultSet row) throws SQLException;

    /// The first row of the first answer.
    ///
    /// @param sql statements, a semicolon between them
    default A of(Handle handle, String sql) {
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            boolean isAnswer = statement.execute();
            while (!isAnswer && statement.getUpdateCount() >= 0) {
                isAnswer = statement.getMoreResults();
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return read(row);
            }
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }
}
