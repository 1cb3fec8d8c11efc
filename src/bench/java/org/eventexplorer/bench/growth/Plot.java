package org.eventexplorer.bench.growth;

import org.eventexplorer.bench.measure.Rounds;
import org.eventexplorer.bench.measure.Spread;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// A picture of figures over the steps of a series: a panel a figure and below it one of its ratio
/// to a usual store's, lines over steps that stand at equal distances, each panel from zero to its
/// highest.
final class Plot {
    private static final int WIDTH = 230;
    private static final int HEIGHT = 190;
    private static final int LEFT = 30;
    private static final int TOP = 46;
    private static final int BOTTOM = 30;
    private static final String HEAD =
            """
            <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" \
            font-size="11" fill="#222">
            <rect width="100%%" height="100%%" fill="#fff"/>
            """;

    private final StringBuilder svg = new StringBuilder();

    private Plot() {}

    /// Draws one.
    ///
    /// @param steps the values of what grows, with its name
    /// @param points a map of figures a step, all with the same names
    static String of(String what, List<Integer> steps, List<Map<String, Rounds>> points) {
        Plot plot = new Plot();
        List<String> names = List.copyOf(points.getFirst().keySet());
        plot.svg.append(String.format(Locale.ROOT, HEAD, WIDTH * names.size(), 2 * HEIGHT));
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int x = i * WIDTH;
            plot.panel(x, 0, name, what, steps, medians(points, name, Rounds::ours));
            String ratio = name.replaceFirst(",.*", "") + ", of a usual store";
            plot.panel(x, HEIGHT, ratio, what, steps, medians(points, name, Rounds::ratio));
        }
        return plot.svg.append("</svg>\n").toString();
    }

    private static List<Double> medians(
            List<Map<String, Rounds>> points, String name, Function<Rounds, Spread> figure) {
        List<Double> medians = new ArrayList<>();
        points.forEach(
                point ->
                        medians.add(
                                figure.apply(Objects.requireNonNull(point.get(name))).median()));
        return medians;
    }

    private void panel(
            int x, int y, String name, String what, List<Integer> steps, List<Double> values) {
        double highest = values.stream().mapToDouble(value -> value).max().orElse(1);
        int base = y + HEIGHT - BOTTOM;
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%d\" y=\"%d\" font-weight=\"bold\">%s</text>\n",
                        x + LEFT,
                        y + 16,
                        name));
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%d\" y=\"%d\" fill=\"#666\">%s</text>\n",
                        x + LEFT,
                        y + HEIGHT - 2,
                        what));
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#999\"/>\n",
                        x + LEFT,
                        base,
                        x + WIDTH - 10,
                        base));
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            int at = x + LEFT + 20 + i * (WIDTH - LEFT - 50) / Math.max(1, values.size() - 1);
            double top = base - (HEIGHT - BOTTOM - TOP) * values.get(i) / highest;
            line.append(String.format(Locale.ROOT, "%d,%.1f ", at, top));
            svg.append(
                    String.format(
                            Locale.ROOT,
                            "<circle cx=\"%d\" cy=\"%.1f\" r=\"3\" fill=\"#2a6fbb\"/>\n",
                            at,
                            top));
            label(at, top - 7, number(values.get(i)), "#222");
            label(at, base + 13, brief(steps.get(i)), "#666");
        }
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<polyline points=\"%s\" fill=\"none\" stroke=\"#2a6fbb\""
                                + " stroke-width=\"1.5\"/>\n",
                        line.toString().strip()));
    }

    private void label(int x, double y, String text, String colour) {
        svg.append(
                String.format(
                        Locale.ROOT,
                        "<text x=\"%d\" y=\"%.1f\" text-anchor=\"middle\" fill=\"%s\">%s</text>\n",
                        x,
                        y,
                        colour,
                        text));
    }

    // Steps stand close.
    private static String brief(int step) {
        if (step % 1_000_000 == 0) {
            return step / 1_000_000 + " M";
        }
        return step % 1_000 == 0 ? step / 1_000 + " k" : Integer.toString(step);
    }

    private static String number(double value) {
        return String.format(
                        Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value)
                .replaceFirst("\\.0+$", "");
    }
}
