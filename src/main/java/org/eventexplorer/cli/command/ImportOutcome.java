package org.eventexplorer.cli.command;

import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.print.JsonOutput;
import org.eventexplorer.cli.print.Lines;
import org.eventexplorer.cli.print.SomeIds;
import org.eventexplorer.cli.terminal.VisibleText;
import org.eventexplorer.transfer.ImportReport;
import org.eventexplorer.transfer.ImportReport.Counts;
import org.eventexplorer.transfer.ImportReport.End;
import org.eventexplorer.transfer.ImportReport.Examples;
import org.eventexplorer.transfer.file.UnreadableFileException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/// Says what an import did and which exit code that is.
record ImportOutcome(Surroundings surroundings, CommonOptions common) {
    int print(ImportReport report, boolean json) throws Exception {
        OutputStream out = surroundings.streams().out();
        if (json) {
            json(out, report);
        } else {
            text(new Lines(out), report);
        }
        out.flush();
        say(report);
        return switch (report.end()) {
            case End.Complete _ -> complete(report.counts());
            case End.Cancelled _ -> cancelled(report.counts());
            case End.Broken(Exception cause) -> {
                common.say(surroundings, advice(cause));
                throw cause;
            }
        };
    }

    private void say(ImportReport report) {
        Examples examples = report.examples();
        Counts counts = report.counts();
        if (counts.conflicting() > 0) {
            common.say(
                    surroundings,
                    "Conflicting, so that what was stored before stays: "
                            + SomeIds.of(examples.conflicting(), counts.conflicting()));
        }
        if (counts.isNothingStored()) {
            surroundings
                    .streams()
                    .say("event-explorer: nothing was stored; " + examples.firstReject());
        } else if (examples.firstReject() != null) {
            common.say(surroundings, "The first reject: " + examples.firstReject());
        }
    }

    private static int complete(Counts counts) {
        if (counts.isNothingStored()) {
            return ExitCode.FAILED;
        }
        return counts.rejected() == 0 ? ExitCode.DONE : ExitCode.PARTLY_DONE;
    }

    private static String advice(Exception cause) {
        return cause instanceof UnreadableFileException
                ? "What is counted as stored stays. Get the file anew and import that; what is in"
                        + " the store already is passed over."
                : "What is counted as stored stays. The same import again finishes the rest.";
    }

    private int cancelled(Counts counts) {
        surroundings
                .streams()
                .say(
                        "event-explorer: ended before everything was read. What is counted as"
                                + " stored stays; the same import again finishes the rest.");
        return counts.stored() > 0 ? ExitCode.PARTLY_DONE : ExitCode.FAILED;
    }

    private static void text(Lines lines, ImportReport report) throws IOException {
        Counts counts = report.counts();
        lines.line("read         " + counts.read());
        lines.line("stored       " + counts.stored());
        lines.line("duplicates   " + counts.duplicates());
        lines.line("conflicting  " + counts.conflicting());
        lines.line("rejected     " + counts.rejected());
        Path rejects = report.rejects();
        if (rejects != null) {
            lines.line("rejects      " + VisibleText.of(rejects.toString()));
        }
    }

    private static void json(OutputStream out, ImportReport report) throws IOException {
        Counts counts = report.counts();
        Path rejects = report.rejects();
        JsonOutput.write(
                out,
                to -> {
                    to.writeStartObject();
                    to.writeNumberField("read", counts.read());
                    to.writeNumberField("stored", counts.stored());
                    to.writeNumberField("duplicates", counts.duplicates());
                    to.writeNumberField("conflicting", counts.conflicting());
                    to.writeNumberField("rejected", counts.rejected());
                    to.writeArrayFieldStart("conflictingIds");
                    for (String id : report.examples().conflicting()) {
                        to.writeString(id);
                    }
                    to.writeEndArray();
                    to.writeStringField("firstReject", report.examples().firstReject());
                    to.writeStringField("rejects", rejects == null ? null : rejects.toString());
                    to.writeStringField("end", end(report.end()));
                    to.writeEndObject();
                });
    }

    private static String end(End end) {
        return switch (end) {
            case End.Complete _ -> "complete";
            case End.Cancelled _ -> "cancelled";
            case End.Broken _ -> "broken";
        };
    }
}
