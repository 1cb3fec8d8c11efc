package org.eventexplorer.correlation.model;

import org.jspecify.annotations.Nullable;

/// Where a cause is that is named but not among the events of a graph.
///
/// @param place where it is
/// @param correlationId the chain it is in; null where that is not known or it is in none
public record Whereabouts(Place place, @Nullable String correlationId) {
    /// Nobody looked.
    public static final Whereabouts UNKNOWN = new Whereabouts(Place.UNKNOWN, null);

    /// Its id was stored once, and its event is gone.
    public static final Whereabouts ARCHIVED = new Whereabouts(Place.ARCHIVED, null);

    /// No event of that id was ever stored.
    public static final Whereabouts NEVER_STORED = new Whereabouts(Place.NEVER_STORED, null);

    /// It is in the store and in another chain.
    public static Whereabouts elsewhere(@Nullable String correlationId) {
        return new Whereabouts(Place.ELSEWHERE, correlationId);
    }

    /// The places where a cause may be.
    public enum Place {
        /// In the store, in another chain.
        ELSEWHERE,
        /// Its id was stored once, and its event is gone from the tables.
        ARCHIVED,
        /// Never stored.
        NEVER_STORED,
        /// Nobody looked.
        UNKNOWN
    }
}
