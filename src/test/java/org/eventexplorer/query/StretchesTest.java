package org.eventexplorer.query;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import org.eventexplorer.query.Stretches.Stretch;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The pieces of bars, each with its sign, add up to the bars.
final class StretchesTest {
    static final long TEN_YEARS = 3_652L * 86_400 * 1_000_000;

    @Property(tries = 300)
    void thePiecesOfEachBarAddUpToIt(
            @ForAll @Size(min = 2, max = 6) List<@LongRange(max = TEN_YEARS) Long> micros) {
        Instant start = Instant.parse("2019-12-31T23:30:00Z");
        List<Instant> bounds =
                micros.stream()
                        .distinct()
                        .sorted()
                        .map(m -> start.plus(m, ChronoUnit.MICROS))
                        .toList();
        Stretches stretches = Stretches.of(bounds);
        for (int bar = 0; bar + 1 < bounds.size(); bar++) {
            // How often each moment between two ends of pieces is counted.
            NavigableMap<Instant, Integer> steps = new TreeMap<>();
            for (Stretch piece : pieces(stretches, bar)) {
                assertThat(piece.from()).isBefore(piece.until());
                steps.merge(piece.from(), piece.sign(), Integer::sum);
                steps.merge(piece.until(), -piece.sign(), Integer::sum);
            }
            steps.values().removeIf(step -> step == 0);
            assertThat(steps).isEqualTo(Map.of(bounds.get(bar), 1, bounds.get(bar + 1), -1));
        }
    }

    private static List<Stretch> pieces(Stretches stretches, int bar) {
        return Stream.concat(
                        stretches.counted().values().stream().flatMap(List::stream),
                        stretches.broken().stream())
                .filter(s -> s.bar() == bar)
                .toList();
    }

    @Property(tries = 100)
    void whatIsCountedBeginsAndEndsWhereItsLevelDoes(
            @ForAll @LongRange(max = TEN_YEARS) long from,
            @ForAll @LongRange(max = TEN_YEARS) long until,
            @ForAll @IntRange(max = 999_999) int micros) {
        Instant start = Instant.parse("2019-12-31T23:30:00Z").plus(micros, ChronoUnit.MICROS);
        Stretches stretches =
                Stretches.of(
                        Stream.of(from, until)
                                .sorted()
                                .map(m -> start.plus(m, ChronoUnit.MICROS))
                                .toList());
        stretches
                .counted()
                .forEach(
                        (level, pieces) ->
                                pieces.forEach(
                                        p -> {
                                            assertThat(level.floor(p.from())).isEqualTo(p.from());
                                            assertThat(level.floor(p.until())).isEqualTo(p.until());
                                        }));
    }

    @Test
    void takesTheLongestLevelAndMendsItsEnds() {
        Stretches stretches =
                Stretches.of(
                        List.of(
                                Instant.parse("2020-01-30T22:15:00Z"),
                                Instant.parse("2020-03-02T01:00:00.000001Z")));
        assertThat(stretches.counted())
                .isEqualTo(
                        Map.of(
                                CountLevel.MONTH,
                                List.of(plus("2020-02-01T00:00:00Z", "2020-03-01T00:00:00Z")),
                                CountLevel.DAY,
                                List.of(
                                        plus("2020-01-31T00:00:00Z", "2020-02-01T00:00:00Z"),
                                        plus("2020-03-01T00:00:00Z", "2020-03-02T00:00:00Z")),
                                CountLevel.HOUR,
                                List.of(
                                        plus("2020-01-30T22:00:00Z", "2020-01-31T00:00:00Z"),
                                        plus("2020-03-02T00:00:00Z", "2020-03-02T01:00:00Z"))));
        assertThat(stretches.broken())
                .containsExactly(
                        minus("2020-01-30T22:00:00Z", "2020-01-30T22:15:00Z"),
                        plus("2020-03-02T01:00:00Z", "2020-03-02T01:00:00.000001Z"));
    }

    private static Stretch plus(String from, String until) {
        return new Stretch(0, 1, Instant.parse(from), Instant.parse(until));
    }

    private static Stretch minus(String from, String until) {
        return new Stretch(0, -1, Instant.parse(from), Instant.parse(until));
    }
}
