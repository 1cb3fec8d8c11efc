package org.eventexplorer.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The chains that matching events belong to, and what those events say of them.
///
/// @param chains the first of them in the order asked for
/// @param found how many chains there are in all among the events looked at
/// @param examined how many events were looked at, those without a chain counted
/// @param isCut whether more events match than were looked at: then these are the newest ones, and
///     the numbers of a chain may be too small
public record Chains(List<Chain> chains, long found, long examined, boolean isCut) {
    /// Copies the list.
    public Chains {
        chains = List.copyOf(chains);
    }

    /// A chain, as far as the matching events tell.
    ///
    /// @param correlationId its id
    /// @param events how many of the events looked at belong to it
    /// @param first when the first of them happened
    /// @param last when the last of them happened
    /// @param patterns how many patterns they have
    /// @param roots how many of them name no cause
    public record Chain(
            String correlationId,
            long events,
            Instant first,
            Instant last,
            long patterns,
            long roots) {
        /// From the first to the last event.
        public Duration span() {
            return Duration.between(first, last);
        }
    }

    /// What chains are sorted by, the largest or latest first; chains that are equal in it stand in
    /// the order of their ids.
    public enum Sort {
        /// How many events.
        EVENTS("n"),
        /// When the first event happened.
        START("first"),
        /// From the first to the last event.
        SPAN("last - first"),
        /// How many patterns.
        PATTERNS("patterns"),
        /// How many roots.
        ROOTS("roots");

        private final String sql;

        Sort(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }
}
