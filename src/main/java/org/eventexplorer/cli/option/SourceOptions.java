package org.eventexplorer.cli.option;

import org.eventexplorer.query.EventFilter.SourceFilter;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/// Who said that the events happened.
final class SourceOptions {
    @Option(
            names = "--source-type",
            converter = Converters.Texts.class,
            paramLabel = "T",
            description = "Type of the source.")
    private @Nullable String type;

    @Option(
            names = "--source-id",
            converter = Converters.Texts.class,
            paramLabel = "ID",
            description = "Id of the source.")
    private @Nullable String id;

    @Option(
            names = "--source-name",
            converter = Converters.Texts.class,
            paramLabel = "N",
            description = "Name of the source.")
    private @Nullable String name;

    SourceFilter filter() {
        return new SourceFilter(type, id, name);
    }
}
