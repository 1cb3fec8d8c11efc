package org.eventexplorer.bench.append;

import org.eventexplorer.bench.measure.Cost;
import org.eventexplorer.bench.measure.Spread;
import org.eventexplorer.bench.site.Meter.Used;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What storing a round's events took.
///
/// @param events how many
/// @param took by the clock, without the time that making them took
/// @param used by all who took part in it
record Written(int events, Duration took, Used used) {
    private static final String MICROS = "µs/event";

    /// How many events a second.
    double rate() {
        return events / (took.toNanos() / 1e9);
    }

    /// What rounds of both sides took, an event.
    static List<Cost> costs(List<Written> ours, List<Written> reference) {
        return List.of(
                cost(
                        "server's processor time",
                        MICROS,
                        w -> micros(w.used.server()),
                        ours,
                        reference),
                cost(
                        "program's processor time",
                        MICROS,
                        w -> micros(w.used.program()),
                        ours,
                        reference),
                cost("server's log (WAL)", "bytes/event", w -> w.used.log(), ours, reference));
    }

    private static double micros(Duration time) {
        return time.toNanos() / 1e3;
    }

    private static Cost cost(
            String what,
            String unit,
            ToDoubleFunction<Written> figure,
            List<Written> ours,
            List<Written> reference) {
        return new Cost(what, unit, spread(ours, figure), spread(reference, figure));
    }

    private static Spread spread(List<Written> rounds, ToDoubleFunction<Written> figure) {
        return Spread.of(
                rounds.stream().mapToDouble(w -> figure.applyAsDouble(w) / w.events).toArray());
    }
}
