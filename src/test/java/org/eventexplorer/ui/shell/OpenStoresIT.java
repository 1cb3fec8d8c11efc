package org.eventexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.eventexplorer.database.StoreExtension;
import org.eventexplorer.database.TestServer;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.ui.connection.Connection;
import org.eventexplorer.ui.connection.Environment;
import org.eventexplorer.work.CancelToken;
import org.eventexplorer.work.CancelledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;

@ExtendWith(StoreExtension.class)
final class OpenStoresIT {
    private final CancelToken token = new CancelToken();
    private final OpenStores stores =
            new OpenStores(wanted -> Session.open(wanted, Path.of("unused")));

    @Test
    void keepsAStoreOpenWhileWorkUsesIt(TestServer server) {
        Session session = stores.open(connection(server), token);
        stores.hold(session);
        stores.close(session);
        assertThat(count(session)).isZero();
        stores.close(session);
        assertThatThrownBy(() -> count(session)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void findsAStoreThatWorkKeepsOpen(TestServer server) {
        Connection wanted = connection(server);
        Session session = stores.open(wanted, token);
        stores.hold(session);
        stores.close(session);
        assertThat(stores.open(wanted, token)).isSameAs(session);
        stores.close(session);
        stores.close(session);
        Session anew = stores.open(wanted, token);
        assertThat(anew).isNotSameAs(session);
        assertThat(count(anew)).isZero();
        stores.close(anew);
    }

    @Test
    void closesAllAtTheEndWhoeverUsesThem(TestServer server) {
        Connection wanted = connection(server);
        Session session = stores.open(wanted, token);
        stores.hold(session);
        stores.close();
        assertThatThrownBy(() -> count(session)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> stores.open(wanted, token)).isInstanceOf(CancelledException.class);
        stores.close(session);
    }

    private static Connection connection(TestServer server) {
        return new Connection("Test", Environment.STAGING, server.newStore());
    }

    private long count(Session session) {
        return session.queries().count(EventFilter.ALL, token);
    }
}
