package org.eventexplorer.cli.replay;

import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.Converters;
import org.eventexplorer.cli.option.MatchOptions;
import org.eventexplorer.cli.option.Moment;
import org.eventexplorer.cli.option.PatternOptions;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Which events are replayed: the filter of the other commands, but the last time is --until, since
/// --to says to whom.
final class SelectionOptions {
    @Mixin private PatternOptions patterns = new PatternOptions();

    @Option(
            names = "--from",
            paramLabel = "T",
            converter = Converters.Moments.class,
            description =
                    "First time, inclusive: RFC 3339, a date (UTC), or relative such as now-7d"
                            + " (s, m, h, d, w).")
    private @Nullable Moment from;

    @Option(
            names = "--until",
            paramLabel = "T",
            converter = Converters.Moments.class,
            description = "Last time, inclusive; a date means the end of that day.")
    private @Nullable Moment until;

    @Mixin private MatchOptions match = new MatchOptions();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /// The filter that the options mean at the clock's now.
    ///
    /// @throws ParameterException where the range ends before it begins
    EventFilter filter(Surroundings surroundings, CommonOptions common) {
        patterns.sayDoubts(surroundings, common);
        return match.filter(patterns.choice(), range(surroundings));
    }

    private TimeRange range(Surroundings surroundings) {
        try {
            return new TimeRange(
                    from == null ? null : from.first(surroundings.clock()),
                    until == null ? null : until.last(surroundings.clock()));
        } catch (IllegalArgumentException e) {
            if (command == null) {
                throw e;
            }
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
