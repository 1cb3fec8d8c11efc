package org.eventexplorer.ui.jump;

import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.Order;
import org.eventexplorer.work.CancelToken;

import java.util.Optional;

/// Where an identifier leads: to the event that has it, else to the chain that has it.
final class Jump {
    private Jump() {}

    /// The filter that shows it; empty where neither an event nor a chain has it.
    static Optional<EventFilter> find(String id, EventQueries queries, CancelToken token) {
        EventFilter event = EventFilter.ALL.withIds(EventFilter.Ids.ofEvent(id));
        if (isThere(event, queries, token)) {
            return Optional.of(event);
        }
        EventFilter chain = EventFilter.ALL.withIds(EventFilter.Ids.ofChain(id));
        return isThere(chain, queries, token) ? Optional.of(chain) : Optional.empty();
    }

    private static boolean isThere(EventFilter filter, EventQueries queries, CancelToken token) {
        return !queries.page(filter, Order.NEWEST_FIRST, null, 1, token).rows().isEmpty();
    }
}
