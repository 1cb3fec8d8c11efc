package org.eventexplorer.ui.detail;

import org.eventexplorer.event.Cursor;
import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.query.EventDetail;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventQueries;
import org.eventexplorer.query.EventRow;
import org.eventexplorer.query.Order;
import org.eventexplorer.ui.detail.copy.WholeEvents;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/// Where events are found. Any thread.
interface DetailStore extends WholeEvents {
    /// Writes the whole payload of an event into `out`, piece by piece; says whether there is such
    /// an event.
    boolean payload(String eventId, OutputStream out, CancelToken token) throws IOException;

    /// The events that match, the first in `order` after `from`.
    List<EventRow> after(
            EventFilter filter, Order order, @Nullable Cursor from, int limit, CancelToken token);

    /// How many events match.
    long count(EventFilter filter, CancelToken token);

    /// Those that `queries` find.
    static DetailStore of(EventQueries queries) {
        return new DetailStore() {
            @Override
            public Optional<EventDetail> detail(String eventId, int bytes, CancelToken token) {
                return queries.detail(eventId, bytes, token);
            }

            @Override
            public Optional<StoredEvent> event(String eventId, CancelToken token) {
                return queries.event(eventId, token);
            }

            @Override
            public boolean payload(String eventId, OutputStream out, CancelToken token)
                    throws IOException {
                return queries.payload(eventId, out, token);
            }

            @Override
            public List<EventRow> after(
                    EventFilter filter,
                    Order order,
                    @Nullable Cursor from,
                    int limit,
                    CancelToken token) {
                return queries.page(filter, order, from, limit, token).rows();
            }

            @Override
            public long count(EventFilter filter, CancelToken token) {
                return queries.count(filter, token);
            }
        };
    }
}
