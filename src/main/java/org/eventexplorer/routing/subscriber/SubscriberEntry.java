package org.eventexplorer.routing.subscriber;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A subscriber as it stands in the store.
///
/// @param subscriber the subscriber
/// @param createdAt when it was added
/// @param changedAt when it was last changed
/// @param last its last delivery, null where there was none
public record SubscriberEntry(
        Subscriber subscriber, Instant createdAt, Instant changedAt, @Nullable LastDelivery last) {}
