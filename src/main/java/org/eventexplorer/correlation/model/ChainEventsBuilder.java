package org.eventexplorer.correlation.model;

import org.eventexplorer.event.Source;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Takes events one by one in any order. Events of one instant keep the order in which they came.
public final class ChainEventsBuilder {
    final @Nullable String correlationId;
    final List<String> ids = new ArrayList<>();
    final List<@Nullable String> causes = new ArrayList<>();
    long[] micros = new long[16];
    long[] sequences = new long[16];
    int[] bytes = new int[16];
    final Column.Growing<String> patterns = new Column.Growing<>();
    final Column.Growing<Source> sources = new Column.Growing<>();
    final Column.Growing<String> chains = new Column.Growing<>();

    /// @param correlationId the chain that is meant: events with another one stand beside it
    public ChainEventsBuilder(@Nullable String correlationId) {
        this.correlationId = correlationId;
    }

    /// Begins with events that there are already.
    public static ChainEventsBuilder with(ChainEvents events) {
        ChainEventsBuilder builder = new ChainEventsBuilder(events.correlationId());
        for (int event = 0; event < events.size(); event++) {
            builder.add(events.skeleton(event));
        }
        return builder;
    }

    /// The chain that is meant.
    public @Nullable String correlationId() {
        return correlationId;
    }

    /// Takes an event.
    public ChainEventsBuilder add(Skeleton event) {
        int at = ids.size();
        if (at == micros.length) {
            micros = Arrays.copyOf(micros, at * 2);
            sequences = Arrays.copyOf(sequences, at * 2);
            bytes = Arrays.copyOf(bytes, at * 2);
        }
        ids.add(event.ids().eventId());
        causes.add(event.ids().causationId());
        String chain = event.ids().correlationId();
        chains.add(chain == null ? ChainEvents.NO_CHAIN : chain);
        patterns.add(event.pattern());
        sources.add(event.source());
        micros[at] = ChronoUnit.MICROS.between(Instant.EPOCH, event.timestamp());
        sequences[at] = event.sequence();
        bytes[at] = event.storedBytes();
        return this;
    }

    /// How many events were taken.
    public int size() {
        return ids.size();
    }

    /// What was taken, in chronological order.
    public ChainEvents build() {
        int size = ids.size();
        // Nearly always in order already, or a few runs that are: both cost one pass.
        Integer[] order = IntStream.range(0, size).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Long.compare(micros[a], micros[b]));
        return new ChainEvents(this, Arrays.stream(order).mapToInt(Integer::intValue).toArray());
    }
}
