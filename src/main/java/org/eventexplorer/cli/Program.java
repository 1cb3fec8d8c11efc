package org.eventexplorer.cli;

import org.eventexplorer.cli.command.AppendCommand;
import org.eventexplorer.cli.command.ChainCommand;
import org.eventexplorer.cli.command.ChainsCommand;
import org.eventexplorer.cli.command.CompletionCommand;
import org.eventexplorer.cli.command.ExitCode;
import org.eventexplorer.cli.command.ExportCommand;
import org.eventexplorer.cli.command.HistogramCommand;
import org.eventexplorer.cli.command.ImportCommand;
import org.eventexplorer.cli.command.PatternsCommand;
import org.eventexplorer.cli.command.QueryCommand;
import org.eventexplorer.cli.command.SampleCommand;
import org.eventexplorer.cli.command.ShowCommand;
import org.eventexplorer.cli.command.StatusCommand;
import org.eventexplorer.cli.command.VerifyCommand;
import org.eventexplorer.cli.listen.ListenCommand;
import org.eventexplorer.cli.option.Converters;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.replay.ReplayCommand;
import org.eventexplorer.cli.subscriber.SubscribersCommand;
import org.eventexplorer.cli.terminal.Terminal;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// The command line of the program.
@Command(
        name = "event-explorer",
        description = "Explores the events of an event store in PostgreSQL.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        footer = {
            "",
            "Without a command it opens the window. 'event-explorer COMMAND --help' tells more.",
            "",
            "Exit codes: 0 done, 1 failed, 2 usage, 3 done in part.",
        })
public final class Program {
    private static final String NO_MEMORY =
            "event-explorer: this does not fit into memory; give the program more, such as"
                    + " JAVA_OPTS=-Xmx2g";

    private Program() {}

    /// Runs one command and returns its exit code.
    public static int run(Surroundings surroundings, String... arguments) {
        CommandLine commandLine = commandLine(surroundings);
        int code;
        try {
            code = commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            surroundings.streams().say(NO_MEMORY);
            return ExitCode.FAILED;
        }
        commandLine.getOut().flush();
        try {
            surroundings.streams().out().flush();
        } catch (IOException e) {
            return new Problems(surroundings.streams()).ofOutput(e);
        }
        return code;
    }

    static CommandLine commandLine(Surroundings surroundings) {
        CommandLine root = new CommandLine(new Program());
        root.addSubcommand(new ImportCommand(surroundings))
                .addSubcommand(new QueryCommand(surroundings))
                .addSubcommand(new ExportCommand(surroundings))
                .addSubcommand(new ShowCommand(surroundings))
                .addSubcommand(new PatternsCommand(surroundings))
                .addSubcommand(new HistogramCommand(surroundings))
                .addSubcommand(new ChainCommand(surroundings))
                .addSubcommand(new ChainsCommand(surroundings))
                .addSubcommand(new AppendCommand(surroundings))
                .addSubcommand(new StatusCommand(surroundings))
                .addSubcommand(new VerifyCommand(surroundings))
                .addSubcommand(new SampleCommand(surroundings))
                .addSubcommand(SubscribersCommand.line(surroundings))
                .addSubcommand(ReplayCommand.of(surroundings))
                .addSubcommand(new ListenCommand(surroundings))
                .addSubcommand(new CompletionCommand(surroundings));
        configure(root, surroundings);
        root.getSubcommands().values().forEach(Program::orderAsWritten);
        return root;
    }

    private static void orderAsWritten(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .abbreviateSynopsis(true)
                .sortOptions(false)
                .sortSynopsis(false);
        command.getSubcommands().values().forEach(Program::orderAsWritten);
    }

    private static void configure(CommandLine root, Surroundings surroundings) {
        Terminal terminal = surroundings.streams().terminal();
        boolean coloured =
                terminal.out() && surroundings.environment().getOrDefault("NO_COLOR", "").isEmpty();
        Problems problems = new Problems(surroundings.streams());
        root.setOut(
                        new PrintWriter(
                                new OutputStreamWriter(
                                        surroundings.streams().out(), StandardCharsets.UTF_8)))
                .setErr(new PrintWriter(surroundings.streams().err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(coloured ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.clamp(terminal.columns(), 60, 100))
                .registerConverter(long.class, Converters::wholeNumber)
                .registerConverter(Long.class, Converters::wholeNumber)
                .registerConverter(int.class, Converters::smallNumber)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(problems)
                .setExecutionExceptionHandler(problems);
    }
}
