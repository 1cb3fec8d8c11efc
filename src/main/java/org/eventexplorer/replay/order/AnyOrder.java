package org.eventexplorer.replay.order;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;

/// As they come.
public final class AnyOrder implements Sequencer {
    private final ArrayDeque<Planned> waiting = new ArrayDeque<>();

    @Override
    public void add(Planned planned) {
        waiting.add(planned);
    }

    @Override
    public @Nullable Planned poll() {
        return waiting.poll();
    }

    @Override
    public void done(Planned planned) {
        // Nothing waited for it.
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
