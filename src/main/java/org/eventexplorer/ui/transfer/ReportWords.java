package org.eventexplorer.ui.transfer;

import org.eventexplorer.transfer.ImportReport;
import org.eventexplorer.transfer.file.UnreadableFileException;
import org.eventexplorer.ui.fx.ErrorText;
import org.eventexplorer.ui.fx.Messages;
import org.eventexplorer.ui.fx.NumberText;

/// What an import did, in words.
public final class ReportWords {
    private ReportWords() {}

    /// Whether it read all and nothing needs a look.
    public static boolean isFine(ImportReport report) {
        return report.end() instanceof ImportReport.End.Complete
                && report.counts().read() > 0
                && report.counts().rejected() == 0
                && report.counts().conflicting() == 0;
    }

    /// One line, such as `1,204 stored, 3 duplicates, 2 rejected`.
    public static String line(ImportReport report) {
        Messages messages = Messages.of(ReportWords.class);
        ImportReport.Counts counts = report.counts();
        StringBuilder line =
                new StringBuilder(messages.text("line.stored", NumberText.count(counts.stored())));
        append(line, "line.duplicates", counts.duplicates());
        append(line, "line.conflicting", counts.conflicting());
        append(line, "line.rejected", counts.rejected());
        return switch (report.end()) {
            case ImportReport.End.Complete _ -> line.toString();
            case ImportReport.End.Cancelled _ -> messages.text("line.cancelled", line);
            case ImportReport.End.Broken broken ->
                    messages.text("line.broken", line, ErrorText.of(broken.cause()));
        };
    }

    private static void append(StringBuilder line, String key, long count) {
        if (count > 0) {
            line.append(", ")
                    .append(Messages.of(ReportWords.class).text(key, NumberText.count(count)));
        }
    }

    static String heading(ImportReport report) {
        return Messages.of(ReportWords.class)
                .text(
                        switch (report.end()) {
                            case ImportReport.End.Complete _ -> headingOf(report.counts());
                            case ImportReport.End.Cancelled _ -> "heading.cancelled";
                            case ImportReport.End.Broken _ -> "heading.broken";
                        });
    }

    private static String headingOf(ImportReport.Counts counts) {
        if (counts.isNothingStored()) {
            return "heading.nothing";
        }
        if (counts.read() == 0) {
            return "heading.empty";
        }
        return counts.rejected() == 0 ? "heading.complete" : "heading.rejected";
    }

    static String explanation(ImportReport report) {
        Messages messages = Messages.of(ReportWords.class);
        return switch (report.end()) {
            case ImportReport.End.Complete _ -> messages.text(explanationOf(report.counts()));
            case ImportReport.End.Cancelled _ -> messages.text("explanation.cancelled");
            case ImportReport.End.Broken(UnreadableFileException cause) ->
                    messages.text("explanation.unreadable", ErrorText.of(cause));
            case ImportReport.End.Broken(Exception cause) ->
                    messages.text("explanation.broken", ErrorText.of(cause));
        };
    }

    private static String explanationOf(ImportReport.Counts counts) {
        if (counts.isNothingStored()) {
            return "explanation.nothing";
        }
        if (counts.read() == 0) {
            return "explanation.empty";
        }
        if (counts.conflicting() > 0) {
            return counts.rejected() > 0
                    ? "explanation.conflictingAndRejected"
                    : "explanation.conflicting";
        }
        if (counts.rejected() > 0) {
            return "explanation.rejected";
        }
        return counts.stored() == 0 ? "explanation.known" : "explanation.complete";
    }
}
