package org.eventexplorer.replay.report;

import com.fasterxml.jackson.core.JsonGenerator;

import org.eventexplorer.database.Database;
import org.eventexplorer.event.Json;
import org.eventexplorer.replay.keep.Failures;
import org.eventexplorer.replay.record.Failure;
import org.eventexplorer.replay.record.Replay;
import org.eventexplorer.transfer.file.WholeFile;
import org.eventexplorer.work.CancelToken;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Everything about a replay in a file: what was planned, how it went, each failure.
public final class ReplayReport {
    private final Database database;

    /// @param database the store's database
    public ReplayReport(Database database) {
        this.database = database;
    }

    /// Writes the report, which appears when it is whole and replaces what was there.
    ///
    /// @return the file
    public Path write(Replay replay, Path file, CancelToken token) throws IOException {
        try (WholeFile whole = new WholeFile(file)) {
            try (JsonGenerator to = Json.FACTORY.createGenerator(whole.stream())) {
                to.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                to.useDefaultPrettyPrinter();
                to.writeStartObject();
                ReplayJson.members(to, replay);
                to.writeArrayFieldStart("failures");
                failures(to, replay, token);
                to.writeEndArray();
                to.writeEndObject();
            }
            whole.stream().write('\n');
            whole.seal();
            return whole.move();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void failures(JsonGenerator to, Replay replay, CancelToken token) {
        new Failures(database)
                .read(
                        replay.id(),
                        failure -> {
                            try {
                                write(to, failure);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        token);
    }

    private static void write(JsonGenerator to, Failure failure) throws IOException {
        to.writeStartObject();
        to.writeNumberField("ordinal", failure.ordinal());
        to.writeStringField("eventId", failure.eventId());
        if (failure.correlationId() != null) {
            to.writeStringField("correlationId", failure.correlationId());
        }
        to.writeStringField("cause", failure.cause().name());
        if (failure.cause().status() != null) {
            to.writeNumberField("status", failure.cause().status());
        }
        to.writeStringField("error", failure.cause().error());
        to.writeNumberField("attempts", failure.attempts());
        to.writeEndObject();
    }
}
