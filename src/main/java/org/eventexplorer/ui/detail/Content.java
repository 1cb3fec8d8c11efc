package org.eventexplorer.ui.detail;

import org.eventexplorer.query.EventDetail;
import org.eventexplorer.ui.detail.json.JsonLines;
import org.eventexplorer.ui.detail.json.JsonSource;
import org.eventexplorer.work.CancelToken;

import java.nio.charset.StandardCharsets;

/// An event ready to be drawn: all that takes time is done.
///
/// @param detail the event
/// @param payload its payload as far as it was read
/// @param lines the same as lines of text
/// @param metadata its metadata
record Content(EventDetail detail, JsonSource payload, JsonLines lines, JsonSource metadata) {
    /// The event with what was read of its payload at first.
    static Content of(EventDetail detail, CancelToken token) {
        return of(detail, detail.payloadStart().getBytes(StandardCharsets.UTF_8), token);
    }

    /// The event with `payload`, which nobody changes any more.
    static Content of(EventDetail detail, byte[] payload, CancelToken token) {
        JsonSource source = JsonSource.of(payload, token);
        return new Content(
                detail,
                source,
                JsonLines.of(source, token),
                JsonSource.of(detail.metadata().utf8(), token));
    }

    /// Whether the payload is there to its end.
    boolean isWhole() {
        return payload.size() >= detail.payloadSize() || detail.isWhole();
    }
}
