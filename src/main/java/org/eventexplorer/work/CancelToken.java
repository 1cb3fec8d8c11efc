package org.eventexplorer.work;

import java.util.LinkedHashSet;
import java.util.Set;

/// Says whether a piece of work should end, and tells those who asked to be told. Thread-safe.
public final class CancelToken {
    private final Set<Runnable> actions = new LinkedHashSet<>();
    private boolean cancelled;

    /// Ends the work: runs the registered actions, once, on the calling thread.
    public void cancel() {
        Set<Runnable> toRun;
        synchronized (actions) {
            if (cancelled) {
                return;
            }
            cancelled = true;
            toRun = Set.copyOf(actions);
            actions.clear();
        }
        toRun.forEach(Runnable::run);
    }

    /// Whether the work should end.
    public boolean isCancelled() {
        synchronized (actions) {
            return cancelled;
        }
    }

    /// @throws CancelledException where the work should end
    public void throwIfCancelled() {
        if (isCancelled()) {
            throw new CancelledException();
        }
    }

    /// Runs `action` on cancel (at once where that has happened) until the registration is closed.
    public Registration onCancel(Runnable action) {
        boolean now;
        // A wrapper of its own, so that the same action registered twice counts twice.
        Runnable own = () -> action.run();
        synchronized (actions) {
            now = cancelled;
            if (!now) {
                actions.add(own);
            }
        }
        if (now) {
            action.run();
        }
        return () -> {
            synchronized (actions) {
                actions.remove(own);
            }
        };
    }

    /// The end of a registered action.
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
