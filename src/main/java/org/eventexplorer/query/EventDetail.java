package org.eventexplorer.query;

import org.eventexplorer.event.Json;

import java.time.Instant;

/// One event as a detail pane shows it, with a payload of any size bounded.
///
/// @param row what the list shows
/// @param position its number within the store
/// @param storedAt when it was stored
/// @param metadata all of its metadata
/// @param payloadSize the size of the payload's text in bytes
/// @param payloadStart the payload's text, cut to the size asked for
public record EventDetail(
        EventRow row,
        long position,
        Instant storedAt,
        Json metadata,
        long payloadSize,
        String payloadStart) {
    /// Whether the payload's text is all there.
    public boolean isWhole() {
        return payloadStart.length() == payloadSize
                || payloadStart.getBytes(java.nio.charset.StandardCharsets.UTF_8).length
                        == payloadSize;
    }
}
