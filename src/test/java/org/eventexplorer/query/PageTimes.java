package org.eventexplorer.query;

import org.eventexplorer.database.ConnectionSettings;
import org.eventexplorer.database.Database;
import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter.Ids;
import org.eventexplorer.work.CancelToken;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Times first pages of a store on the embedded server: `PageTimes HOME`. Prints the median,
/// the 95th percentile and the longest, in milliseconds, of each pattern's first page and of
/// chains'.
final class PageTimes {
    private static final int CHAINS = 300;
    private static final int LIMIT = 200;

    private PageTimes() {}

    public static void main(String[] arguments) {
        try (Database database = Database.open(ConnectionSettings.local(), Path.of(arguments[0]))) {
            EventQueries queries = new EventQueries(database);
            PrintStream out =
                    new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out));
            CancelToken token = new CancelToken();
            print(out, "all", times(Collections.nCopies(50, EventFilter.ALL), queries, token));
            List<EventFilter> patterns =
                    queries.catalogue(token).stream().map(p -> filter(p.pattern())).toList();
            print(out, "each pattern", times(patterns, queries, token));
            print(
                    out,
                    "wildcards",
                    times(
                            List.of(
                                    filter("order.*"),
                                    filter("*.failed"),
                                    filter("#.added"),
                                    filter("mail.#")),
                            queries,
                            token));
            List<EventFilter> chains = new ArrayList<>();
            for (int i = 0; i < CHAINS; i++) {
                chains.add(EventFilter.ALL.withIds(Ids.ofChain("flow-" + (1 + i * 97))));
            }
            print(out, "chains", times(chains, queries, token));
            print(out, "count of all", time(() -> queries.count(EventFilter.ALL, token)));
            print(out, "pattern counts", time(() -> queries.patternCounts(EventFilter.ALL, token)));
            print(
                    out,
                    "histogram, 100 bars",
                    time(() -> queries.histogram(EventFilter.ALL, 100, token)));
            TimeGrid grid = new CalendarGrid(java.time.ZoneId.of("Europe/Berlin"), 120);
            print(
                    out,
                    "histogram by calendar",
                    times(5, () -> queries.histogram(EventFilter.ALL, grid, 5, token)));
            EventFilter year =
                    EventFilter.ALL.withRange(
                            new org.eventexplorer.event.TimeRange(
                                    java.time.Instant.parse("2023-03-04T05:06:07Z"),
                                    java.time.Instant.parse("2024-03-04T05:06:07Z")));
            print(
                    out,
                    "histogram of a year",
                    times(5, () -> queries.histogram(year, grid, 5, token)));
            print(out, "counts of a year", times(5, () -> queries.patternCounts(year, token)));
        }
    }

    private static EventFilter filter(String pattern) {
        return EventFilter.ALL.withPatterns(List.of(new PatternFilter(pattern)));
    }

    private static List<Double> times(
            List<EventFilter> filters, EventQueries queries, CancelToken token) {
        List<Double> times = new ArrayList<>();
        for (EventFilter filter : filters) {
            times.addAll(time(() -> queries.page(filter, Order.NEWEST_FIRST, null, LIMIT, token)));
        }
        return times;
    }

    private static List<Double> times(int number, Supplier<?> work) {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            times.addAll(time(work));
        }
        return times;
    }

    private static List<Double> time(Supplier<?> work) {
        long start = System.nanoTime();
        java.util.Objects.requireNonNull(work.get());
        return List.of((System.nanoTime() - start) / 1e6);
    }

    private static void print(PrintStream out, String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        out.printf(
                Locale.ROOT,
                "%-20s n %4d  p50 %7.1f  p95 %7.1f  max %7.1f ms%n",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.getLast());
    }
}
