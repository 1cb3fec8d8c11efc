package org.eventexplorer.store.queue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What waits to be stored, in the order in which it came, and no more of it than may. What was
/// taken out counts until it is released. Thread-safe.
final class Backlog {
    private final Limits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition work = lock.newCondition();
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private int events;
    private long bytes;
    private boolean closed;

    Backlog(Limits limits) {
        this.limits = limits;
    }

    /// Adds one, as soon as there is room.
    ///
    /// @throws QueueFullException where there is none and nobody shall wait for it
    /// @throws InterruptedException where the thread was interrupted while it waited
    /// @throws IllegalStateException after the end
    void put(Waiting one) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && !hasRoom(one.bytes())) {
                if (limits.whenFull() == WhenFull.REFUSE) {
                    throw new QueueFullException(one.event().id(), events, bytes, limits);
                }
                room.await();
            }
            if (closed) {
                throw new IllegalStateException(
                        "event " + one.event().id() + " was not taken: the queue is closed");
            }
            waiting.add(one);
            events++;
            bytes += one.bytes();
            work.signal();
            // One wakes the next, so that a release need not wake all.
            room.signal();
        } finally {
            lock.unlock();
        }
    }

    private boolean hasRoom(long more) {
        return events == 0 || (events < limits.events() && bytes + more <= limits.bytes());
    }

    /// Takes out what waits, at least one as soon as there is one, so many events and bytes at
    /// most; nothing after the end, when nothing waits any more.
    List<Waiting> take(int mostEvents, long mostBytes) {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                work.awaitUninterruptibly();
            }
            List<Waiting> group = new ArrayList<>(Math.min(mostEvents, waiting.size()));
            long size = 0;
            while (!waiting.isEmpty() && group.size() < mostEvents) {
                size += waiting.getFirst().bytes();
                if (size > mostBytes && !group.isEmpty()) {
                    break;
                }
                group.add(waiting.removeFirst());
            }
            return group;
        } finally {
            lock.unlock();
        }
    }

    /// Takes out all that waits.
    List<Waiting> takeAll() {
        lock.lock();
        try {
            List<Waiting> all = new ArrayList<>(waiting);
            waiting.clear();
            return all;
        } finally {
            lock.unlock();
        }
    }

    /// Gives back the room of what was taken out.
    void release(List<Waiting> group) {
        lock.lock();
        try {
            events -= group.size();
            for (Waiting one : group) {
                bytes -= one.bytes();
            }
            room.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Takes nothing more in.
    void close() {
        lock.lock();
        try {
            closed = true;
            work.signalAll();
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
