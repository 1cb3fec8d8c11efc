package org.eventexplorer.query.chain;

import org.eventexplorer.correlation.fold.FoldedGraph;
import org.eventexplorer.correlation.fold.Folding;
import org.eventexplorer.correlation.layout.Direction;
import org.eventexplorer.correlation.layout.GraphLayout;
import org.eventexplorer.correlation.model.CorrelationGraph;
import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.Database;
import org.eventexplorer.event.Event;
import org.eventexplorer.event.Json;
import org.eventexplorer.event.Metadata;
import org.eventexplorer.event.Source;
import org.eventexplorer.store.EventStore;
import org.eventexplorer.work.CancelToken;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/// Times chains of a store on the embedded server, which it puts there first: `ChainTimes HOME`.
/// Prints milliseconds of reading, modelling, folding and laying out chains of 5,000 and 200,000
/// events, five times each; and of numbers where a chain is too large. `ChainTimes HOME CHAIN …`
/// times chains that are there.
final class ChainTimes {
    private static final int TIMES = 5;
    private static final Instant START = Instant.parse("2024-03-01T00:00:00Z");
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out));

    private ChainTimes() {}

    public static void main(String[] arguments) {
        try (Database database = Database.open(ConnectionSettings.local(), Path.of(arguments[0]))) {
            if (arguments.length > 1) {
                for (int i = 1; i < arguments.length; i++) {
                    measure(database, arguments[i]);
                }
                return;
            }
            for (int size : List.of(5_000, 200_000)) {
                fill(new EventStore(database), size);
                for (int i = 0; i < TIMES; i++) {
                    measure(database, "chain-" + size);
                }
            }
            time(
                    "numbers of 200,000",
                    () ->
                            new ChainReader(database)
                                    .read(
                                            "chain-200000",
                                            new ChainLimits(1_000, 1_000, 1_000),
                                            new CancelToken()));
        }
    }

    private static void measure(Database database, String chain) {
        CancelToken token = new CancelToken();
        ChainReading.Whole read =
                (ChainReading.Whole)
                        time(chain + " read", () -> new ChainReader(database).read(chain, token));
        CorrelationGraph graph = time(chain + " modelled", () -> read.graph(token));
        FoldedGraph folded =
                time(chain + " folded", () -> FoldedGraph.of(graph, Folding.INITIAL, token));
        time(chain + " laid out", () -> GraphLayout.of(folded, Direction.LEFT_TO_RIGHT, token));
        FoldedGraph whole =
                time(chain + " unfolded", () -> FoldedGraph.of(graph, Folding.NONE, token));
        time(
                chain + " laid out whole",
                () -> GraphLayout.of(whole, Direction.LEFT_TO_RIGHT, token));
        Runtime runtime = Runtime.getRuntime();
        OUT.printf(
                Locale.ROOT,
                "%s: %,d events, %,d nodes folded, %,d whole, %s, heap %,d of %,d MB%n",
                chain,
                graph.figures().events(),
                folded.size(),
                whole.size(),
                read.neighbours(),
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20);
    }

    private static <T> T time(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        OUT.printf(Locale.ROOT, "%-30s %8.1f ms%n", what, (System.nanoTime() - start) / 1e6);
        return result;
    }

    // Each event is caused by one of those shortly before it; a pattern has a few sources.
    private static void fill(EventStore store, int size) {
        Random random = new Random(size);
        List<Event> batch = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int cause = i - 1 - random.nextInt(Math.min(i + 1, 2_000));
            batch.add(event("chain-" + size, i, cause, random));
            if (batch.size() == 2_000 || i == size - 1) {
                store.append(batch, Map.of());
                batch.clear();
            }
        }
    }

    private static Event event(String chain, int i, int cause, Random random) {
        String id = chain + "-event-0000-" + i;
        String caused =
                cause < 0 ? "" : ",\"causationId\":\"" + chain + "-event-0000-" + cause + "\"";
        return new Event(
                id,
                "shop.step_" + random.nextInt(40) + ".done",
                "1.0",
                new Source("service", "service-" + random.nextInt(5), "Service"),
                START.plusMillis(i * 10L),
                Json.parse("payload", "{\"text\":\"" + "x".repeat(400) + "\",\"n\":" + i + "}"),
                new Metadata(
                        Json.parse(
                                "metadata", "{\"correlationId\":\"" + chain + "\"" + caused + "}"),
                        chain,
                        cause < 0 ? null : chain + "-event-0000-" + cause));
    }
}
