package org.eventexplorer.replay.run;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The right to send, for a time: nothing is sent when the lease may be over, since another process
/// may have the replay by then. Thread-safe.
final class Permit {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile long until = System.nanoTime();
    private volatile boolean isOver;

    /// @param nanoTime until when, in the time of [System#nanoTime]
    void extend(long nanoTime) {
        until = nanoTime;
        signal();
    }

    /// Nothing is sent any more.
    void end() {
        isOver = true;
        signal();
    }

    private void signal() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until something may be sent; false where nothing may be any more.
    boolean await() throws InterruptedException {
        if (!isOver && isValid()) {
            return true;
        }
        lock.lockInterruptibly();
        try {
            while (!isOver && !isValid()) {
                changed.await();
            }
            return !isOver;
        } finally {
            lock.unlock();
        }
    }

    /// Waits for a while, or until nothing is sent any more.
    void rest(long milliseconds) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(milliseconds);
            while (!isOver && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isValid() {
        return System.nanoTime() - until < 0;
    }
}
