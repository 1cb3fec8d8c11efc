package org.eventexplorer.ui.detail;

import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventFilter.Ids;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Finds what an event is tied to.
final class LinkSearch {
    // So many caused events are grouped by pattern; the others are only counted.
    private static final int CAUSED = 200;

    private LinkSearch() {}

    static Links of(DetailStore store, EventRow row, CancelToken token) {
        String causeId = row.links().causationId();
        EventRow cause = causeId == null ? null : cause(store, causeId, token);
        EventFilter effects = EventFilter.ALL.withIds(Ids.causedBy(row.eventId()));
        List<EventRow> caused = store.after(effects, Order.OLDEST_FIRST, null, CAUSED, token);
        long count = caused.size() < CAUSED ? caused.size() : store.count(effects, token);
        List<EventRow> first = caused.subList(0, Math.min(Links.FIRST, caused.size()));
        return new Links(
                cause,
                count,
                List.copyOf(first),
                Links.group(row, caused),
                chain(store, row, token));
    }

    private static @Nullable EventRow cause(DetailStore store, String id, CancelToken token) {
        EventFilter filter = EventFilter.ALL.withIds(Ids.ofEvent(id));
        return store.after(filter, Order.OLDEST_FIRST, null, 1, token).stream()
                .findFirst()
                .orElse(null);
    }

    private static Links.Chain chain(DetailStore store, EventRow row, CancelToken token) {
        String id = row.links().correlationId();
        if (id == null) {
            return Links.Chain.NONE;
        }
        EventFilter filter = EventFilter.ALL.withIds(Ids.ofChain(id));
        return new Links.Chain(
                next(store, filter, Order.NEWEST_FIRST, row, token),
                next(store, filter, Order.OLDEST_FIRST, row, token),
                store.count(filter, token));
    }

    private static @Nullable EventRow next(
            DetailStore store, EventFilter chain, Order order, EventRow from, CancelToken token) {
        return store.after(chain, order, from.key(), 1, token).stream().findFirst().orElse(null);
    }
}
