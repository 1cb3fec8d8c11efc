package org.eventexplorer.cli.print;

import org.eventexplorer.query.Bucket;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Counts over time as bars, one line a bucket.
public final class HistogramChart {
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
    private static final int LEAST_BAR = 10;

    private final Lines lines;
    private final int columns;

    /// @param columns the width to fit into
    public HistogramChart(Lines lines, int columns) {
        this.lines = lines;
        this.columns = columns;
    }

    /// Writes the chart; nothing where there are no buckets.
    public void print(List<Bucket> buckets) throws IOException {
        long most = buckets.stream().mapToLong(Bucket::count).max().orElse(0);
        int numbers = String.format(Locale.ROOT, "%,d", most).length();
        for (Bucket bucket : buckets) {
            String start =
                    String.format(
                            Locale.ROOT,
                            "%s  %," + numbers + "d  ",
                            UtcTime.text(bucket.from()),
                            bucket.count());
            int room = Math.max(LEAST_BAR, columns - start.length());
            lines.line((start + bar(bucket.count(), most, room)).stripTrailing());
        }
    }

    // Something is never shown as nothing.
    private static String bar(long count, long most, int room) {
        if (count == 0) {
            return "";
        }
        int eighths = (int) Math.max(1, Math.round((double) count / most * room * 8));
        String end = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1);
        return "█".repeat(eighths / 8) + end;
    }
}
