package org.eventexplorer.replay.order;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;

/// One at a time, in the order of the plan.
public final class StrictOrder implements Sequencer {
    private final ArrayDeque<Planned> waiting = new ArrayDeque<>();
    private boolean isBusy;

    @Override
    public void add(Planned planned) {
        waiting.add(planned);
    }

    @Override
    public @Nullable Planned poll() {
        if (isBusy) {
            return null;
        }
        Planned next = waiting.poll();
        isBusy = next != null;
        return next;
    }

    @Override
    public void done(Planned planned) {
        isBusy = false;
    }

    @Override
    public int ready() {
        return waiting.size();
    }

    @Override
    public boolean isEmpty() {
        return waiting.isEmpty();
    }
}
