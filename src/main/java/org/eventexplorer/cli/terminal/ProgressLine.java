package org.eventexplorer.cli.terminal;

import org.eventexplorer.work.Progress;

import java.time.Clock;
import java.util.Locale;
import java.util.function.Consumer;

/// Says how far a piece of work is: on a screen one line that renews itself, else a line every ten
/// seconds for a log. Thread-safe.
public final class ProgressLine implements Consumer<Progress>, AutoCloseable {
    private static final long SCREEN_MILLIS = 200;
    private static final long LOG_MILLIS = 10_000;

    private final Streams streams;
    private final Clock clock;
    private final boolean isQuiet;
    private final long begun;
    private long shown;
    private boolean isOpen;

    /// @param isQuiet whether to say nothing at all
    public ProgressLine(Streams streams, Clock clock, boolean isQuiet) {
        this.streams = streams;
        this.clock = clock;
        this.isQuiet = isQuiet;
        begun = clock.millis();
        shown = begun;
    }

    @Override
    public synchronized void accept(Progress progress) {
        long now = clock.millis();
        boolean onScreen = streams.terminal().err();
        if (isQuiet || now - shown < (onScreen ? SCREEN_MILLIS : LOG_MILLIS)) {
            return;
        }
        shown = now;
        String text = VisibleText.of(text(progress, now - begun));
        if (onScreen) {
            int columns = Math.max(20, streams.terminal().columns() - 1);
            streams.err().print("\r" + VisibleText.cut(text, columns) + "\u001b[K");
            streams.err().flush();
            isOpen = true;
        } else {
            streams.err().println(text);
        }
    }

    /// Takes the line off the screen.
    @Override
    public synchronized void close() {
        if (isOpen) {
            streams.err().print("\r\u001b[K");
            streams.err().flush();
            isOpen = false;
        }
    }

    private static String text(Progress progress, long millis) {
        StringBuilder text = new StringBuilder();
        if (!progress.note().isEmpty()) {
            text.append(progress.note()).append(": ");
        }
        text.append(amount(progress.done(), progress.unit()));
        if (progress.total() > 0) {
            text.append(" of ").append(amount(progress.total(), progress.unit()));
            text.append(String.format(Locale.ROOT, " (%.0f %%)", 100 * progress.fraction()));
        }
        if (millis >= 1000) {
            long rate = Math.round(progress.done() * 1000.0 / millis);
            text.append(", ").append(amount(rate, progress.unit())).append(" a second");
        }
        return text.toString();
    }

    private static String amount(long number, String unit) {
        return unit.equals("bytes") && number >= 1_000_000
                ? String.format(Locale.ROOT, "%,.1f MB", number / 1e6)
                : String.format(Locale.ROOT, "%,d %s", number, unit);
    }
}
