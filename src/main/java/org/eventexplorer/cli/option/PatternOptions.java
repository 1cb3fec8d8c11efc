package org.eventexplorer.cli.option;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.query.EventFilter.PatternChoice;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;

/// Which patterns are meant.
public final class PatternOptions {
    @Option(
            names = "--pattern",
            paramLabel = "P",
            converter = Converters.PatternFilters.class,
            description =
                    "Pattern; * stands for one whole segment, # for any number: invoice.*, not"
                            + " inv*. Repeat for more: any of them.")
    private List<PatternFilter> patterns = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "P",
            converter = Converters.PatternFilters.class,
            description = "Pattern to leave out, with the same wildcards. Repeat for more.")
    private List<PatternFilter> excluded = new ArrayList<>();

    /// The choice that the options mean.
    public PatternChoice choice() {
        return new PatternChoice(patterns, excluded);
    }

    /// Says which pattern may mean something else than it looks like.
    public void sayDoubts(Surroundings surroundings, CommonOptions common) {
        for (PatternFilter pattern : patterns) {
            say(pattern, surroundings, common);
        }
        for (PatternFilter pattern : excluded) {
            say(pattern, surroundings, common);
        }
    }

    private static void say(PatternFilter pattern, Surroundings around, CommonOptions common) {
        String doubt = pattern.doubt();
        if (doubt != null) {
            common.say(around, "Note: " + doubt + ".");
        }
    }
}
