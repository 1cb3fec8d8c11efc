package org.eventexplorer.query;

import org.eventexplorer.event.StoredEvent;

/// An event that was read by its key.
///
/// @param number which of the keys it was read by, from 0
/// @param event the event; its payload is JSON's null where it is not whole
/// @param isWhole whether the payload is in it: a large one is left out
public record KeyedEvent(int number, StoredEvent event, boolean isWhole) {}
