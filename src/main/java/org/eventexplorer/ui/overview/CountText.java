package org.eventexplorer.ui.overview;

import java.util.Locale;

/// Numbers for narrow places: `0`, `950`, `1.2k`, `40k`, `3M`.
final class CountText {
    private static final String[] UNITS = {"", "k", "M", "G", "T"};

    private CountText() {}

    static String of(long number) {
        double left = number;
        int unit = 0;
        while (left >= 1_000 && unit < UNITS.length - 1) {
            left /= 1_000;
            unit++;
        }
        String text =
                left < 10 && unit > 0
                        ? String.format(Locale.ROOT, "%.1f", Math.floor(left * 10) / 10)
                        : String.format(Locale.ROOT, "%d", (long) left);
        return text.replaceFirst("\\.0$", "") + UNITS[unit];
    }
}
