package org.eventexplorer.cli.option;

import org.eventexplorer.event.TimeRange;
import org.eventexplorer.query.Condition;
import org.eventexplorer.query.EventFilter;
import org.eventexplorer.query.EventFilter.PatternChoice;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What is asked of an event beside its pattern and its time.
public final class MatchOptions {
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

    /// The filter that these options mean with a choice of patterns and a range of time.
    public EventFilter filter(PatternChoice patterns, TimeRange range) {
        return new EventFilter(
                patterns,
                range,
                new EventFilter.Ids(correlation, causation, event),
                source.filter(),
                version,
                where);
    }
}
