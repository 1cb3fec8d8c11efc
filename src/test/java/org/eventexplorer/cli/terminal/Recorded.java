package org.eventexplorer.cli.terminal;

import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.work.CancelToken;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/// Streams that keep what is written to them, and a clock that stands still.
public final class Recorded {
    /// What the clock says.
    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal;

    /// @param terminal which of them pretend to be a screen
    public Recorded(Terminal terminal) {
        this.terminal = terminal;
    }

    /// The streams.
    public Streams streams() {
        return new Streams(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal);
    }

    /// Surroundings with these streams and no environment.
    public Surroundings surroundings() {
        return new Surroundings(
                streams(),
                Map.of(),
                Path.of("unused"),
                Clock.fixed(NOW, ZoneOffset.UTC),
                new CancelToken());
    }

    /// What was written as results.
    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /// What was said.
    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
