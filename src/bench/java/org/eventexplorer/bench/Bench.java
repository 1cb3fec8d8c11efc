package org.eventexplorer.bench;

import org.eventexplorer.bench.growth.Growth;
import org.eventexplorer.bench.measure.Pair;
import org.eventexplorer.bench.measure.Result;
import org.eventexplorer.bench.measure.Rounds;
import org.eventexplorer.bench.site.BadOptionException;
import org.eventexplorer.bench.site.Line;
import org.eventexplorer.bench.site.Options;
import org.eventexplorer.bench.site.Site;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Measures the product against raw limits on the same server in the same run: `Bench FOLDER`,
/// with options as system properties (README). Ends with 0 where all chosen lines were measured,
/// whatever they came to, with 1 where one could not be, with 2 for a bad option.
public final class Bench {
    private final PrintStream out;
    private final Path folder;
    private final Object opening = new Object();
    private @Nullable Site opened;
    private boolean ended;

    private Bench(PrintStream out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    /// Runs it.
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Bench(out, Path.of(arguments[0]).toAbsolutePath()).run());
    }

    private int run() {
        Options options;
        List<Line> lines;
        try {
            options = Options.of(System.getProperties());
            lines = isGrowth(options) ? List.of() : Lines.chosen(options.lines());
        } catch (BadOptionException e) {
            out.println("bench: " + e.getMessage());
            return 2;
        }
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::end));
        try (Site site = open(options)) {
            return isGrowth(options) ? grow(site) : measure(site, lines);
        } catch (Exception e) {
            tell(e);
            return 1;
        }
    }

    private Site open(Options options) throws IOException {
        synchronized (opening) {
            if (ended) {
                throw new IOException("ended before it began");
            }
            Site site = Site.open(folder, options);
            opened = site;
            return site;
        }
    }

    // What was being opened is waited for.
    private void end() {
        Site site;
        synchronized (opening) {
            ended = true;
            site = opened;
        }
        if (site != null) {
            try {
                site.close();
            } catch (IOException e) {
                tell(e);
            }
        }
    }

    private void tell(Throwable trouble) {
        out.println("bench: " + trouble.getMessage());
        for (Throwable cause = trouble.getCause(); cause != null; cause = cause.getCause()) {
            out.println("bench:   since " + cause.getMessage());
        }
        for (Throwable other : trouble.getSuppressed()) {
            tell(other);
        }
    }

    private static boolean isGrowth(Options options) {
        return options.lines().equals(List.of(Lines.GROWTH));
    }

    private int grow(Site site) throws Exception {
        try {
            new Growth(site, out).run(Surroundings.of(site), folder);
            return 0;
        } catch (Exception e) {
            if (site.isClosed()) {
                return 1;
            }
            throw e;
        }
    }

    private int measure(Site site, List<Line> lines) throws Exception {
        Map<String, String> surroundings = Surroundings.of(site);
        Path file = folder.resolve("results.json");
        ResultsFile written = new ResultsFile(file, surroundings, site.options());
        List<Result> results = new ArrayList<>();
        int failed = 0;
        for (Line line : lines) {
            long begun = System.nanoTime();
            try (Pair pair = line.opening().open(site)) {
                Rounds rounds = Rounds.of(pair, site.options().rounds());
                results.add(new Result(line.title(), rounds, pair.costs()));
            } catch (Exception e) {
                if (site.isClosed()) {
                    return 1;
                }
                failed++;
                out.println("bench: " + line.title().name() + " could not be measured: " + e);
                e.printStackTrace(out);
            }
            out.printf("%-15s %.1f s%n", line.title().name(), (System.nanoTime() - begun) / 1e9);
            written.write(results, results.size() == lines.size());
        }
        new Table(out).print(surroundings, results);
        out.println("written to " + file);
        return failed == 0 ? 0 : 1;
    }
}
