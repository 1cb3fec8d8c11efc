package org.eventexplorer.query.chain;

import org.eventexplorer.correlation.model.ChainEvents;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.correlation.model.Whereabouts;
import org.eventexplorer.query.PatternCount;
import org.eventexplorer.work.CancelToken;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What was read of a chain.
public sealed interface ChainReading {
    /// A chain of which every event was read.
    ///
    /// @param events its events, with those of other chains that caused one of them or were caused
    ///     by one; none where there is no such chain
    /// @param whereabouts by event id, where the other causes are that are named
    /// @param neighbours which neighbours were looked for
    record Whole(ChainEvents events, Map<String, Whereabouts> whereabouts, Neighbourhood neighbours)
            implements ChainReading {
        /// Copies the whereabouts.
        public Whole {
            whereabouts = Map.copyOf(whereabouts);
        }

        /// The graph of these events.
        ///
        /// @throws org.eventexplorer.work.CancelledException where `token` was cancelled
        public CorrelationGraph graph(CancelToken token) {
            return CorrelationGraph.of(events, whereabouts, token);
        }
    }

    /// A chain with more events than a picture is made of: its numbers alone.
    ///
    /// @param correlationId the chain
    /// @param events how many it has
    /// @param roots how many of them name no cause
    /// @param first when the first of them happened
    /// @param last when the last of them happened
    /// @param patterns how many of each pattern, the most first
    record TooLarge(
            String correlationId,
            long events,
            long roots,
            @Nullable Instant first,
            @Nullable Instant last,
            List<PatternCount> patterns)
            implements ChainReading {
        /// Copies the patterns.
        public TooLarge {
            patterns = List.copyOf(patterns);
        }
    }

    /// How far neighbours in other chains were looked for.
    enum Neighbourhood {
        /// Every cause and every effect in other chains is there, one step each way.
        WHOLE,
        /// There are more than were taken in.
        CUT,
        /// Effects in other chains were not looked for, since the chain is too large for that.
        WITHOUT_EFFECTS
    }
}
