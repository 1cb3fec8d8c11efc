package org.eventexplorer.event;

import java.time.Instant;
import java.util.UUID;

/// A place in the chronological order, (timestamp, id): events of one instant stand in the order in
/// which they were stored. Pages begin after one.
///
/// @param timestamp the event's time
/// @param rowId the row's key (column `id`), a UUIDv7 made in append order
public record Cursor(Instant timestamp, UUID rowId) {}
