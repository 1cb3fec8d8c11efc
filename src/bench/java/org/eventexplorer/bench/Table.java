package org.eventexplorer.bench;

import org.eventexplorer.bench.measure.Cost;
import org.eventexplorer.bench.measure.Goal;
import org.eventexplorer.bench.measure.Result;
import org.eventexplorer.bench.measure.Spread;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Results as a person reads them: medians, with the lowest and the highest of all rounds.
final class Table {
    private static final String ROW = "%-15s %-28s %-28s %-11s %-19s %-7s %s%n";
    private static final String COST = "%-16s %-27s %-28s %-11s %s%n";

    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    void print(Map<String, String> surroundings, List<Result> results) {
        out.println();
        surroundings.forEach((name, value) -> out.print(name + " " + value + "  "));
        out.println();
        out.println();
        out.printf(ROW, "LINE", "OURS", "REFERENCE", "UNIT", "RATIO", "GOAL", "");
        for (Result result : results) {
            out.printf(
                    ROW,
                    result.title().name(),
                    figures(result.rounds().ours()),
                    figures(result.rounds().reference()),
                    result.title().unit().text(),
                    ratios(result.rounds().ratio()),
                    goal(result.title().goal()),
                    result.isReached() ? "reached" : "missed");
        }
        out.println();
        costs(results);
        for (Result result : results) {
            out.printf(
                    "%-15s %s, against: %s%n",
                    result.title().name(), result.title().work(), result.title().against());
        }
        out.printf("%-15s left out: %s%n", "archive", Lines.NO_ARCHIVE);
    }

    // Steadier than the clock where other work makes a machine slow.
    private void costs(List<Result> results) {
        if (results.stream().allMatch(result -> result.costs().isEmpty())) {
            return;
        }
        out.printf(COST, "COST OF AN EVENT", "OURS", "REFERENCE", "UNIT", "WHAT");
        for (Result result : results) {
            for (Cost cost : result.costs()) {
                out.printf(
                        COST,
                        result.title().name(),
                        figures(cost.rounds().ours()),
                        figures(cost.rounds().reference()),
                        cost.unit(),
                        cost.what());
            }
        }
        out.println();
    }

    private static String figures(Spread spread) {
        return figure(spread.median()) + span(figure(spread.min()), figure(spread.max()));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
    }

    private static String ratios(Spread spread) {
        return ratio(spread.median()) + span(ratio(spread.min()), ratio(spread.max()));
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String span(String least, String most) {
        return least.equals(most) ? "" : " (" + least + "–" + most + ")";
    }

    private static String goal(Goal goal) {
        return switch (goal) {
            case Goal.AtLeast atLeast -> "≥ " + atLeast.bound();
            case Goal.AtMost atMost -> "≤ " + atMost.bound();
            case Goal.Within within -> "≤ " + figure(within.bound());
        };
    }
}
