package org.eventexplorer.cli.option;

import org.eventexplorer.event.PatternFilter;
import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.Condition;
import org.eventexplorer.query.EventFilter;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Which events are meant. All options hold together; several patterns are OR-ed.
public final class FilterOptions {
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

    @Option(
            names = "--correlation",
            converter = Converters.Texts.class,
            paramLabel = "ID",
            description = "Correlation id: one chain.")
    private @Nullable String correlation;

    @Option(
            names = "--causation",
            converter = Converters.Texts.class,
            paramLabel = "ID",
            description = "Causation id: what this event caused.")
    private @Nullable String causation;

    @Option(
            names = "--event",
            converter = Converters.Texts.class,
            paramLabel = "ID",
            description = "Event id: one event.")
    private @Nullable String event;

    @Mixin private SourceOptions source = new SourceOptions();

    @Option(
            names = "--version",
            converter = Converters.Texts.class,
            paramLabel = "V",
            description = "Version of the event's form.")
    private @Nullable String version;

    @Option(
            names = "--where",
            paramLabel = "PATH",
            converter = Converters.Conditions.class,
            description =
                    "Condition in SQL/JSON path on $.payload or $.metadata, such as"
                            + " '$.payload.total > 100'.")
    private @Nullable Condition where;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /// The filter that the options mean at the clock's now. Says which pattern may mean something
    /// else than it looks like.
    ///
    /// @throws ParameterException where the range ends before it begins, or an id is empty
    public EventFilter filter(Surroundings surroundings, CommonOptions common) {
        for (PatternFilter pattern : patterns) {
            say(pattern, surroundings, common);
        }
        for (PatternFilter pattern : excluded) {
            say(pattern, surroundings, common);
        }
        return filter(surroundings.clock());
    }

    private static void say(PatternFilter pattern, Surroundings around, CommonOptions common) {
        String doubt = pattern.doubt();
        if (doubt != null) {
            common.say(around, "Note: " + doubt + ".");
        }
    }

    EventFilter filter(Clock clock) {
        return new EventFilter(
                new EventFilter.PatternChoice(patterns, excluded),
                range(clock),
                new EventFilter.Ids(correlation, causation, event),
                source.filter(),
                version,
                where);
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
