package org.eventexplorer.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.eventexplorer.bench.measure.Cost;
import org.eventexplorer.bench.measure.Goal;
import org.eventexplorer.bench.measure.Result;
import org.eventexplorer.bench.measure.Round;
import org.eventexplorer.bench.measure.Rounds;
import org.eventexplorer.bench.measure.Spread;
import org.eventexplorer.bench.site.Options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/// `results.json`: where it was measured, what was chosen, and every round of every line.
final class ResultsFile {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;
    private final Map<String, String> surroundings;
    private final Options options;

    ResultsFile(Path file, Map<String, String> surroundings, Options options) {
        this.file = file;
        this.surroundings = surroundings;
        this.options = options;
    }

    /// Writes what is measured so far, whole or not at all.
    ///
    /// @param isComplete whether nothing is missing
    void write(List<Result> results, boolean isComplete) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("complete", isComplete);
        ObjectNode where = root.putObject("environment");
        surroundings.forEach(where::put);
        ObjectNode chosen = root.putObject("options");
        chosen.put("events", options.events());
        chosen.put("months", options.months());
        chosen.put("patterns", options.patterns());
        chosen.put("rounds", options.rounds());
        ArrayNode lines = root.putArray("lines");
        results.forEach(result -> line(lines.addObject(), result));
        root.putObject("left_out").put("archive", Lines.NO_ARCHIVE);
        Path scratch = file.resolveSibling(file.getFileName() + ".new");
        Files.write(scratch, JSON.writeValueAsBytes(root));
        Files.move(
                scratch, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void line(ObjectNode line, Result result) {
        line.put("name", result.title().name());
        line.put("work", result.title().work());
        line.put("against", result.title().against());
        line.put("unit", result.title().unit().text());
        spread(line.putObject("ours"), result.rounds().ours());
        spread(line.putObject("reference"), result.rounds().reference());
        spread(line.putObject("ratio"), result.rounds().ratio());
        ObjectNode goal = line.putObject("goal");
        switch (result.title().goal()) {
            case Goal.AtLeast atLeast -> goal.put("at_least", atLeast.bound());
            case Goal.AtMost atMost -> goal.put("at_most", atMost.bound());
            case Goal.Within within -> goal.put("within", within.bound());
        }
        line.put("reached", result.isReached());
        rounds(line, result.rounds());
        ArrayNode costs = line.putArray("costs");
        for (Cost cost : result.costs()) {
            ObjectNode node = costs.addObject().put("what", cost.what()).put("unit", cost.unit());
            spread(node.putObject("ours"), cost.rounds().ours());
            spread(node.putObject("reference"), cost.rounds().reference());
            rounds(node, cost.rounds());
        }
    }

    private static void rounds(ObjectNode node, Rounds rounds) {
        ArrayNode all = node.putArray("rounds");
        for (Round round : rounds.all()) {
            all.addObject().put("ours", round.ours()).put("reference", round.reference());
        }
    }

    private static void spread(ObjectNode node, Spread spread) {
        node.put("median", spread.median()).put("min", spread.min()).put("max", spread.max());
    }
}
