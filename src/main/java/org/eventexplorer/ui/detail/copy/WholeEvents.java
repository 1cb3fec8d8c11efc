package org.eventexplorer.ui.detail.copy;

import org.eventexplorer.event.StoredEvent;
import org.eventexplorer.query.EventDetail;
import org.eventexplorer.work.CancelToken;

import java.util.Optional;

/// Where whole events are read. Any thread.
public interface WholeEvents {
    /// One event with the first characters of its payload.
    Optional<EventDetail> detail(String eventId, int previewBytes, CancelToken token);

    /// One event whole.
    Optional<StoredEvent> event(String eventId, CancelToken token);
}
