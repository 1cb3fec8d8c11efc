package org.eventexplorer.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.eventexplorer.work.Progress;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

final class ProgressLineTest {
    private final AtomicLong millis = new AtomicLong();
    private final InstantSource time = () -> Instant.ofEpochMilli(millis.get());
    private final Clock clock = time.withZone(ZoneOffset.UTC);

    @Test
    void renewsOneLineOnAScreenAndTakesItAway() {
        Recorded recorded = new Recorded(new Terminal(false, false, true, 120));
        try (ProgressLine line = new ProgressLine(recorded.streams(), clock, false)) {
            line.accept(events(1));
            millis.set(500);
            line.accept(events(500));
            millis.set(501);
            line.accept(events(501));
            millis.set(2_000);
            line.accept(events(2_000));
        }

        assertThat(recorded.err())
                .isEqualTo(
                        "\rreading: 500 events of 10,000 events (5 %)\u001b[K"
                                + "\rreading: 2,000 events of 10,000 events (20 %), 1,000 events a"
                                + " second\u001b[K"
                                + "\r\u001b[K");
    }

    @Test
    void saysALineEveryTenSecondsToALog() {
        Recorded recorded = new Recorded(Terminal.NONE);
        try (ProgressLine line = new ProgressLine(recorded.streams(), clock, false)) {
            millis.set(9_999);
            line.accept(events(1));
            millis.set(10_000);
            line.accept(new Progress(3_000_000, 6_000_000, "bytes", ""));
        }

        assertThat(recorded.err()).isEqualTo("3.0 MB of 6.0 MB (50 %), 300,000 bytes a second\n");
    }

    @Test
    void saysNothingWhenItShouldBeQuiet() {
        Recorded recorded = new Recorded(new Terminal(true, true, true, 120));
        try (ProgressLine line = new ProgressLine(recorded.streams(), clock, true)) {
            millis.set(10_000);
            line.accept(events(1));
        }

        assertThat(recorded.err()).isEmpty();
    }

    private static Progress events(long done) {
        return new Progress(done, 10_000, "events", "reading");
    }
}
