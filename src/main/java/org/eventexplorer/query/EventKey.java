package org.eventexplorer.query;

import org.eventexplorer.event.Cursor;

/// What tells one event from another, for those who read many events and each of them later.
///
/// @param key its place in the chronological order
/// @param eventId the business identifier
/// @param pattern the kind of event
/// @param bytes the size of payload and metadata as they lie in the table
public record EventKey(Cursor key, String eventId, String pattern, long bytes) {}
