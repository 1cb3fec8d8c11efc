package org.eventexplorer.cli.subscriber;

import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.Surroundings;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.Objects;
import java.util.concurrent.Callable;

/// What is done with subscribers, each a command of its own.
@Command(
        name = "subscribers",
        description = "Keeps the subscribers that events are delivered to.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  event-explorer subscribers add --name billing --pattern 'invoice.*' \\",
            "      --endpoint https://billing.example/events --secret env:BILLING_KEY",
            "  event-explorer subscribers test --name billing",
        })
public final class SubscribersCommand implements Callable<Integer> {
    @SuppressWarnings("UnusedVariable") // its options are read by picocli
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec private @Nullable CommandSpec spec;

    private SubscribersCommand() {}

    /// The command with those below it.
    public static CommandLine line(Surroundings surroundings) {
        return new CommandLine(new SubscribersCommand())
                .addSubcommand(new ListCommand(surroundings))
                .addSubcommand(new AddCommand(surroundings))
                .addSubcommand(new EditCommand(surroundings))
                .addSubcommand(new RemoveCommand(surroundings))
                .addSubcommand("enable", new EnableCommand(surroundings, true))
                .addSubcommand("disable", new EnableCommand(surroundings, false))
                .addSubcommand(new TestCommand(surroundings))
                .addSubcommand(new KeepCommand(surroundings));
    }

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        throw new ParameterException(
                line,
                "subscribers wants one of " + String.join(", ", line.getSubcommands().keySet()));
    }
}
