package org.eventexplorer.routing.subscriber;

import java.time.Instant;

/// What came of the last attempt to deliver something to a subscriber, as far as it was written
/// down: of many in a short time only some are.
///
/// @param at when it ended
/// @param isDelivered whether the subscriber has the event
/// @param said what happened, without a secret in it; cut to 1,000 characters
public record LastDelivery(Instant at, boolean isDelivered, String said) {
    private static final int LONGEST = 1_000;

    /// Cuts what is too long.
    public LastDelivery {
        said = said.length() > LONGEST ? said.substring(0, LONGEST - 1) + "…" : said;
    }
}
