package org.eventexplorer.bench.site;

import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/// What the caller chose, by system properties that begin with `bench`.
///
/// @param lines names of lines or of groups of them; empty: all
/// @param events how many events the store holds that is read from; rounds of writing take a share
/// @param months over how many months those are spread
/// @param patterns how many patterns they have
/// @param rounds how often each side is measured after its warm-up
public record Options(List<String> lines, int events, int months, int patterns, int rounds) {
    private static final int EVENTS = 100_000;
    private static final int MONTHS = 120;
    private static final int PATTERNS = 200;
    private static final int ROUNDS = 5;

    /// Copies the lines.
    public Options {
        lines = List.copyOf(lines);
    }

    /// Reads them.
    ///
    /// @throws BadOptionException naming a property that is not a number in its range
    public static Options of(Properties given) {
        return new Options(
                Arrays.stream(given.getProperty("bench", "").split(",", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                number(given, "bench.events", EVENTS, 1_000, 1_000_000_000),
                number(given, "bench.months", MONTHS, 1, 600),
                number(given, "bench.patterns", PATTERNS, 1, 100_000),
                number(given, "bench.rounds", ROUNDS, 1, 1_000));
    }

    private static int number(Properties given, String name, int usual, int least, int most) {
        String text = given.getProperty(name, "").strip().replace("_", "");
        if (text.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, like a number out of range.
        }
        throw new BadOptionException(
                "-D%s=%s is no number from %d to %d".formatted(name, text, least, most));
    }

    /// A share of the events for a round, and no fewer than make sense.
    public int share(int divisor, int least) {
        return Math.max(least, events / divisor);
    }
}
