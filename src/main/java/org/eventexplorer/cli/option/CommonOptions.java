package org.eventexplorer.cli.option;

import org.eventexplorer.cli.terminal.ProgressLine;

import picocli.CommandLine.Option;

/// What every command takes.
public final class CommonOptions {
    /// The option that shows stack traces.
    public static final String DEBUG = "--debug";

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no messages but errors.")
    private boolean quiet;

    @Option(names = DEBUG, description = "Show an error's stack trace.")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    /// Whether stack traces are wanted.
    public boolean isDebug() {
        return debug;
    }

    /// Says a message of one line on the error stream, unless it should be quiet.
    public void say(Surroundings surroundings, String message) {
        if (!quiet) {
            surroundings.streams().say(message);
        }
    }

    /// Where progress is said.
    public ProgressLine progress(Surroundings surroundings) {
        return new ProgressLine(surroundings.streams(), surroundings.clock(), quiet);
    }
}
