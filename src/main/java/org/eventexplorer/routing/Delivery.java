package org.eventexplorer.routing;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.OptionalInt;

/// What came of one attempt to deliver one event.
public sealed interface Delivery {
    /// How long the attempt took.
    Duration took();

    /// The subscriber has the event.
    ///
    /// @param status the status of the answer, where the transport has one
    /// @param took how long it took
    record Delivered(OptionalInt status, Duration took) implements Delivery {}

    /// The subscriber does not have the event, or did not say that it has.
    ///
    /// @param trouble whether another attempt may help
    /// @param status the status of the answer, where there was one
    /// @param error what happened, for a person, without a secret in it
    /// @param retryAfter how long the subscriber asks to be left alone, where it does
    /// @param took how long it took
    record NotDelivered(
            Trouble trouble,
            OptionalInt status,
            String error,
            @Nullable Duration retryAfter,
            Duration took)
            implements Delivery {}

    /// Whether another attempt may help.
    enum Trouble {
        /// It may go over: a 5xx, 408, 425, 429, a timeout, a broken connection.
        PASSING,
        /// This event will never be taken: any other 4xx, a redirect.
        LASTING,
        /// No event will be taken, and whoever sends many should stop: a 410, a 415.
        HALTING
    }
}
