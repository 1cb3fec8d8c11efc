package org.eventexplorer.query;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import org.eventexplorer.query.Pieces.Numbered;
import org.eventexplorer.query.Pieces.Share;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// What is found in pieces comes into the bars that they are of.
final class PiecesTest {
    private static final Instant START = Instant.parse("2019-12-31T23:30:00Z");

    @Property(tries = 300)
    void whatAllPiecesHoldIsWhatTheBarsHold(
            @ForAll @Size(min = 2, max = 12)
                    List<@LongRange(max = StretchesTest.TEN_YEARS) Long> micros) {
        check(
                micros.stream()
                        .distinct()
                        .sorted()
                        .map(m -> START.plus(m, ChronoUnit.MICROS))
                        .toList());
    }

    @Test
    void whatAllPiecesHoldIsWhatTheBarsHoldWhereTheyAreRegular() {
        check(every(Duration.ofMinutes(30), 80));
        check(every(Duration.ofMinutes(1), 600));
        check(every(Duration.ofHours(1), 72));
        check(every(Duration.ofDays(1), 400));
        check(every(Duration.ofDays(20), 150));
    }

    // As if there were an event at each microsecond.
    private static void check(List<Instant> bounds) {
        Stretches stretches = Stretches.of(bounds);
        Pieces pieces = new Pieces();
        List<Long> numbers = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        Stream.concat(
                        stretches.counted().values().stream().map(pieces::runOrApart),
                        Stream.of(stretches.broken()).filter(b -> !b.isEmpty()).map(pieces::apart))
                .forEach(
                        numbered -> {
                            // Behind and before all of them too, as one scan finds them.
                            for (int i = -1; i <= numbered.from().size(); i++) {
                                numbers.add(numbered.before() + 1 + i);
                                counts.add(length(numbered, i));
                            }
                        });
        long[] bars = new long[Math.max(bounds.size() - 1, 0)];
        Share share = new Share("any", numbers, counts);
        pieces.add(share, bars);
        for (int i = 0; i < bars.length; i++) {
            assertThat(bars[i])
                    .isEqualTo(bounds.get(i).until(bounds.get(i + 1), ChronoUnit.MICROS));
        }
        assertThat(pieces.total(share))
                .isEqualTo(bounds.getFirst().until(bounds.getLast(), ChronoUnit.MICROS));
    }

    private static long length(Numbered numbered, int i) {
        return i < 0 || i == numbered.from().size()
                ? 1_000_000_000_000L
                : numbered.from().get(i).until(numbered.until().get(i), ChronoUnit.MICROS);
    }

    @Test
    void nothingIsReadBetweenBrokenHoursNorTwice() {
        Stretches stretches = Stretches.of(every(Duration.ofMinutes(30), 80));
        Numbered broken = new Pieces().apart(stretches.broken());
        assertThat(stretches.broken()).hasSizeGreaterThan(broken.from().size());
        Duration read = Duration.ZERO;
        for (int i = 0; i < broken.from().size(); i++) {
            read = read.plus(Duration.between(broken.from().get(i), broken.until().get(i)));
            assertThat(Collections.frequency(broken.from(), broken.from().get(i))).isOne();
        }
        // Each other of 81 ends is at half past, the first and the last among them.
        assertThat(read).isEqualTo(Duration.ofMinutes(41 * 30));
    }

    @Test
    void countsAreReadWhereTheySaveAThirdOfTheRowsAtLeast() {
        Instant night = Instant.parse("2024-03-05T01:00:00Z");
        Instant noon = Instant.parse("2024-03-05T11:00:00Z");
        assertThat(Stretches.of(every(noon, Duration.ofMinutes(1), 120)).areMostlyCounted())
                .isFalse();
        assertThat(Stretches.of(every(night, Duration.ofMinutes(1), 120)).areMostlyCounted())
                .isFalse();
        assertThat(Stretches.of(every(noon, Duration.ofMinutes(15), 96)).areMostlyCounted())
                .isFalse();
        assertThat(Stretches.of(every(noon, Duration.ofHours(2), 36)).areMostlyCounted()).isTrue();
        assertThat(Stretches.of(every(START, Duration.ofHours(1), 72)).areMostlyCounted()).isTrue();
    }

    private static List<Instant> every(Duration length, int bars) {
        return every(START, length, bars);
    }

    private static List<Instant> every(Instant start, Duration length, int bars) {
        return Stream.iterate(start, at -> at.plus(length)).limit(bars + 1L).toList();
    }
}
