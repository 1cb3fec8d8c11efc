package org.eventexplorer.replay.order;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/// The events of one chain one after another, chains side by side. An event without a chain waits
/// for none.
public final class ChainOrder implements Sequencer {
    private final ArrayDeque<Planned> ready = new ArrayDeque<>();
    // A chain is here while one of its events is ready or under way; behind it those that wait.
    private final Map<String, ArrayDeque<Planned>> behind = new HashMap<>();
    private int waiting;

    @Override
    public void add(Planned planned) {
        String chain = planned.chain();
        ArrayDeque<Planned> others = chain == null ? null : behind.get(chain);
        if (others != null) {
            others.add(planned);
            waiting++;
            return;
        }
        if (chain != null) {
            behind.put(chain, new ArrayDeque<>(2));
        }
        ready.add(planned);
    }

    @Override
    public @Nullable Planned poll() {
        return ready.poll();
    }

    @Override
    public void done(Planned planned) {
        String chain = planned.chain();
        ArrayDeque<Planned> others = chain == null ? null : behind.get(chain);
        if (chain == null || others == null) {
            return;
        }
        Planned next = others.poll();
        if (next == null) {
            behind.remove(chain);
        } else {
            waiting--;
            ready.add(next);
        }
    }

    @Override
    public int ready() {
        return ready.size();
    }

    @Override
    public boolean isEmpty() {
        return ready.isEmpty() && waiting == 0;
    }
}
