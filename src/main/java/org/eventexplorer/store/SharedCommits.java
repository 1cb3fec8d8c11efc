package org.eventexplorer.store;

import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.RefusedEventException;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Puts what several threads append at the same time into one transaction: who comes while another
/// commits waits for its end, and then goes together with all who came meanwhile. Who comes alone
/// goes at once. Thread-safe; threads may be virtual.
///
/// What the store refuses spoils nobody else's append: then each of the group goes alone.
final class SharedCommits {
    private static final int GROUP_EVENTS = 1_000;
    private static final long GROUP_BYTES = 1 << 20;

    private final Function<List<Event>, List<AppendResult>> direct;
    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<SharedTurn> waiting = new ArrayDeque<>();
    private boolean busy;

    /// @param direct stores a batch in one transaction
    SharedCommits(Function<List<Event>, List<AppendResult>> direct) {
        this.direct = direct;
    }

    /// Stores a batch, whole or not at all, and returns or throws what `direct` does.
    List<AppendResult> append(List<Event> events) {
        SharedTurn turn = new SharedTurn(events, lock.newCondition());
        List<SharedTurn> group = takeGroupOrWait(turn);
        if (!group.isEmpty()) {
            try {
                commit(group);
            } finally {
                release(group);
            }
        }
        return turn.isAlone() ? direct.apply(events) : turn.results();
    }

    /// What this thread has to commit; nothing where another one did it.
    private List<SharedTurn> takeGroupOrWait(SharedTurn turn) {
        lock.lock();
        try {
            waiting.add(turn);
            while (!turn.isOver() && (busy || waiting.peek() != turn)) {
                turn.over().awaitUninterruptibly();
            }
            if (turn.isOver()) {
                return List.of();
            }
            busy = true;
            return takeGroup();
        } finally {
            lock.unlock();
        }
    }

    private List<SharedTurn> takeGroup() {
        List<SharedTurn> group = new ArrayList<>();
        int events = 0;
        long bytes = 0;
        for (SharedTurn next = waiting.peek(); next != null; next = waiting.peek()) {
            events += next.events().size();
            bytes += EventArrays.bytes(next.events());
            if (!group.isEmpty() && (events > GROUP_EVENTS || bytes > GROUP_BYTES)) {
                break;
            }
            group.add(waiting.remove());
        }
        return group;
    }

    private void commit(List<SharedTurn> group) {
        List<Event> events = new ArrayList<>();
        group.forEach(turn -> events.addAll(turn.events()));
        try {
            List<AppendResult> results = direct.apply(events);
            int from = 0;
            for (SharedTurn turn : group) {
                int until = from + turn.events().size();
                turn.succeed(results.subList(from, until));
                from = until;
            }
        } catch (RuntimeException e) {
            boolean mayGoAlone = group.size() > 1 && isRefusal(e);
            for (SharedTurn turn : group) {
                if (!mayGoAlone) {
                    turn.fail(e);
                }
            }
        }
    }

    // After any other trouble nobody knows what was stored, or it would hit each in its turn.
    private static boolean isRefusal(RuntimeException e) {
        return e instanceof RefusedEventException
                || (e instanceof DatabaseException trouble
                        && trouble.kind() == DatabaseException.Kind.BAD_VALUE);
    }

    private void release(List<SharedTurn> group) {
        lock.lock();
        try {
            busy = false;
            for (SharedTurn turn : group) {
                turn.end();
            }
            SharedTurn next = waiting.peek();
            if (next != null) {
                next.over().signal();
            }
        } finally {
            lock.unlock();
        }
    }
}
