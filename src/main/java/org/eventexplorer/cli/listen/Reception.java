package org.eventexplorer.cli.listen;

import org.eventexplorer.cli.print.Lines;
import org.eventexplorer.cli.print.UtcTime;
import org.eventexplorer.cli.terminal.VisibleText;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;

/// Prints what was received, one delivery after another. Thread-safe.
final class Reception {
    private static final int SHOWN_BYTES = 64 * 1024;

    private final OutputStream out;
    private final Lines lines;
    private final boolean isWhole;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private long count;

    /// @param isWhole whether headers and bodies are printed too
    Reception(OutputStream out, boolean isWhole, InstantSource clock) {
        this.out = out;
        this.lines = new Lines(out);
        this.isWhole = isWhole;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void print(int status, Delivered.Check check, Delivered delivered) throws IOException {
        lock.lock();
        try {
            count++;
            lines.line(
                    "%s  %d  %s  %s  signature %s%s"
                            .formatted(
                                    UtcTime.text(now()),
                                    status,
                                    delivered.pattern().isEmpty()
                                            ? "-"
                                            : VisibleText.of(delivered.pattern()),
                                    VisibleText.of(delivered.id()),
                                    check.name().toLowerCase(Locale.ROOT),
                                    delivered.replay().isEmpty()
                                            ? ""
                                            : "  replay " + VisibleText.of(delivered.replay())));
            if (isWhole) {
                printWhole(delivered);
            }
            out.flush();
        } finally {
            lock.unlock();
        }
    }

    private void printWhole(Delivered delivered) throws IOException {
        for (var header : delivered.headers().entrySet()) {
            // What lets a sender in is not for a screen.
            boolean isSecret = header.getKey().equalsIgnoreCase("Authorization");
            String value = isSecret ? "***" : String.join(", ", header.getValue());
            lines.line("  " + header.getKey() + ": " + VisibleText.of(value));
        }
        byte[] body = delivered.body();
        int shown = Math.min(body.length, SHOWN_BYTES);
        String text = new String(body, 0, shown, StandardCharsets.UTF_8);
        lines.line("  " + VisibleText.of(text) + (shown < body.length ? "…" : ""));
    }

    long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }
}
