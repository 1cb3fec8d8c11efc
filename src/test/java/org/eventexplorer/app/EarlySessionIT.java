package org.eventexplorer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.connection.Environment;
import org.eventexplorer.ui.shell.Session;
import org.eventexplorer.work.CancelToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

@ExtendWith(StoreExtension.class)
final class EarlySessionIT {
    private final List<Session> opened = new ArrayList<>();

    @Test
    void isGivenOnceToWhoeverWantsThatConnection(TestServer server) {
        Connection connection = connection(server);
        Session session;
        try (EarlySession early = EarlySession.of(connection, () -> open(connection))) {
            assertThat(early.take(Connection.local())).isEmpty();
            session = early.take(connection).orElseThrow();
            assertThat(opened).containsExactly(session);
            assertThat(early.take(connection)).isEmpty();
        }
        // Whoever took it closes it.
        assertThat(count(session)).isZero();
        session.close();
    }

    @Test
    void isClosedWhereNobodyTookIt(TestServer server) throws Exception {
        Connection connection = connection(server);
        CountDownLatch asked = new CountDownLatch(1);
        EarlySession early =
                EarlySession.of(
                        connection,
                        () -> {
                            asked.countDown();
                            return open(connection);
                        });
        asked.await();
        early.close();
        assertThatThrownBy(() -> count(opened.getFirst())).isInstanceOf(RuntimeException.class);
        assertThat(early.take(connection)).isEmpty();
    }

    @Test
    void saysWhyItCouldNotBeOpenedAndLetsItBeOpenedAnew(TestServer server) {
        Connection connection = connection(server);
        DatabaseException cause =
                new DatabaseException(DatabaseException.Kind.UNREACHABLE, null, "away", null);
        try (EarlySession early =
                EarlySession.of(
                        connection,
                        () -> {
                            throw cause;
                        })) {
            assertThatThrownBy(() -> early.take(connection)).isSameAs(cause);
            assertThat(early.take(connection)).isEmpty();
        }
    }

    private Session open(Connection connection) {
        Session session = Session.open(connection, Path.of("unused"));
        opened.add(session);
        return session;
    }

    private static Connection connection(TestServer server) {
        return new Connection("Test", Environment.STAGING, server.newStore());
    }

    private static long count(Session session) {
        return session.queries().count(EventFilter.ALL, new CancelToken());
    }
}
