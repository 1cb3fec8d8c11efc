package org.eventexplorer.replay.pace;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TokensInheritanceStrategy;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How many attempts a second are made at most: a token bucket whose rate may change at any time,
/// also for those who wait. Thread-safe.
public final class Pace {
    // A tenth of a second's tokens may be kept, to make good for a late thread.
    private static final double KEPT_SECONDS = 0.1;
    private static final double UNLIMITED = 0;
    private static final long PERIOD_SECONDS = 1_000;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition changed = lock.newCondition();
    private final Bucket bucket = bucket(1);
    private volatile double rate = UNLIMITED;
    private boolean isOver;

    /// @param rate attempts a second; null: without a limit
    public Pace(@Nullable Double rate) {
        change(rate);
    }

    private static Bucket bucket(double rate) {
        return Bucket.builder().addLimit(limit(rate)).withNanosecondPrecision().build();
    }

    private static Bandwidth limit(double rate) {
        return Bandwidth.builder()
                .capacity(Math.max(1, Math.round(rate * KEPT_SECONDS)))
                .refillGreedy(
                        Math.max(1, Math.round(rate * PERIOD_SECONDS)),
                        Duration.ofSeconds(PERIOD_SECONDS))
                .initialTokens(1)
                .build();
    }

    /// Changes the rate at once.
    ///
    /// @param next attempts a second; null: without a limit
    public void change(@Nullable Double next) {
        double wanted = Objects.requireNonNullElse(next, UNLIMITED);
        if (wanted == rate) {
            return;
        }
        lock.lock();
        try {
            if (wanted > 0) {
                bucket.replaceConfiguration(
                        BucketConfiguration.builder().addLimit(limit(wanted)).build(),
                        TokensInheritanceStrategy.RESET);
            }
            rate = wanted;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the next turn.
    ///
    /// @return false where there is none any more
    public boolean take() throws InterruptedException {
        if (rate == UNLIMITED) {
            return true;
        }
        lock.lockInterruptibly();
        try {
            while (!isOver && rate != UNLIMITED) {
                var turn = bucket.tryConsumeAndReturnRemaining(1);
                if (turn.isConsumed()) {
                    return true;
                }
                // However long it waited, the bucket is asked again.
                long _ = changed.awaitNanos(turn.getNanosToWaitForRefill());
            }
            return !isOver;
        } finally {
            lock.unlock();
        }
    }

    /// Lets everybody go who waits.
    public void end() {
        lock.lock();
        try {
            isOver = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
