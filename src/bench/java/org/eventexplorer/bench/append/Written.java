package org.eventexplorer.bench.append;

import org.eventexplorer.bench.measure.Cost;
import org.eventexplorer.bench.measure.Round;
import org.eventexplorer.bench.measure.Rounds;
import org.eventexplorer.bench.site.Meter.Used;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What storing a round's events took.
///
/// @param events how many
/// @param took by the clock, without the time that making them took
/// @param used by the whole server and the whole program meanwhile
record Written(int events, Duration took, Used used) {
    private static final String MICROS = "µs/event";

    /// How many events a second.
    double rate() {
        return events / (took.toNanos() / 1e9);
    }

    /// What rounds of both sides took, an event.
    ///
    /// @param ours one a round
    /// @param reference as many
    static List<Cost> costs(List<Written> ours, List<Written> reference) {
        return List.of(
                new Cost(
                        "server's processor time",
                        MICROS,
                        rounds(ours, reference, used -> micros(used.server()))),
                new Cost(
                        "program's processor time",
                        MICROS,
                        rounds(ours, reference, used -> micros(used.program()))),
                new Cost("server's log (WAL)", "bytes/event", rounds(ours, reference, Used::log)));
    }

    private static double micros(Duration time) {
        return time.toNanos() / 1e3;
    }

    private static Rounds rounds(
            List<Written> ours, List<Written> reference, ToDoubleFunction<Used> figure) {
        return new Rounds(
                IntStream.range(0, ours.size())
                        .mapToObj(
                                i ->
                                        new Round(
                                                ours.get(i).anEvent(figure),
                                                reference.get(i).anEvent(figure)))
                        .toList());
    }

    private double anEvent(ToDoubleFunction<Used> figure) {
        return figure.applyAsDouble(used) / events;
    }
}
