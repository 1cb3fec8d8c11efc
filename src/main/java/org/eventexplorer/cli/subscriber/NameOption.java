package org.eventexplorer.cli.subscriber;

import org.eventexplorer.cli.option.Converters;

import picocli.CommandLine.Option;

/// Which subscriber is meant.
final class NameOption {
    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            converter = Converters.Texts.class,
            description = "The subscriber: letters, digits and . _ -")
    private String name = "";

    String name() {
        return name;
    }
}
