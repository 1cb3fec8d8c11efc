package org.eventexplorer.cli;

import org.eventexplorer.cli.command.ExitCode;
import org.eventexplorer.cli.command.Problem;
import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.terminal.ReaderLeftException;
import org.eventexplorer.cli.terminal.Streams;
import org.eventexplorer.database.DatabaseException;
import org.eventexplorer.event.RefusedEventException;
import org.eventexplorer.query.BadFilterException;
import org.eventexplorer.replay.keep.Lease;
import org.eventexplorer.replay.plan.PlanDiffersException;
import org.eventexplorer.replay.record.ReplayRefusedException;
import org.eventexplorer.routing.secret.SecretException;
import org.eventexplorer.routing.subscriber.SubscriberException;
import org.eventexplorer.store.SequenceConflictException;
import org.eventexplorer.transfer.file.UnreadableFileException;
import org.eventexplorer.work.CancelledException;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/// What is said and which code is returned when a command cannot do what was asked: one or two
/// plain sentences, and a stack trace only for who asks.
final class Problems
        implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {
    private final Streams streams;

    Problems(Streams streams) {
        this.streams = streams;
    }

    @Override
    public int handleParseException(ParameterException problem, String[] arguments) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        if (problem instanceof UnmatchedArgumentException unmatched) {
            streams.say("event-explorer: " + unexpected(unmatched));
            List<String> known = unmatched.getSuggestions();
            if (!known.isEmpty()) {
                streams.say("Did you mean " + String.join(" or ", known) + "?");
            }
        } else {
            streams.say("event-explorer: " + problem.getMessage());
        }
        streams.say("'" + command + " --help' shows what it takes.");
        return ExitCode.USAGE;
    }

    private static String unexpected(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().getFirst();
        if (unmatched.isUnknownOption()) {
            return "there is no option " + first;
        }
        boolean isCommand = unmatched.getCommandLine().getParent() == null;
        return isCommand
                ? "there is no command '" + first + "'"
                : "unexpected argument '" + first + "'";
    }

    @Override
    public int handleExecutionException(
            Exception problem, CommandLine command, ParseResult parsed) {
        if (problem instanceof ReaderLeftException) {
            return ExitCode.DONE;
        }
        streams.say("event-explorer: " + sentence(problem));
        OptionSpec debug = command.getCommandSpec().findOption(CommonOptions.DEBUG);
        if (debug != null && Boolean.TRUE.equals(debug.getValue())) {
            problem.printStackTrace(streams.err());
        }
        return problem instanceof BadFilterException ? ExitCode.USAGE : ExitCode.FAILED;
    }

    /// The exit code for results that could not be written at the very end.
    int ofOutput(IOException problem) {
        if (problem instanceof ReaderLeftException) {
            return ExitCode.DONE;
        }
        streams.say("event-explorer: " + sentence(problem));
        return ExitCode.FAILED;
    }

    private static String sentence(Exception problem) {
        return switch (problem) {
            case CancelledException _ -> "ended before it was done";
            case DatabaseException e -> said(e);
            case BadFilterException e -> said(e);
            case RefusedEventException e -> said(e);
            case SequenceConflictException e -> said(e);
            case Problem e -> said(e);
            case SecretException e -> said(e);
            case SubscriberException e -> said(e);
            case ReplayRefusedException e -> said(e);
            case PlanDiffersException e -> said(e);
            case Lease.LostException e -> said(e);
            case NoSuchFileException e -> "there is no file " + e.getFile();
            case AccessDeniedException e -> "no right to " + e.getFile();
            case FileAlreadyExistsException e -> e.getFile() + " is there already";
            case FileSystemException e -> e.getFile() + ": " + e.getReason();
            case UnreadableFileException e -> said(e);
            case IOException e -> "could not read or write: " + said(e);
            default ->
                    "something unforeseen happened, a defect of this program: "
                            + problem
                            + ". The same command with --debug shows where";
        };
    }

    private static String said(Exception problem) {
        String message = problem.getMessage();
        return message == null ? problem.getClass().getSimpleName() : message;
    }
}
