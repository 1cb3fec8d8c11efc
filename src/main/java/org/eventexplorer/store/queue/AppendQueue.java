package org.eventexplorer.store.queue;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.RefusedEventException;
import org.eventexplorer.store.AppendResult;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.store.Replayed;
import org.eventexplorer.work.CancelledException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Stores events that come one by one from many threads, in groups: while one group is being
/// committed the next one gathers, and nothing waits longer than that. Events are stored in the
/// order in which they were handed in. Thread-safe; threads may be virtual.
public final class AppendQueue implements AutoCloseable {
    private static final int GROUP_EVENTS = 1_000;
    private static final long GROUP_BYTES = 4L << 20;

    private final EventStore store;
    private final Backlog backlog;
    private final ExecutorService committer =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("append-queue").factory());
    // A thread for each event: what one caller does then must keep nobody else waiting.
    private final ExecutorService completions = Executors.newVirtualThreadPerTaskExecutor();
    private final Future<?> committing;

    /// @param store takes the groups
    /// @param limits how much may wait
    public AppendQueue(EventStore store, Limits limits) {
        this.store = store;
        this.backlog = new Backlog(limits);
        this.committing = committer.submit(this::commitAll);
    }

    /// Takes an event in. What it returns is completed with what became of the event when that is
    /// durable; a conflicting duplicate is such an outcome. It fails, for this event alone, with a
    /// [RefusedEventException], or with a [DatabaseException] where the server could not: then
    /// hand it in again, duplicates cost nothing. Cancelling it does not take the event back.
    ///
    /// @throws QueueFullException where as much waits as may and nobody shall wait for room; the
    ///     event is not taken
    /// @throws InterruptedException where the thread was interrupted while it waited for room; the
    ///     event is not taken
    /// @throws IllegalStateException after [#close]; the event is not taken
    public CompletableFuture<AppendResult> appendAsync(Event event) throws InterruptedException {
        try {
            Replayed.REFUSED.check(List.of(event));
        } catch (RefusedEventException e) {
            return CompletableFuture.failedFuture(e);
        }
        Waiting waiting = new Waiting(event);
        backlog.put(waiting);
        return waiting.future();
    }

    private void commitAll() {
        try {
            for (List<Waiting> group = backlog.take(GROUP_EVENTS, GROUP_BYTES);
                    !group.isEmpty();
                    group = backlog.take(GROUP_EVENTS, GROUP_BYTES)) {
                commit(group);
                backlog.release(group);
            }
        } finally {
            completions.shutdown();
        }
    }

    private void commit(List<Waiting> group) {
        List<AppendResult> results;
        try {
            results = store.append(group.stream().map(Waiting::event).toList(), Map.of());
        } catch (RefusedEventException e) {
            halve(group, e);
            return;
        } catch (DatabaseException e) {
            switch (e.kind()) {
                case BAD_VALUE -> halve(group, e);
                case UNREACHABLE, FULL -> failAll(group, e);
                default -> fail(group, e);
            }
            return;
        } catch (RuntimeException | Error e) {
            fail(group, e);
            return;
        }
        for (int i = 0; i < results.size(); i++) {
            CompletableFuture<AppendResult> future = group.get(i).future();
            AppendResult result = results.get(i);
            completions.execute(() -> future.complete(result));
        }
    }

    /// Goes on with each half, until what cannot be stored is alone.
    private void halve(List<Waiting> group, RuntimeException refusal) {
        if (group.size() == 1) {
            fail(group, refusal);
            return;
        }
        int half = group.size() / 2;
        commit(group.subList(0, half));
        commit(group.subList(half, group.size()));
    }

    // Each group of what waits would find out the same, after as long a wait.
    private void failAll(List<Waiting> group, DatabaseException cause) {
        List<Waiting> behind = backlog.takeAll();
        List<Waiting> all = new ArrayList<>(group);
        all.addAll(behind);
        fail(all, cause);
        backlog.release(behind);
    }

    private void fail(List<Waiting> group, Throwable cause) {
        for (Waiting waiting : group) {
            completions.execute(() -> waiting.future().completeExceptionally(cause));
        }
    }

    /// Takes nothing more in, stores what waits, and returns when everything that was handed in is
    /// completed. Not for a callback of such a future, which would wait for itself. Where the
    /// thread is interrupted it returns soon: what is not on its way yet fails with a
    /// [CancelledException] and is not stored, and what is on its way is completed later.
    @Override
    public void close() {
        backlog.close();
        committer.shutdown();
        try {
            committing.get();
            while (!completions.awaitTermination(1, TimeUnit.HOURS)) {
                // Callbacks take their time.
            }
        } catch (InterruptedException e) {
            List<Waiting> left = backlog.takeAll();
            CancelledException cancelled = new CancelledException();
            left.forEach(waiting -> waiting.future().completeExceptionally(cancelled));
            backlog.release(left);
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the queue ended early", e.getCause());
        }
    }
}
