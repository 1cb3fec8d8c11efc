package org.eventexplorer.store.queue;

/// What becomes of an event for which a queue has no room.
public enum WhenFull {
    /// Whoever hands it in waits until there is room.
    BLOCK,
    /// It is refused at once with a [QueueFullException].
    REFUSE
}
