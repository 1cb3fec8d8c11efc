package org.eventexplorer.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;

import org.eventexplorer.cli.option.CommonOptions;
import org.eventexplorer.cli.option.ConnectionOptions;
import org.eventexplorer.cli.option.Surroundings;
import org.eventexplorer.cli.print.JsonOutput;
import org.eventexplorer.cli.print.Lines;
import org.eventexplorer.cli.terminal.ProgressLine;
import org.eventexplorer.cli.terminal.VisibleText;
import org.eventexplorer.database.Database;
import org.eventexplorer.store.Verification;
import org.eventexplorer.store.Verification.Check;
import org.eventexplorer.store.Verification.Report;
import org.eventexplorer.work.JobContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Checks what the store promises.
@Command(
        name = "verify",
        description =
                "Checks what the store promises, event by event: sequences without a gap, every id"
                        + " once, right counts. Exit code 1 where a promise is broken or could not"
                        + " be checked.",
        footer = {"", "Example:", "  event-explorer verify"})
public final class VerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(names = "--json", description = "As a JSON object.")
    private boolean json;

    @Mixin private CommonOptions common = new CommonOptions();
    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    /// @param surroundings what the command finds around it
    public VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Report report;
        try (Database database = connection.openToRead(surroundings);
                ProgressLine progress = common.progress(surroundings)) {
            report =
                    new Verification(database)
                            .run(new JobContext(surroundings.cancelToken(), progress));
        }
        if (json) {
            json(surroundings.streams().out(), report);
        } else {
            text(new Lines(surroundings.streams().out()), report);
        }
        return report.holds() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static void text(Lines lines, Report report) throws IOException {
        for (Check check : report.checks()) {
            String verdict = check.broken() == 0 ? "holds " : "BROKEN";
            lines.line("%s  %s: %s".formatted(verdict, check.name(), check.sentence()));
            lines.line(
                    String.format(
                            Locale.ROOT,
                            "        %,d examined, %,d broken",
                            check.examined(),
                            check.broken()));
            for (String breach : check.breaches()) {
                lines.line("        " + VisibleText.of(breach));
            }
        }
        for (String unchecked : report.unchecked()) {
            lines.line("UNKNOWN " + VisibleText.of(unchecked));
        }
    }

    private static void json(OutputStream out, Report report) throws IOException {
        JsonOutput.write(
                out,
                to -> {
                    to.writeStartObject();
                    to.writeBooleanField("holds", report.holds());
                    to.writeArrayFieldStart("checks");
                    for (Check check : report.checks()) {
                        to.writeStartObject();
                        to.writeStringField("name", check.name());
                        to.writeStringField("sentence", check.sentence());
                        to.writeNumberField("examined", check.examined());
                        to.writeNumberField("broken", check.broken());
                        texts(to, "breaches", check.breaches());
                        to.writeEndObject();
                    }
                    to.writeEndArray();
                    texts(to, "unchecked", report.unchecked());
                    to.writeEndObject();
                });
    }

    private static void texts(JsonGenerator to, String name, List<String> texts)
            throws IOException {
        to.writeArrayFieldStart(name);
        for (String text : texts) {
            to.writeString(text);
        }
        to.writeEndArray();
    }
}
