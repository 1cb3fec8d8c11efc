package org.eventexplorer.routing;

import org.eventexplorer.event.StoredEvent;
import org.jspecify.annotations.Nullable;

/// The outgoing copy of a stored event.
///
/// @param event the event as it is stored, never changed
/// @param marks what says that it is replayed; null for an event that is delivered anew
public record Outgoing(StoredEvent event, @Nullable ReplayMarks marks) {}
