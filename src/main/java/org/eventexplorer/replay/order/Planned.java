package org.eventexplorer.replay.order;

import org.eventexplorer.query.KeyedEvent;
import org.jspecify.annotations.Nullable;

/// An event of a plan.
///
/// @param ordinal which of the plan, from 0
/// @param event the event, perhaps without its payload
public record Planned(long ordinal, KeyedEvent event) {
    /// The chain that it belongs to; null: none.
    public @Nullable String chain() {
        return event.event().event().metadata().correlationId();
    }

    /// The business identifier.
    public String eventId() {
        return event.event().event().id();
    }

    /// Roughly how much memory it takes, in bytes.
    public long weight() {
        return event.event().event().payload().size()
                + event.event().event().metadata().json().size()
                + 500L;
    }
}
