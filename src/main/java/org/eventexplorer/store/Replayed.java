package org.eventexplorer.store;

import org.eventexplorer.event.Event;
import org.eventexplorer.event.RefusedEventException;

import java.util.List;

/// What becomes of events that a replay sent ([org.eventexplorer.event.Metadata#isReplayed]).
public enum Replayed {
    /// They are refused, so that a replay cannot feed itself.
    REFUSED,
    /// They are stored as they come, with their marks.
    ALLOWED;

    /// @throws RefusedEventException naming the first event that is not allowed
    public void check(List<Event> events) {
        if (this == ALLOWED) {
            return;
        }
        for (Event event : events) {
            if (event.metadata().isReplayed()) {
                throw new RefusedEventException(
                        event.id(),
                        "metadata.replay",
                        "says that a replay sent it, and storing it could feed the replay with"
                                + " itself; allow it where that is meant (--allow-replayed)");
            }
        }
    }
}
