package org.eventexplorer.bench.growth;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// One way in which stores differ: a series of shapes that are the same but for that.
///
/// @param name what the picture's file is called by
/// @param what what grows, with its unit
/// @param steps its values
/// @param shape the store that a value means
record Way(String name, String what, List<Integer> steps, IntFunction<Shape> shape) {
    /// All of them.
    ///
    /// @param most the largest number of events
    static List<Way> all(int most) {
        Shape usual = Shape.USUAL;
        List<Integer> events =
                IntStream.of(10_000, 100_000, 1_000_000, 10_000_000)
                        .filter(number -> number <= most)
                        .boxed()
                        .toList();
        return List.of(
                new Way(
                        "events",
                        "events",
                        events.isEmpty() ? List.of(most) : events,
                        usual::withEvents),
                new Way("partitions", "months", List.of(12, 120), usual::withMonths),
                new Way("patterns", "patterns", List.of(10, 200, 10_000), usual::withPatterns),
                new Way(
                        "payload",
                        "bytes a payload",
                        List.of(200, 2_000, 200_000),
                        usual::withPayloadBytes),
                new Way("chain", "events a chain", List.of(10, 1_000, 10_000), usual::withChain));
    }
}
