package org.eventexplorer.query;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// Which events are meant: all conditions hold together, several patterns are OR-ed.
///
/// @param patterns pattern filters; empty: every pattern
/// @param range when it happened, inclusive at both ends
/// @param ids correlation, causation and event id
/// @param source who said it
/// @param version the version of its form; null: any
/// @param where a condition on payload or metadata; null: none
public record EventFilter(
        List<PatternFilter> patterns,
        TimeRange range,
        Ids ids,
        SourceFilter source,
        @Nullable String version,
        @Nullable Condition where) {
    /// Every event.
    public static final EventFilter ALL =
            new EventFilter(List.of(), TimeRange.ALL, Ids.ANY, SourceFilter.ANY, null, null);

    /// Copies the patterns.
    public EventFilter {
        patterns = List.copyOf(patterns);
    }

    /// The same filter with other patterns.
    public EventFilter withPatterns(List<PatternFilter> other) {
        return new EventFilter(other, range, ids, source, version, where);
    }

    /// The same filter with another time range.
    public EventFilter withRange(TimeRange other) {
        return new EventFilter(patterns, other, ids, source, version, where);
    }

    /// The same filter with other ids.
    public EventFilter withIds(Ids other) {
        return new EventFilter(patterns, range, other, source, version, where);
    }

    /// The same filter with another source.
    public EventFilter withSource(SourceFilter other) {
        return new EventFilter(patterns, range, ids, other, version, where);
    }

    /// The same filter with another version; null: any.
    public EventFilter withVersion(@Nullable String other) {
        return new EventFilter(patterns, range, ids, source, other, where);
    }

    /// The same filter with another condition; null: none.
    public EventFilter withWhere(@Nullable Condition other) {
        return new EventFilter(patterns, range, ids, source, version, other);
    }

    /// Exact ids; null: any.
    public record Ids(
            @Nullable String correlationId,
            @Nullable String causationId,
            @Nullable String eventId) {
        /// Any ids.
        public static final Ids ANY = new Ids(null, null, null);

        /// One chain.
        public static Ids ofChain(String correlationId) {
            return new Ids(correlationId, null, null);
        }

        /// What one event caused.
        public static Ids causedBy(String eventId) {
            return new Ids(null, eventId, null);
        }

        /// One event.
        public static Ids ofEvent(String eventId) {
            return new Ids(null, null, eventId);
        }
    }

    /// The parts of a source, each exact; null: any.
    public record SourceFilter(@Nullable String type, @Nullable String id, @Nullable String name) {
        /// Any source.
        public static final SourceFilter ANY = new SourceFilter(null, null, null);
    }
}
