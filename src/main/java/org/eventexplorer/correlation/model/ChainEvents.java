package org.eventexplorer.correlation.model;

import org.eventexplorer.event.Source;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// The events of a chain, with those of other chains that stand right beside it, as skeletons in
/// columns: some 200 bytes an event. An event is called by its number, 0 to `size() - 1`, in
/// chronological order. Immutable.
public final class ChainEvents {
    /// In the place of a correlation id: none. No correlation id is empty.
    static final String NO_CHAIN = "";

    private final @Nullable String correlationId;
    private final String[] ids;
    private final @Nullable String[] causes;
    private final long[] micros;
    private final long[] sequences;
    private final int[] bytes;
    private final Column<String> patterns;
    private final Column<Source> sources;
    private final Column<String> chains;

    ChainEvents(ChainEventsBuilder from, int[] order) {
        int size = order.length;
        correlationId = from.correlationId;
        ids = new String[size];
        causes = new String[size];
        micros = new long[size];
        sequences = new long[size];
        bytes = new int[size];
        for (int i = 0; i < size; i++) {
            ids[i] = from.ids.get(order[i]);
            causes[i] = from.causes.get(order[i]);
            micros[i] = from.micros[order[i]];
            sequences[i] = from.sequences[order[i]];
            bytes[i] = from.bytes[order[i]];
        }
        patterns = from.patterns.column(order);
        sources = from.sources.column(order);
        chains = from.chains.column(order);
    }

    /// The chain that is meant; null: no chain, only events that somebody put together.
    public @Nullable String correlationId() {
        return correlationId;
    }

    /// How many events, those of other chains counted.
    public int size() {
        return ids.length;
    }

    /// The business identifier of an event.
    public String id(int event) {
        return ids[event];
    }

    /// The id that an event names as its cause; null: none.
    public @Nullable String causationId(int event) {
        return causes[event];
    }

    /// The chain that an event belongs to; null: none.
    public @Nullable String correlationId(int event) {
        String chain = chains.value(event);
        return chain.equals(NO_CHAIN) ? null : chain;
    }

    /// Whether an event belongs to another chain than the one that is meant.
    public boolean isForeign(int event) {
        return !Objects.equals(correlationId, correlationId(event));
    }

    /// The kind of an event.
    public String pattern(int event) {
        return patterns.value(event);
    }

    /// The number of an event's pattern within [#patterns].
    public int patternNumber(int event) {
        return patterns.number(event);
    }

    /// The patterns that there are, each once.
    public List<String> patterns() {
        return patterns.values();
    }

    /// Who said an event.
    public Source source(int event) {
        return sources.value(event);
    }

    /// The number of an event's source within [#sources].
    public int sourceNumber(int event) {
        return sources.number(event);
    }

    /// The sources that there are, each once.
    public List<Source> sources() {
        return sources.values();
    }

    /// When an event happened, in microseconds since 1970.
    public long micros(int event) {
        return micros[event];
    }

    /// When an event happened.
    public Instant timestamp(int event) {
        return Instant.EPOCH.plus(micros[event], ChronoUnit.MICROS);
    }

    /// The number of an event within its pattern.
    public long sequence(int event) {
        return sequences[event];
    }

    /// What an event's payload takes in the table.
    public int storedBytes(int event) {
        return bytes[event];
    }

    /// An event with all that is known of it.
    public Skeleton skeleton(int event) {
        return new Skeleton(
                new Skeleton.Ids(id(event), correlationId(event), causationId(event)),
                pattern(event),
                source(event),
                timestamp(event),
                sequence(event),
                storedBytes(event));
    }

    /// When the first of the chain's own events happened, in microseconds since 1970: what offsets
    /// are counted from. Of the first event at all where the chain has none; 0 without events.
    public long startMicros() {
        int first =
                IntStream.range(0, size()).filter(event -> !isForeign(event)).findFirst().orElse(0);
        return size() == 0 ? 0 : micros[first];
    }

    /// Some of these events, in their order.
    public ChainEvents only(NodeSet wanted) {
        ChainEventsBuilder builder = new ChainEventsBuilder(correlationId);
        wanted.stream()
                .filter(event -> event < size())
                .forEach(event -> builder.add(skeleton(event)));
        return builder.build();
    }

    /// The event with this id, the first of them where it stands twice.
    public OptionalInt find(String id) {
        return IntStream.range(0, size()).filter(event -> ids[event].equals(id)).findFirst();
    }

    /// The ids that events name as their causes and that are not among them, each once, in order.
    public List<String> causesElsewhere() {
        IdIndex index = new IdIndex(this);
        IntStream.range(0, size()).forEach(index::enter);
        Set<String> elsewhere = new LinkedHashSet<>();
        for (String cause : causes) {
            if (cause != null && index.find(cause) < 0) {
                elsewhere.add(cause);
            }
        }
        return List.copyOf(elsewhere);
    }
}
