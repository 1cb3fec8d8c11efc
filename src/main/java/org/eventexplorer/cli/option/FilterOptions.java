package org.eventexplorer.cli.option;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.EventFilter;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.time.Clock;

/// Which events are meant. All options hold together; several patterns are OR-ed.
public final class FilterOptions {
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
            names = "--to",
            paramLabel = "T",
            converter = Converters.Moments.class,
            description = "Last time, inclusive; a date means the end of that day.")
    private @Nullable Moment to;

    @Mixin private MatchOptions match = new MatchOptions();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /// The filter that the options mean at the clock's now. Says which pattern may mean something
    /// else than it looks like.
    ///
    /// @throws ParameterException where the range ends before it begins, or an id is empty
    public EventFilter filter(Surroundings surroundings, CommonOptions common) {
        patterns.sayDoubts(surroundings, common);
        return filter(surroundings.clock());
    }

    EventFilter filter(Clock clock) {
        return match.filter(patterns.choice(), range(clock));
    }

    private TimeRange range(Clock clock) {
        try {
            return new TimeRange(
                    from == null ? null : from.first(clock), to == null ? null : to.last(clock));
        } catch (IllegalArgumentException e) {
            if (command == null) {
                throw e;
            }
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
