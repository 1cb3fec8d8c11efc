package org.eventexplorer.ui.detail;

import org.eventexplorer.query.EventDetail;
import org.eventexplorer.work.CancelToken;

/// An event ready to be drawn: all that takes time is done.
///
/// @param detail the event
/// @param payload its payload as far as it was read
/// @param raw the same as text
/// @param metadata its metadata
record Content(EventDetail detail, JsonDocument payload, JsonText raw, JsonDocument metadata) {
    static Content of(EventDetail detail, CancelToken token) {
        JsonDocument payload = JsonDocument.read(detail.payloadStart(), token);
        return new Content(
                detail,
                payload,
                JsonText.of(payload.root(), token),
                JsonDocument.read(detail.metadata().toString(), token));
    }
}
