package org.eventexplorer.replay.order;

import org.jspecify.annotations.Nullable;

/// Decides which event may be sent next. Not thread-safe.
public sealed interface Sequencer permits ChainOrder, StrictOrder, AnyOrder {
    /// Takes the next event of the plan.
    void add(Planned planned);

    /// The next event that may be sent now; null where there is none. It is under way until
    /// [#done].
    @Nullable Planned poll();

    /// What was polled is done, and that is recorded.
    void done(Planned planned);

    /// How many events may be sent, or will be once those under way are done.
    int ready();

    /// Whether nothing waits.
    boolean isEmpty();
}
