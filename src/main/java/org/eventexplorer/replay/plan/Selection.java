package org.eventexplorer.replay.plan;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// Which events a replay is to deliver.
public sealed interface Selection {
    /// Those that match a filter.
    ///
    /// @param filter which events
    /// @param alsoAny of these, only those that match one of these patterns too: what a subscriber
    ///     takes; empty: no further condition
    record Matching(EventFilter filter, List<PatternFilter> alsoAny) implements Selection {
        /// Copies the patterns.
        public Matching {
            alsoAny = List.copyOf(alsoAny);
        }
    }

    /// Chosen ones, whatever order they are named in.
    ///
    /// @param eventIds their business identifiers, [#MOST] at most
    /// @param alsoAny as in [Matching]
    /// @param cameOf the event that the others came of, for a person; null: each was chosen
    record Chosen(List<String> eventIds, List<PatternFilter> alsoAny, @Nullable String cameOf)
            implements Selection {
        /// How many events can be chosen one by one: a chain that is shown has no more.
        public static final int MOST = 200_000;

        /// Each chosen by itself.
        public Chosen(List<String> eventIds, List<PatternFilter> alsoAny) {
            this(eventIds, alsoAny, null);
        }

        /// @throws IllegalArgumentException for more than [#MOST]
        public Chosen {
            eventIds = List.copyOf(eventIds);
            alsoAny = List.copyOf(alsoAny);
            if (eventIds.size() > MOST) {
                throw new IllegalArgumentException(
                        "at most "
                                + MOST
                                + " events can be chosen one by one; these are "
                                + eventIds.size());
            }
        }
    }

    /// What another replay did not deliver and no other has taken up since.
    ///
    /// @param replay the other replay
    /// @param causes only failures of one of these causes; empty: of any
    /// @param eventIds only these events; empty: any
    record Failures(UUID replay, List<String> causes, List<String> eventIds) implements Selection {
        /// Copies both.
        public Failures {
            causes = List.copyOf(causes);
            eventIds = List.copyOf(eventIds);
        }

        /// Whatever the events.
        public Failures(UUID replay, List<String> causes) {
            this(replay, causes, List.of());
        }
    }
}
