package org.eventexplorer.bench.append;

import org.eventexplorer.event.Event;
import org.eventexplorer.store.AppendResult;
import org.eventexplorer.store.queue.AppendQueue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Events handed in one by one, without waiting for each; at the end for all of them.
final class Asynchronous implements Way {
    private final AppendQueue queue;
    private final List<CompletableFuture<AppendResult>> sent = new ArrayList<>();

    /// @param queue shared by several writers; closed with the first of them
    Asynchronous(AppendQueue queue) {
        this.queue = queue;
    }

    @Override
    public void send(List<Event> batch) throws InterruptedException {
        for (Event event : batch) {
            sent.add(queue.appendAsync(event));
        }
    }

    @Override
    public void settle() {
        sent.forEach(CompletableFuture::join);
        sent.clear();
    }

    @Override
    public void close() {
        queue.close();
    }
}
