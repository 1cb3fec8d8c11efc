package org.eventexplorer.cli.replay;

import org.eventexplorer.cli.option.Surroundings;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.Objects;

/// Delivering stored events again; the work is in its commands.
@Command(
        name = "replay",
        description = "Delivers stored events again: plans, runs and looks after replays.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  event-explorer replay plan --pattern 'invoice.#' --from now-1d --to billing",
            "  event-explorer replay run --pattern 'invoice.#' --from now-1d --to billing --rate"
                    + " 200",
            "  event-explorer replay list",
        })
public final class ReplayCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // read by picocli
    private boolean help;

    private ReplayCommand() {}

    /// The command with those in it.
    ///
    /// @param surroundings what they find around them
    public static CommandLine of(Surroundings surroundings) {
        return new CommandLine(new ReplayCommand())
                .addSubcommand(new PlanCommand(surroundings))
                .addSubcommand(new RunCommand(surroundings))
                .addSubcommand(new ListCommand(surroundings))
                .addSubcommand(new ShowCommand(surroundings))
                .addSubcommand(new ControlCommand.Pause(surroundings))
                .addSubcommand(new ResumeCommand(surroundings))
                .addSubcommand(new ControlCommand.Cancel(surroundings))
                .addSubcommand(new ControlCommand.ChangedSpeed(surroundings))
                .addSubcommand(new RetryCommand(surroundings))
                .addSubcommand(new ReportCommand(surroundings));
    }

    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(),
                "give one of " + String.join(", ", spec.subcommands().keySet()));
    }
}
