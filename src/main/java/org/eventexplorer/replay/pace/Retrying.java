package org.eventexplorer.replay.pace;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;

import org.eventexplorer.routing.Delivery;
import org.eventexplorer.routing.Delivery.NotDelivered;
import org.eventexplorer.routing.Delivery.Trouble;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Makes further attempts where they may help. Whoever waits for one can be told to give up at
/// once, whoever makes one is left to finish it. Thread-safe.
public final class Retrying {
    private static final double JITTER = 0.25;

    private final int maxAttempts;
    private final Backoff backoff;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private volatile boolean isOver;

    /// @param maxAttempts how many attempts there are in all
    /// @param backoff how long to wait between them
    public Retrying(int maxAttempts, Backoff backoff) {
        this.maxAttempts = maxAttempts;
        this.backoff = backoff;
    }

    /// Makes attempts until one is good, none can help or there are no more.
    ///
    /// @return what came of the last
    /// @throws InterruptedException where it was given up before that
    public Delivery run(Attempt attempt) throws InterruptedException {
        if (isOver) {
            throw new InterruptedException();
        }
        // Nearly every event needs one attempt, and no policy for it.
        Delivery first = attempt.make(1);
        return mayHelp(first) && maxAttempts > 1 ? again(attempt, first) : first;
    }

    private Delivery again(Attempt attempt, Delivery first) throws InterruptedException {
        Waiter waiter = new Waiter(Thread.currentThread());
        waiters.add(waiter);
        try {
            return Failsafe.with(policy(waiter))
                    .get(
                            context ->
                                    context.isFirstAttempt()
                                            ? first
                                            : made(waiter, attempt, context.getAttemptCount() + 1));
        } catch (FailsafeException e) {
            if (e.getCause() instanceof InterruptedException interruption) {
                throw interruption;
            }
            throw e;
        } finally {
            waiters.remove(waiter);
            waiter.end();
        }
    }

    private Delivery made(Waiter waiter, Attempt attempt, int number) throws InterruptedException {
        waiter.works();
        if (isOver) {
            throw new InterruptedException();
        }
        return attempt.make(number);
    }

    private RetryPolicy<Delivery> policy(Waiter waiter) {
        return RetryPolicy.<Delivery>builder()
                .withMaxAttempts(maxAttempts)
                .withBackoff(backoff.first(), backoff.most().plusMillis(1))
                .withJitter(JITTER)
                .withDelayFn(context -> asked(context.getLastResult()))
                .handleResultIf(Retrying::mayHelp)
                .abortOn(InterruptedException.class, RuntimeException.class)
                .onRetryScheduled(
                        scheduled -> waiter.waits(isOver, error(scheduled.getLastResult())))
                .build();
    }

    // Less than nothing means: as the backoff says.
    private static Duration asked(Delivery last) {
        Duration asked = last instanceof NotDelivered not ? not.retryAfter() : null;
        if (asked == null) {
            return Duration.ofNanos(-1);
        }
        Duration obeyed = asked.compareTo(Backoff.LONGEST) > 0 ? Backoff.LONGEST : asked;
        // Chance may shorten what is returned here, and never below what was asked for.
        return Duration.ofMillis((long) (obeyed.toMillis() / (1 - JITTER)) + 1);
    }

    private static boolean mayHelp(Delivery delivery) {
        return delivery instanceof NotDelivered not && not.trouble() == Trouble.PASSING;
    }

    private static String error(@Nullable Delivery last) {
        return last instanceof NotDelivered not ? not.error() : "";
    }

    /// Who waits for a further attempt; null: nobody.
    public @Nullable Waiting waiting() {
        List<String> reasons = waiters.stream().map(Waiter::why).filter(Objects::nonNull).toList();
        return reasons.isEmpty() ? null : new Waiting(reasons.size(), reasons.getLast());
    }

    /// Those who wait for a further attempt.
    ///
    /// @param events how many events
    /// @param error what came of the last attempt at one of them
    public record Waiting(int events, String error) {}

    /// Gives up for all who wait for a further attempt, now or later.
    public void end() {
        isOver = true;
        waiters.forEach(Waiter::giveUp);
    }

    /// One attempt.
    @FunctionalInterface
    public interface Attempt {
        /// Makes it.
        ///
        /// @param number which attempt, from 1
        Delivery make(int number) throws InterruptedException;
    }

    /// A thread that makes attempts; interrupted only while it waits.
    private static final class Waiter {
        private final Thread thread;
        private boolean isWaiting;
        private boolean isInterrupted;
        private String why = "";

        Waiter(Thread thread) {
            this.thread = thread;
        }

        synchronized void waits(boolean isOver, String error) {
            isWaiting = true;
            why = error;
            if (isOver) {
                giveUp();
            }
        }

        /// Why it waits; null where it does not.
        synchronized @Nullable String why() {
            return isWaiting ? why : null;
        }

        synchronized void works() {
            isWaiting = false;
            if (isInterrupted) {
                Thread.interrupted();
            }
        }

        synchronized void giveUp() {
            if (isWaiting) {
                isInterrupted = true;
                thread.interrupt();
            }
        }

        synchronized void end() {
            isWaiting = false;
            if (isInterrupted) {
                Thread.interrupted();
            }
        }
    }
}
