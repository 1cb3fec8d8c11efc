package org.eventexplorer.cli.option;

import org.eventexplorer.query.EventFilter.SourceFilter;
import org.eventexplorer.query.SourceKey;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;

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

    @Option(
            names = "--source",
            converter = Converters.Sources.class,
            paramLabel = "T/ID",
            description =
                    "Type and id of a source: service/billing-1. Repeat for more: any of them."
                            + " A slash in the type is %%2F.")
    private List<SourceKey> sources = new ArrayList<>();

    SourceFilter filter() {
        return new SourceFilter(type, id, name, sources);
    }
}
