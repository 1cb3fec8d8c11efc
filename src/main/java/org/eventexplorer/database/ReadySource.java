package org.eventexplorer.database;

import com.zaxxer.hikari.util.DriverDataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;

import javax.sql.DataSource;

/// Makes the pool's connections; once it is told to, it has each do something before anybody gets
/// it, for the server's side of a connection is slow at what it does for the first time.
/// Thread-safe.
final class ReadySource implements DataSource {
    private static final Logger LOG = LoggerFactory.getLogger(ReadySource.class);

    private final DriverDataSource driver;
    private volatile @Nullable String first;

    ReadySource(DriverDataSource driver) {
        this.driver = driver;
    }

    /// @param statement what connections do first from now on
    void doFirst(String statement) {
        first = statement;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = driver.getConnection();
        String statement = first;
        if (statement != null) {
            prepare(connection, statement);
        }
        return connection;
    }

    private static void prepare(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            // Who uses the connection learns what is wrong with it.
            LOG.debug("a connection could not be made ready", e);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return driver.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return driver.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        driver.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        driver.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return driver.getLoginTimeout();
    }

    @Override
    public java.util.logging.Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return driver.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return driver.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return driver.isWrapperFor(type);
    }
}
