package org.eventexplorer.bench.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eventexplorer.bench.measure.Round;
import org.eventexplorer.bench.measure.Rounds;
import org.eventexplorer.bench.measure.Spread;
import org.eventexplorer.bench.site.Site;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How figures grow as a store differs from the usual one in one way at a time: more events, more
/// partitions, more patterns, larger payloads, longer chains. Writes `growth.json` and a picture a
/// way.
public final class Growth {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Site site;
    private final PrintStream out;

    /// @param out is told what is measured
    public Growth(Site site, PrintStream out) {
        this.site = site;
        this.out = out;
    }

    /// Measures everything.
    ///
    /// @param surroundings what the figures depend on
    /// @param folder where the results go
    public void run(Map<String, String> surroundings, Path folder) throws Exception {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode where = root.putObject("environment");
        surroundings.forEach(where::put);
        // The first that a program does it does slowly.
        Figures.of(site, Shape.USUAL);
        for (Way way : Way.all(site.options().events())) {
            List<Map<String, Rounds>> points = new ArrayList<>();
            ArrayNode steps = root.putArray(way.name());
            for (int step : way.steps()) {
                Map<String, Rounds> figures = Figures.of(site, way.shape().apply(step));
                tell(step, way, figures);
                points.add(figures);
                ObjectNode node = steps.addObject().put(way.what(), step);
                figures.forEach((name, rounds) -> rounds(node.putArray(name), rounds));
            }
            write(folder, way, points);
            Files.write(folder.resolve("growth.json"), JSON.writeValueAsBytes(root));
        }
    }

    private static void rounds(ArrayNode node, Rounds rounds) {
        for (Round round : rounds.all()) {
            node.addObject().put("ours", round.ours()).put("usual store", round.reference());
        }
    }

    private void tell(int step, Way way, Map<String, Rounds> figures) {
        out.printf("%,d %s%n", step, way.what());
        figures.forEach(
                (name, rounds) -> {
                    Spread ratio = rounds.ratio();
                    out.printf(
                            "    %-18s %,10.2f   usual store %,10.2f   ratio %.2f (%.2f–%.2f)%n",
                            name,
                            rounds.ours().median(),
                            rounds.reference().median(),
                            ratio.median(),
                            ratio.min(),
                            ratio.max());
                });
    }

    private void write(Path folder, Way way, List<Map<String, Rounds>> points) throws IOException {
        Path file = folder.resolve("growth-" + way.name() + ".svg");
        Files.writeString(file, Plot.of(way.what(), way.steps(), points));
        out.println("written to " + file);
    }
}
