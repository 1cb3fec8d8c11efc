package org.eventexplorer.routing.transport.rabbitmq;

import com.rabbitmq.client.BlockedCallback;
import com.rabbitmq.client.Connection;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// One connection and its lanes. Thread-safe.
final class Session {
    private static final int LEAVING_MILLIS = 2_000;

    private final Connection connection;
    private final Queue<Lane> idle = new ConcurrentLinkedQueue<>();
    private volatile @Nullable String blocked;

    Session(Connection connection) {
        this.connection = connection;
        BlockedCallback begins = reason -> blocked = reason;
        connection.addBlockedListener(begins, () -> blocked = null);
    }

    Connection connection() {
        return connection;
    }

    boolean isOpen() {
        return connection.isOpen();
    }

    /// Why the broker takes nothing for now, null where it does.
    @Nullable String blocked() {
        return blocked;
    }

    Lane borrow() throws IOException {
        for (Lane lane = idle.poll(); lane != null; lane = idle.poll()) {
            if (lane.isOpen()) {
                return lane;
            }
        }
        return Lane.open(connection);
    }

    void giveBack(Lane lane) {
        idle.add(lane);
    }

    void close() {
        connection.abort(LEAVING_MILLIS);
    }
}
