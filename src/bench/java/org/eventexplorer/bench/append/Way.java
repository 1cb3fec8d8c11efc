package org.eventexplorer.bench.append;

import org.eventexplorer.event.Event;

import java.sql.SQLException;
import java.util.List;

/// A way in for one writer.
interface Way extends AutoCloseable {
    /// Sends a batch.
    void send(List<Event> batch) throws Exception;

    /// Waits until all that was sent is durable.
    default void settle() throws Exception {}

    @Override
    default void close() throws SQLException {}
}
