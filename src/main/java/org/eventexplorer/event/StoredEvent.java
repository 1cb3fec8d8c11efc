package org.eventexplorer.event;

import java.time.Instant;

/// An event as the store holds it.
///
/// @param event what was appended
/// @param key its place in the chronological order
/// @param sequence its number within its pattern: 1, 2, 3 … in commit order
/// @param position its number within the whole store, increasing, with gaps
/// @param storedAt when it was stored
public record StoredEvent(
        Event event, Cursor key, long sequence, long position, Instant storedAt) {}
