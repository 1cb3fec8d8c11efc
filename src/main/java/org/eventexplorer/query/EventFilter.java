package org.eventexplorer.query;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Which events are meant: all conditions hold together, several patterns are OR-ed.
///
/// @param choice which patterns, and which not
/// @param range when it happened, inclusive at both ends
/// @param ids correlation, causation and event id
/// @param source who said it
/// @param version the version of its form; null: any
/// @param where a condition on payload or metadata; null: none
public record EventFilter(
        PatternChoice choice,
        TimeRange range,
        Ids ids,
        SourceFilter source,
        @Nullable String version,
        @Nullable Condition where) {
    /// Every event.
    public static final EventFilter ALL =
            new EventFilter(
                    PatternChoice.EVERY, TimeRange.ALL, Ids.ANY, SourceFilter.ANY, null, null);

    /// Which patterns are meant; empty: every pattern that is not [#excluded].
    public List<PatternFilter> patterns() {
        return choice.wanted();
    }

    /// Which patterns are left out, whatever else the filter says.
    public List<PatternFilter> excluded() {
        return choice.excluded();
    }

    /// The same filter with other patterns; what is left out stays out.
    public EventFilter withPatterns(List<PatternFilter> other) {
        PatternChoice next = new PatternChoice(other, choice.excluded());
        return new EventFilter(next, range, ids, source, version, where);
    }

    /// The same filter with other patterns left out.
    public EventFilter withExcluded(List<PatternFilter> other) {
        PatternChoice next = new PatternChoice(choice.wanted(), other);
        return new EventFilter(next, range, ids, source, version, where);
    }

    /// The same filter with another time range.
    public EventFilter withRange(TimeRange other) {
        return new EventFilter(choice, other, ids, source, version, where);
    }

    /// The same filter with other ids.
    public EventFilter withIds(Ids other) {
        return new EventFilter(choice, range, other, source, version, where);
    }

    /// The same filter with another source.
    public EventFilter withSource(SourceFilter other) {
        return new EventFilter(choice, range, ids, other, version, where);
    }

    /// The same filter with another version; null: any.
    public EventFilter withVersion(@Nullable String other) {
        return new EventFilter(choice, range, ids, source, other, where);
    }

    /// The same filter with another condition; null: none.
    public EventFilter withWhere(@Nullable Condition other) {
        return new EventFilter(choice, range, ids, source, version, other);
    }

    /// The patterns that are meant.
    ///
    /// @param wanted any of these; empty: every pattern
    /// @param excluded none of these
    public record PatternChoice(List<PatternFilter> wanted, List<PatternFilter> excluded) {
        /// Every pattern.
        public static final PatternChoice EVERY = new PatternChoice(List.of(), List.of());

        /// Copies both.
        public PatternChoice {
            wanted = List.copyOf(wanted);
            excluded = List.copyOf(excluded);
        }

        /// Whether no pattern is left out or missing.
        public boolean isEvery() {
            return isEveryWanted() && excluded.isEmpty();
        }

        /// Whether every pattern is wanted that is not left out.
        public boolean isEveryWanted() {
            return wanted.isEmpty() || wanted.stream().anyMatch(f -> f.text().equals("#"));
        }

        /// Whether `pattern` is meant.
        public boolean matches(String pattern) {
            return (isEveryWanted() || wanted.stream().anyMatch(f -> f.matches(pattern)))
                    && excluded.stream().noneMatch(f -> f.matches(pattern));
        }
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
    ///
    /// @param anyOf any of these; empty: any
    public record SourceFilter(
            @Nullable String type,
            @Nullable String id,
            @Nullable String name,
            List<SourceKey> anyOf) {
        /// The most sources that can be asked for at once.
        public static final int MOST = 1_000;

        /// Any source.
        public static final SourceFilter ANY = new SourceFilter(null, null, null);

        /// @throws IllegalArgumentException for more than [#MOST] sources
        public SourceFilter {
            anyOf = List.copyOf(anyOf);
            if (anyOf.size() > MOST) {
                throw new IllegalArgumentException(
                        "at most "
                                + MOST
                                + " sources can be asked for at once; these are "
                                + anyOf.size());
            }
        }

        /// The parts alone.
        public SourceFilter(@Nullable String type, @Nullable String id, @Nullable String name) {
            this(type, id, name, List.of());
        }

        /// The same filter with one more of the sources that it may be.
        public SourceFilter or(SourceKey source) {
            List<SourceKey> all = new ArrayList<>(anyOf);
            all.add(source);
            return new SourceFilter(type, id, name, all);
        }
    }
}
